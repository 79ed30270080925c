import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { LevelMark } from '../../../../client/ui/level';
import { ScreenCards, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoomFace } from '../faces-contract';

/** The reflection on the screen: the levels asked here as rows; what was shared only when the facilitator shows it. */
export default function ReflectionScreen({ view, t }: ScreenFaceProps<RoomFace>) {
  return (
    <>
      <ScreenStep>{t('reflection.screen.step')}</ScreenStep>
      <ScreenQuestion text={view.question || t('reflection.screen.question')} compact />
      <ul class="screen__levels">
        {view.levels.map((level) => {
          const cards = view.entries.filter((entry) => entry.level === level).map((entry) => ({ id: entry.id, text: entry.text, from: entry.by ?? undefined }));
          return (
            <li key={level} class={`screen__level screen__level--${level}`}>
              <LevelMark level={level} />
              {view.shown && cards.length > 0 ? <ScreenCards cards={cards} /> : <p class="screen__prompt" dir="auto">{view.shown ? t('reflection.screen.empty') : view.prompts[level] || t(`reflection.screen.prompt.${level}`)}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
