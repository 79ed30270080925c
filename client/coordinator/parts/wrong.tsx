import { Button } from '../../ui/button';
import type { Resource } from '../../ui/desk/resource';
import type { Problem } from '../../ui/desk/rest';
import { t } from '../../ui/i18n';
import type { ComponentChildren } from 'preact';
import { sayProblem } from '../words';
import type { LockedForm } from './use-locked';

/** Why something did not go, in words, beside the thing. */
export function Wrong({ problem }: { readonly problem: Problem | null }) {
  if (problem?.status === 401) {
    // In a window of its own, so that what was typed here is still here after it.
    return (
      <p class="field__note field__note--wrong" role="alert">
        {t('community.login.over')} <a href="/begeleiding/inloggen" target="_blank" rel="noopener">{t('community.login.again')}</a>
      </p>
    );
  }
  return problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null;
}

/** Asking again gives the same answer. */
const LASTING: readonly number[] = [403, 404];

/** Draws what was fetched; until then that it comes, or why it does not. */
export function Loaded<T>({ of, children }: { readonly of: Resource<T>; readonly children: (value: T) => ComponentChildren }) {
  if (of.value !== null) return <>{children(of.value)}</>;
  if (of.problem === null) return <p class="soft" role="status">{t('community.loading')}</p>;
  return (
    <div class="notice notice--other" role="alert">
      <p>{sayProblem(of.problem)}</p>
      {LASTING.includes(of.problem.status) ? <p><a href="/gemeenschap">{t('community.to-start')}</a></p> : <p><Button small onClick={of.reload}>{t('community.again')}</Button></p>}
    </div>
  );
}

interface MeanwhileProps<T> {
  readonly form: LockedForm<T>;
  /** How a field is called and what is in it, in words. */
  readonly rows: (fields: T) => readonly { readonly label: string; readonly value: string }[];
}

/** Somebody else changed the same thing: shows where it differs from what is typed here, and lets one choose. */
export function Meanwhile<T extends object>({ form, rows }: MeanwhileProps<T>) {
  if (!form.theirs) return null;
  const mine = rows(form.fields);
  const other = rows(form.theirs).filter((row, at) => row.value !== mine[at]?.value);
  return (
    <div class="notice notice--other stack" role="alert">
      <p>{t('community.meanwhile.said')}</p>
      {other.length > 0 ? (
        <dl class="facts">
          {other.map((row) => (
            <div key={row.label}>
              <dt>{t('community.meanwhile.now', { what: row.label })}</dt>
              <dd class="as-written" dir="auto">{row.value || '–'}</dd>
            </div>
          ))}
        </dl>
      ) : <p>{t('community.meanwhile.same')}</p>}
      <div class="row">
        <Button small onClick={() => void form.keepMine()}>{t('community.meanwhile.mine')}</Button>
        <Button small kind="quiet" onClick={form.takeTheirs}>{t('community.meanwhile.theirs')}</Button>
      </div>
    </div>
  );
}
