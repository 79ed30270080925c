import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import type { Resource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import type { Problem } from '../model';
import { sayProblem } from '../words';

/** Why something did not go, in words, beside the thing. */
export function Wrong({ problem }: { readonly problem: Problem | null }) {
  return problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null;
}

/** Draws what was fetched; until then that it comes, or why it does not. */
export function Loaded<T>({ of, children }: { readonly of: Resource<T>; readonly children: (value: T) => ComponentChildren }) {
  if (of.value !== null) return <>{children(of.value)}</>;
  if (of.problem === null) return <p class="soft" role="status">{t('prepare.loading')}</p>;
  return (
    <div class="notice notice--other" role="alert">
      <p>{sayProblem(of.problem)}</p>
      <p><Button small onClick={of.reload}>{t('prepare.again')}</Button></p>
    </div>
  );
}
