import type { ComponentChildren } from 'preact';
import { sayDay } from '../../ui/day';
import { knows, t } from '../../ui/i18n';
import type { ImportAnswer, ImportRow } from '../model';
import { Part } from '../parts/page';
import { sayList } from '../words';

const COLUMNS = ['name', 'email', 'organisation', 'perspective', 'function'] as const;

/** What happens to a line; of who is known already, some join and some are in the team. */
export function fateOf(row: ImportRow): 'new' | 'joins' | 'here' | 'error' {
  if (row.state !== 'known') return row.state;
  return row.problems.some((one) => one.problem === 'already-in-community') ? 'joins' : 'here';
}

/** What a file would do: mistakes first, line by line, then everything that was read. */
export function ImportPreview({ answer, children }: { readonly answer: ImportAnswer; readonly children: ComponentChildren }) {
  const { counts, rows, newOrganisations, newPerspectives } = answer;
  const wrong = rows.filter((row) => row.state === 'error');
  return (
    <Part title={t(answer.applied ? 'team.import.applied' : 'team.import.preview')} hint={t('team.import.read-as', { encoding: answer.encoding, delimiter: sayDelimiter(answer.delimiter) })}>
      <p class="import-sum">
        <strong>{t(answer.applied ? 'team.import.sum-done' : 'team.import.sum', { count: rows.length })}</strong>{' '}
        {[t('team.import.count-new', { count: counts.new }), t('team.import.count-known', { count: counts.known }), counts.error > 0 ? t('team.import.count-error', { count: counts.error }) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      {newOrganisations.length > 0 ? <p dir="auto">{t('team.import.new-organisations', { count: newOrganisations.length, names: sayList(newOrganisations) })}</p> : null}
      {newPerspectives.length > 0 ? <p dir="auto">{t('team.import.new-perspectives', { count: newPerspectives.length, names: sayList(newPerspectives) })}</p> : null}
      {answer.ignored.length > 0 ? <p class="notice notice--other" dir="auto">{t('team.import.ignored', { count: answer.ignored.length, names: sayList(answer.ignored) })}</p> : null}
      {wrong.length > 0 ? <Mistakes rows={wrong} /> : null}
      {rows.length === 0 ? <p class="notice notice--other">{t('team.import.nothing')}</p> : <Table rows={rows} applied={answer.applied} />}
      {children}
    </Part>
  );
}

function sayDelimiter(delimiter: string): string {
  const key = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' }[delimiter];
  return key ? t(`team.import.delimiter.${key}`) : delimiter;
}

/** Why a line can't be brought in, and where in the line. */
function sayMistake({ column, problem }: ImportRow['problems'][number]): string {
  const key = [`team.import.problem.${problem}`, `refused.${problem}`].find(knows);
  const words = key ? t(key) : problem;
  const name = knows(`team.import.column.${column}`) ? t(`team.import.column.${column}`) : column;
  return name ? `${name}: ${words}` : words;
}

function Mistakes({ rows }: { readonly rows: readonly ImportRow[] }) {
  return (
    <div class="notice notice--other" role="alert">
      <p><strong>{t('team.import.mistakes', { count: rows.length })}</strong></p>
      <ul class="mistakes">
        {rows.map((row) => (
          <li key={row.line}>
            {t('team.import.line', { line: row.line })}{row.name ? ` (${row.name})` : ''}
            <ul>{row.problems.map((one, at) => <li key={at}>{sayMistake(one)}</li>)}</ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Table({ rows, applied }: { readonly rows: readonly ImportRow[]; readonly applied: boolean }) {
  return (
    <div class="table-scroll" role="region" aria-label={t('team.import.table')} tabIndex={0}>
      <table class="quiet">
        <caption class="visually-hidden">{t('team.import.table')}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">{t('team.import.column.line')}</th>
            <th scope="col">{t('team.import.column.state')}</th>
            {COLUMNS.map((column) => <th key={column} scope="col">{t(`team.import.column.${column}`)}</th>)}
            <th scope="col">{t('team.import.column.joined')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} class={row.state === 'error' ? 'row-missing' : undefined}>
              <th scope="row" class="number">{row.line}</th>
              <td>{t(`team.import.${applied ? 'state-done' : 'state'}.${fateOf(row)}`)}</td>
              {COLUMNS.map((column) => (
                <td key={column} dir="auto" class={row.state === 'error' && row.problems.some((one) => one.column === column) ? 'cell-wrong' : undefined}>{row[column] ?? ''}</td>
              ))}
              <td>{row.joinedOn ? sayDay(row.joinedOn) : t('team.import.today')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
