import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { LevelMark } from '../../../../client/ui/level';
import { ScreenColumns, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoomFace } from '../faces-contract';

/** The reflection on the screen: the levels asked here as rows; what was shared stands beside each other when the facilitator shows it. */
export default function ReflectionScreen({ view, t }: ScreenFaceProps<RoomFace>) {
  return (
    <>
      <ScreenStep>{t('reflection.screen.step')}</ScreenStep>
      <ScreenQuestion text={view.question || t('reflection.screen.question')} compact />
      {view.shown ? <Shared view={view} t={t} /> : <Asked view={view} t={t} />}
    </>
  );
}

type Part = Pick<ScreenFaceProps<RoomFace>, 'view' | 't'>;

function Asked({ view, t }: Part) {
  return (
    <ul class="screen__levels">
      {view.levels.map((level) => (
        <li key={level} class="screen__level">
          <LevelMark level={level} />
          <p class="screen__prompt" dir="auto">{view.prompts[level] || t(`reflection.screen.prompt.${level}`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** A level without anything stays: it says something about us, not about people. */
function Shared({ view, t }: Part) {
  const columns = view.levels.map((level) => ({
    id: level,
    title: t(`ui.level.${level}`),
    cards: view.entries.filter((entry) => entry.level === level).map((entry) => ({ id: entry.id, text: entry.text, from: entry.by ?? undefined })),
  }));
  const head = (id: string) => view.levels.filter((level) => level === id).map((level) => <LevelMark key={level} level={level} />);
  return <ScreenColumns columns={columns} head={head} empty={t('reflection.screen.empty')} />;
}
