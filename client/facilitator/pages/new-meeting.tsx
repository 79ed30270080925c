import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { knows, t } from '../../ui/i18n';
import { api } from '../api';
import type { Problem, Template } from '../model';
import { emptyPlan, itemsOf, readyToSend } from '../plan-form';
import { useResource } from '../../ui/desk/resource';
import { go, meetingPath } from '../router';
import { sayProblem } from '../words';
import { FactsForm, KindForm } from './facts-form';
import { PageHead } from '../../ui/desk/page-head';

const NOTHING = 'nothing';

/** A new meeting: what kind, what it is about, and from which programme it starts. */
export function NewMeetingPage() {
  const templates = useResource(api.templates, 'templates');
  const [plan, setPlan] = useState(emptyPlan);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const fitting = (templates.value ?? []).filter((x) => x.items.length > 0 && x.kind === plan.kind && (x.cafeType === null || x.cafeType === plan.cafeType));
  const template = chosen === NOTHING ? undefined : (fitting.find((x) => x.name === chosen) ?? fitting[0]);
  const create = async () => {
    setBusy(true);
    const answer = await api.create(readyToSend({ ...plan, items: template ? itemsOf(template) : [] }));
    setBusy(false);
    if (answer.ok) go(meetingPath(answer.value.id), true);
    else setProblem(answer.problem);
  };
  return (
    <>
      <PageHead />
      <main class="page page-narrow">
        <h1>{t('console.plan.new-title')}</h1>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <KindForm plan={plan} onPlan={setPlan} />
          <FactsForm plan={plan} onPlan={setPlan} />
          <Choice
            legend={t('console.plan.template')}
            options={[...fitting.map((x) => ({ value: x.name, label: templateName(x), hint: templateHint(x) })), { value: NOTHING, label: t('console.plan.from-nothing'), hint: t('console.plan.from-nothing-hint') }]}
            value={template?.name ?? NOTHING}
            onChange={setChosen}
          />
          {problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null}
          <Button kind="do" type="submit" disabled={busy}>{t('console.plan.create')}</Button>
        </form>
      </main>
    </>
  );
}

function templateName(template: Template): string {
  const key = `console.template.${template.name}`;
  return knows(key) ? t(key) : template.name;
}

function templateHint(template: Template): string {
  return t('console.plan.template-hint', { items: template.items.length, minutes: template.items.reduce((sum, item) => sum + item.minutes, 0) });
}
