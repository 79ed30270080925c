import { useState } from 'preact/hooks';
import { Select } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { sendable, TextArea, TextNotes, textProblem } from '../../ui/text-area';
import { Form } from '../parts/form';
import { useChange } from '../parts/use-change';
import { learningApi } from './api';
import { type Experiment, EXPERIMENT_STATES, type ExperimentFacts } from './model';

interface ExperimentFormProps {
  readonly team: string;
  /** Null for a new one. */
  readonly one: Experiment | null;
  readonly onChanged: () => void;
  readonly close: () => void;
}

const NEW: ExperimentFacts = { title: '', hypothesis: '', groups: '', worked: '', didNotWork: '', better: '', next: '', state: 'planned', startedOn: null, endedOn: null };
const BEFORE = [{ field: 'hypothesis', max: 4000 }, { field: 'groups', max: 2000 }] as const;
const TITLE = 200;
const AFTER = [{ field: 'worked', max: 4000 }, { field: 'didNotWork', max: 4000 }, { field: 'better', max: 4000 }, { field: 'next', max: 2000 }] as const;

/** An experiment: what we expect and who does it; once it began also what came of it. */
export function ExperimentForm({ team, one, onChanged, close }: ExperimentFormProps) {
  const [facts, setFacts] = useState<ExperimentFacts>(() => (one ? factsOf(one) : NEW));
  const { busy, problem, change } = useChange({ close, onChanged });
  const set = (more: Partial<ExperimentFacts>): void => setFacts({ ...facts, ...more });
  const save = () => (one ? learningApi.changeExperiment(team, one.id, facts, one.version) : learningApi.addExperiment(team, facts));
  const areas = (fields: readonly { readonly field: 'hypothesis' | 'groups' | 'worked' | 'didNotWork' | 'better' | 'next'; readonly max: number }[]) =>
    fields.map(({ field, max }) => (
      <TextArea key={field} label={t(`learning.experiments.${field}`)} hint={t(`learning.experiments.${field}-hint`)} rows={2} limit={max} value={facts[field]} onInput={(value) => set({ [field]: value })} />
    ));
  return (
    <>
      <Form action={t(one ? 'community.save' : 'community.add')} busy={busy || !mayGo(facts)} problem={problem} onSubmit={() => void change(save)} onCancel={close}>
        <Field label={t('learning.experiments.name')} required maxLength={TITLE} value={facts.title} onInput={(title) => set({ title })} />
        <div aria-live="polite"><TextNotes value={facts.title} limit={Infinity} onReplace={(title) => set({ title })} /></div>
        {areas(BEFORE)}
        <Select
          label={t('learning.experiments.how-far')}
          value={facts.state}
          onInput={(state) => set({ state: EXPERIMENT_STATES.find((known) => known === state) ?? 'planned' })}
          options={EXPERIMENT_STATES.map((state) => ({ value: state, label: t(`learning.experiments.state.${state}`) }))}
        />
        {facts.state === 'planned' ? null : (
          <>
            <Field type="date" label={t('learning.experiments.started')} value={facts.startedOn ?? ''} onInput={(day) => set({ startedOn: day || null })} />
            {facts.state === 'running' ? null : <Field type="date" label={t('learning.experiments.ended')} value={facts.endedOn ?? ''} onInput={(day) => set({ endedOn: day || null })} />}
            {areas(AFTER)}
          </>
        )}
      </Form>
      {one ? (
        <div class="line-more">
          <AskFirst action={t('community.remove')} ask={t('learning.experiments.remove-ask', { title: one.title })} busy={busy} onYes={() => void change(() => learningApi.removeExperiment(team, one.id))} />
        </div>
      ) : null}
    </>
  );
}

/** Complete, and without what may not be kept. */
function mayGo(facts: ExperimentFacts): boolean {
  const others = [...BEFORE, ...AFTER].every(({ field, max }) => textProblem(facts[field], max) === null);
  return sendable(facts.title, TITLE) && facts.hypothesis.trim() !== '' && others;
}

function factsOf({ id: _id, version: _version, ...facts }: Experiment): ExperimentFacts {
  return facts;
}
