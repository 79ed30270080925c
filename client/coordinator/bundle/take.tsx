import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { download } from '../../ui/desk/download';
import type { Problem } from '../../ui/desk/rest';
import { language, t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { Working } from '../parts/working';
import { Wrong } from '../parts/wrong';

const TABLES = ['entries', 'carry-over', 'decisions', 'pulse'] as const;

interface Taking {
  /** The path that is on its way. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  readonly take: (path: string) => void;
}

/** Takes one file at a time. */
function useTaking(): Taking {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (path: string): void => {
    setBusy(path);
    void download(path).then((why) => {
      setBusy(null);
      setProblem(why);
      if (why === null) announce(t('bundle.taken'));
    });
  };
  return { busy, problem, take };
}

/** The bundle itself: to look at first, and as a Word file. */
export function TakeBundle({ period }: { readonly period: string }) {
  const { busy, problem, take } = useTaking();
  const at = encodeURIComponent(period);
  return (
    <div class="stack no-print">
      <div class="row">
        <Button kind="do" disabled={busy !== null} onClick={() => take(`/api/periods/${at}/bundle.docx?lang=${language.value}`)}>{t('bundle.word')}</Button>
        <a class="button button--plain" href={`/verslag/bundel/${at}?lang=${language.value}`}>{t('bundle.look')}</a>
      </div>
      <Working busy={busy !== null} word={t('bundle.making')} />
      <Wrong problem={problem} />
      <p class="soft small">{t('bundle.noted')}</p>
    </div>
  );
}

/** What was shared, as tables for elsewhere. */
export function TakeTables({ community }: { readonly community: string }) {
  const { busy, problem, take } = useTaking();
  const path = (table: string, ending: string) => `/api/communities/${encodeURIComponent(community)}/export/${table}.${ending}?lang=${language.value}`;
  return (
    <>
      <ul class="lines">
        {TABLES.map((table) => (
          <li class="line line-flat" key={table}>
            <span>{t(`bundle.tables.${table}`)}</span>
            <span class="row">
              {(['csv', 'json'] as const).map((ending) => (
                <Button small key={ending} disabled={busy !== null} label={t('bundle.tables.take', { what: t(`bundle.tables.${table}`), form: t(`bundle.tables.${ending}`) })} onClick={() => take(path(table, ending))}>{t(`bundle.tables.${ending}`)}</Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Working busy={busy !== null} word={t('bundle.making')} />
      <Wrong problem={problem} />
    </>
  );
}
