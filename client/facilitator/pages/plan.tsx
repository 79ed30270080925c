import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import { browserStore } from '../../ui/storage';
import { api } from '../api';
import { ProgrammeEditor } from '../editor/programme-editor';
import type { Meeting, MeetingPlan, Problem, WerkvormInfo } from '../model';
import { clockAfter, edited, inserted, moved, startsAfter } from '../programme';
import { sayDay, sayProblem } from '../words';
import { FactsForm, KindForm } from './facts-form';
import { PageHead } from '../../ui/desk/page-head';
import { SaveLine } from './save-line';
import { type EditablePlan, usePlan } from './use-plan';

/** Remembered on this laptop only: a plan has a day, people say the hour themselves. */
const START = 'kc.start';

/** A planned meeting: its programme, its facts, and the button that opens it. */
export function PlanPage({ meeting, werkvormen, onOpened }: { meeting: Meeting; werkvormen: readonly WerkvormInfo[]; onOpened: (meeting: Meeting) => void }) {
  const editing = usePlan(meeting);
  const { plan } = editing;
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    if (!(await editing.flush())) return;
    const answer = await api.open(meeting.id);
    if (answer.ok) onOpened(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <>
      <PageHead />
      <main class="page">
        <div class="page-title">
          <div>
            <p class="soft">{[sayDay(plan.date, language.value), plan.team].filter(Boolean).join(' · ')}</p>
            <h1>{plan.title || t('console.meetings.untitled')}</h1>
          </div>
          <div class="row">
            <a class="button button--plain button--small" href={`/begeleiding/bijeenkomst/${encodeURIComponent(meeting.id)}/kaart`}>{t('console.card.link')}</a>
            <Button small kind="do" disabled={plan.items.length === 0} onClick={() => void open()}>{t('console.plan.open')}</Button>
          </div>
        </div>
        {plan.items.length === 0 ? <p class="soft">{t('console.plan.open-empty')}</p> : null}
        {problem ? <p class="notice notice--other" role="alert">{sayProblem(problem)}</p> : null}
        <SaveLine editing={editing} />
        <div class="plan-columns">
          <Programme editing={editing} werkvormen={werkvormen} />
          <section aria-labelledby="plan-facts">
            <h2 id="plan-facts">{t('console.plan.facts')}</h2>
            <div class="form">
              <FactsForm plan={plan} onPlan={editing.change} />
              <KindForm plan={plan} onPlan={editing.change} />
            </div>
          </section>
        </div>
      </main>
    </>
  );
}

function Programme({ editing, werkvormen }: { editing: EditablePlan; werkvormen: readonly WerkvormInfo[] }) {
  const { plan, change } = editing;
  const [choosing, setChoosing] = useState(false);
  const [start, setStart] = useState(browserStore.get(START) ?? '');
  const setItems = (items: MeetingPlan['items']) => change({ ...plan, items });
  const starts = startsAfter(plan.items);
  const sum = plan.items.reduce((total, item) => total + item.minutes, 0);
  return (
    <section aria-labelledby="plan-programme">
      <h2 id="plan-programme">{t('console.editor.programme')}</h2>
      <div class="sum">
        <Field
          label={t('console.editor.start')}
          type="time"
          value={start}
          onInput={(value) => {
            setStart(value);
            browserStore.set(START, value);
          }}
        />
        <p class="sum-line" aria-live="polite">
          <strong>{t('console.minutes', { count: sum })}</strong>
          {start && sum > 0 ? ` · ${t('console.editor.until', { time: clockAfter(start, sum) })}` : ''}
        </p>
      </div>
      <ProgrammeEditor
        items={plan.items}
        werkvormen={werkvormen}
        direct
        choosing={choosing}
        onChoosing={setChoosing}
        insertAt={plan.items.length}
        states={plan.items.map((item, place) => ({
          status: 'waiting',
          time: start ? clockAfter(start, starts[place] ?? 0) : t('console.editor.from-minute', { minute: starts[place] ?? 0 }),
          length: t('console.minutes', { count: item.minutes }),
          next: false,
          begun: false,
        }))}
        actions={{
          insert: (item, at) => setItems(inserted(plan.items, item, at)),
          edit: (item) => setItems(edited(plan.items, item)),
          move: (id, to) => setItems(moved(plan.items, id, to)),
          remove: (id) => setItems(plan.items.filter((item) => item.id !== id)),
        }}
      />
    </section>
  );
}
