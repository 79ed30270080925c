import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Answer } from '../../ui/desk/rest';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import type { Problem } from '../model';
import { sayProblem } from '../words';
import { accountApi } from './account-api';

/** How people call the place where one can log in too; null when there is none, or as long as we don't know. */
export function useElsewhere(): string | null {
  const { value } = useResource(accountApi.wayIn, 'oidc');
  return value?.enabled ? value.name : null;
}

/** Goes to log in with an account from elsewhere. */
export function ElsewhereButton({ say, leave, wide }: { say: string; leave: () => Promise<Answer<{ url: string }>>; wide?: boolean }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    const answer = await leave();
    if (answer.ok) {
      location.assign(answer.value.url);
      return;
    }
    setBusy(false);
    setProblem(answer.problem);
  };
  return (
    <>
      {problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null}
      <Button wide={wide} disabled={busy} onClick={() => void go()}>{say}</Button>
    </>
  );
}

/** The same, below a form: one way or the other. */
export function OrElsewhere({ name, leave }: { name: string | null; leave: () => Promise<Answer<{ url: string }>> }) {
  if (name === null) return null;
  return (
    <>
      <p class="entry-or">{t('console.entry.or')}</p>
      <ElsewhereButton wide say={t('console.entry.elsewhere', { name })} leave={leave} />
    </>
  );
}
