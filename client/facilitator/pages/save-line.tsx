import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { keyOf } from '../merge-plan';
import { clashPlace } from '../plan/clash-words';
import type { MeetingPlan, Problem } from '../model';
import { itemName, sayProblem } from '../words';
import type { EditablePlan } from './use-plan';

/** Says whether what is on the page is saved, and where somebody still has to choose. */
export function SaveLine({ editing, onBegun }: { readonly editing: EditablePlan; readonly onBegun: () => void }) {
  const { state, clashes, joined, held, plan } = editing;
  const partly = state.is === 'saved' && (held || clashes.length > 0);
  return (
    <div class="save-line">
      {state.is === 'refused' ? (
        <div class="notice notice--other" role="alert">
          <p>{whatIsWrong(state.problem, plan)}</p>
          {state.problem.refused === 'session-already-open' ? (
            <Button small onClick={onBegun}>{t('console.meetings.to-console')}</Button>
          ) : (
            <Button small onClick={() => void editing.flush()}>{t('console.save.again')}</Button>
          )}
        </div>
      ) : (
        <p class="state" role="status">
          {t(`console.save.${partly ? 'partly' : state.is}`)}
          {joined && clashes.length === 0 ? ` · ${t('prepare.joined')}` : ''}
        </p>
      )}
      {clashes.length > 0 ? (
        <div class="notice notice--other" role="alert">
          <p>{t('prepare.clash.to-choose', { count: clashes.length })}</p>
          <ul class="clash-list">
            {clashes.map((clash) => (
              <li key={keyOf(clash)}>
                <button type="button" class="link" onClick={() => show(keyOf(clash))}>{clashPlace(plan, clash)}</button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** Why it was not saved, and in which item of the programme when it is in one. */
function whatIsWrong(problem: Problem, plan: MeetingPlan): string {
  const item = plan.items[Number(/^items\.(\d+)/.exec(problem.field ?? '')?.[1] ?? NaN)];
  return item ? t('prepare.wrong-in', { name: itemName(item), problem: sayProblem(problem) }) : sayProblem(problem);
}

/** Brings the choice into view, also when it is behind something that is folded. */
function show(key: string): void {
  const note = [...document.querySelectorAll<HTMLElement>('[data-clash]')].find((one) => one.dataset.clash === key);
  note?.closest('details')?.setAttribute('open', '');
  note?.scrollIntoView({ block: 'center' });
  note?.querySelector('button')?.focus();
}
