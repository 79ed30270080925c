import { t } from '../../ui/i18n';
import { ProgrammeEditor } from '../editor/programme-editor';
import type { WerkvormInfo } from '../model';
import { clock, expectedStarts, nextItem, type ProgrammeActions, withoutEmptyQuestions } from '../programme';
import { randomId } from '../../ui/random';
import { werkvormName } from '../words';
import { type FacilitatorPart, plainItem } from './frame';
import type { Steering } from './steering';

const MINUTE = 60_000;

interface Props {
  readonly part: FacilitatorPart;
  readonly now: number;
  readonly steer: Steering;
  readonly werkvormen: readonly WerkvormInfo[];
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

/** The programme as a line: what is done, what runs, what comes next and at what time. It guides and never imprisons. */
export function ProgrammeColumn({ part, now, steer, werkvormen, choosing, onChoosing }: Props) {
  const { items, activity } = part;
  const starts = expectedStarts(items, activity?.since ?? null, now);
  const next = nextItem(items);
  const left = items.filter((item) => item.status === 'waiting').reduce((sum, item) => sum + item.minutes, 0);
  const end = starts.reduce<number>((last, start, place) => (start === null ? last : Math.max(last, start + (items[place]?.minutes ?? 0) * MINUTE)), 0);
  return (
    <section class="column programme-column" aria-labelledby="programme-title">
      <h2 id="programme-title">{t('console.editor.programme')}</h2>
      <p class="soft small">
        {t('console.minutes', { count: part.minutes })}
        {left > 0 && end > 0 ? ` · ${t('console.editor.until', { time: clock(end) })}` : ''}
      </p>
      <ProgrammeEditor
        items={items}
        werkvormen={werkvormen}
        direct={false}
        choosing={choosing}
        onChoosing={onChoosing}
        insertAt={next ? items.indexOf(next) : items.length}
        actions={liveActions(part, steer)}
        onStart={(item) => void steer.send('session/start', { item })}
        onRepeat={(item, questions) => repeat(part, steer, item, questions)}
        states={items.map((item, place) => {
          const start = starts[place];
          const spent = item.status === 'running' && activity ? now - activity.since : item.spent;
          return {
            status: item.status,
            time: start === null || start === undefined ? '' : clock(start),
            length: [item.runs > 0 ? t('console.editor.spent', { spent: Math.round(spent / MINUTE), minutes: item.minutes }) : t('console.editor.length', { minutes: item.minutes }), item.unfinished ? t('console.editor.unfinished') : ''].filter(Boolean).join(' · '),
            next: item.id === next?.id,
            begun: item.runs > 0,
          };
        })}
      />
    </section>
  );
}

/** Once more: the same item, or with other questions a new one right after it, so that both stand in the report under their own. */
function repeat({ items }: FacilitatorPart, steer: Steering, id: string, questions: readonly string[] | null): void {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return;
  const before = items.find(({ status }) => status === 'running');
  const undo = before && (() => void steer.send('session/start', { item: before.id }));
  const said = t('console.did.repeated', { name: item.title || werkvormName(item.werkvorm) });
  if (questions === null) void steer.did(said, 'session/repeat', { item: id }, undo);
  else void steer.did(said, 'session/insert', { item: plainItem({ ...item, id: randomId(), questions }), at: at + 1, start: true }, undo);
}

/** The editor's wishes as commands, each with its way back. */
function liveActions({ items }: FacilitatorPart, steer: Steering): ProgrammeActions {
  const nameOf = (item: { title: string; werkvorm: string }) => item.title || werkvormName(item.werkvorm);
  return {
    insert(item, at) {
      const whole = plainItem(withoutEmptyQuestions(item));
      const undo = () => void steer.send('session/remove', { item: item.id });
      void steer.did(t('console.did.inserted', { name: nameOf(item) }), 'session/insert', { item: whole, at, start: false }, undo);
    },
    edit(item) {
      const before = items.find((i) => i.id === item.id);
      const undo = before && (() => void steer.send('session/edit', { item: plainItem(before) }));
      void steer.did(t('console.did.edited', { name: nameOf(item) }), 'session/edit', { item: plainItem(item) }, undo);
    },
    move(id, to) {
      const from = items.findIndex((i) => i.id === id);
      const item = items[from];
      if (!item || from === to) return;
      const undo = () => void steer.send('session/move', { item: id, to: from });
      void steer.did(t('console.did.moved', { name: nameOf(item) }), 'session/move', { item: id, to }, undo);
    },
    remove(id) {
      const at = items.findIndex((i) => i.id === id);
      const item = items[at];
      if (!item) return;
      const undo = () => void steer.send('session/insert', { item: plainItem(item), at, start: false });
      void steer.did(t('console.did.removed', { name: nameOf(item) }), 'session/remove', { item: id }, undo);
    },
  };
}
