import { useState } from 'preact/hooks';
import { t } from '../../ui/i18n';
import { ProgrammeEditor } from '../editor/programme-editor';
import type { MeetingPlan, Template, WerkvormInfo } from '../model';
import type { EditablePlan } from '../pages/use-plan';
import { clockAfter, edited, inserted, moved, startsAfter } from '../programme';
import { ItemClashes } from './clash-note';
import { sayLength, usualMinutes } from './length';

interface Props {
  readonly editing: EditablePlan;
  readonly werkvormen: readonly WerkvormInfo[];
  readonly templates: readonly Template[];
}

/** The draaiboek while it is being made: what, how long, at what time. */
export function ProgrammePart({ editing, werkvormen, templates }: Props) {
  const { plan, change } = editing;
  const [choosing, setChoosing] = useState(false);
  const setItems = (next: (items: MeetingPlan['items']) => MeetingPlan['items']) => change((now) => ({ ...now, items: next(now.items) }));
  const starts = startsAfter(plan.items);
  return (
    <section aria-labelledby="plan-programme">
      <h2 id="plan-programme">{t('console.editor.programme')}</h2>
      <p class="sum-line" aria-live="polite">{sayLength(plan, usualMinutes(plan, templates))}</p>
      {plan.time === '' && plan.items.length > 0 ? <p class="soft small">{t('prepare.length.no-time')}</p> : null}
      <ProgrammeEditor
        items={plan.items}
        werkvormen={werkvormen}
        direct
        choosing={choosing}
        onChoosing={setChoosing}
        insertAt={plan.items.length}
        beside={(item) => <ItemClashes item={item} editing={editing} />}
        states={plan.items.map((item, place) => ({
          status: 'waiting',
          time: plan.time ? clockAfter(plan.time, starts[place] ?? 0) : t('console.editor.from-minute', { minute: starts[place] ?? 0 }),
          length: t('console.minutes', { count: item.minutes }),
          next: false,
          begun: false,
        }))}
        actions={{
          insert: (item, at) => setItems((items) => inserted(items, item, at)),
          edit: (item) => setItems((items) => edited(items, item)),
          move: (id, to) => setItems((items) => moved(items, id, to)),
          remove: (id) => setItems((items) => items.filter((item) => item.id !== id)),
        }}
      />
    </section>
  );
}
