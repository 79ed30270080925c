import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { UNREACHABLE } from '../../ui/desk/rest';
import { useResource } from '../../ui/desk/resource';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { teamApi } from '../api';
import type { ImportAnswer, Problem } from '../model';
import { Page, Part } from '../parts/page';
import { Wrong } from '../parts/wrong';
import { teamPath } from '../places';
import { fateOf, ImportPreview } from './import-preview';
import { trailOf } from './team-page';

/** As large as a file may be, in bytes. */
const SIZE_LIMIT = 512 * 1024;
const TOO_LARGE: Problem = { ...UNREACHABLE, refused: 'too-large' };

/** Bringing in people from a list: first what would be made, then everything at once or nothing. */
export function ImportPage({ id }: { readonly id: string }) {
  const team = useResource(() => teamApi.get(id), id);
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [large, setLarge] = useState(false);
  const { busy, problem, send, clear } = useSend();
  const result = useRef<HTMLDivElement>(null);
  const show = (next: ImportAnswer) => {
    setAnswer(next);
    requestAnimationFrame(() => result.current?.querySelector('h2')?.focus());
  };
  const look = async (chosen: File | null) => {
    setFile(chosen);
    setAnswer(null);
    clear();
    setLarge(chosen !== null && chosen.size > SIZE_LIMIT);
    if (!chosen || chosen.size > SIZE_LIMIT) return;
    const preview = await send(() => teamApi.import(id, chosen, false));
    if (preview) show(preview.value);
  };
  const apply = async () => {
    if (!file) return;
    const done = await send(() => teamApi.import(id, file, true));
    if (!done) return;
    show(done.value);
    announce(t('team.import.done', { count: joining(done.value) }));
  };
  const name = team.value?.name ?? '';
  const trail = trailOf(team.value);
  return (
    <Page title={t('team.import.title')} trail={name ? [...trail, { at: teamPath(id), name }] : trail} under={t('team.import.under', { team: name })}>
      <Part title={t('team.import.file')} hint={t('team.import.file-hint')}>
        <FileChoice busy={busy} onFile={(chosen) => void look(chosen)} />
        <Wrong problem={large ? TOO_LARGE : problem} />
        {busy ? <p class="soft" role="status">{t('community.loading')}</p> : null}
        {answer ? null : <HowTo />}
      </Part>
      <div ref={result}>
        {answer ? (
          <ImportPreview answer={answer}>
            {answer.applied ? <p><a class="button button--do" href={teamPath(id)}>{t('team.import.to-team')}</a></p> : <Apply {...{ answer, busy }} onApply={() => void apply()} />}
          </ImportPreview>
        ) : null}
      </div>
    </Page>
  );
}

/** How many people come into the team. */
function joining(answer: ImportAnswer): number {
  return answer.rows.filter((row) => ['new', 'joins'].includes(fateOf(row))).length;
}

function Apply({ answer, busy, onApply }: { readonly answer: ImportAnswer; readonly busy: boolean; readonly onApply: () => void }) {
  const count = joining(answer);
  const wrong = answer.counts.error > 0;
  return (
    <div class="import-apply">
      {wrong || count === 0 ? null : <Button kind="do" disabled={busy} onClick={onApply}>{t('team.import.apply', { count })}</Button>}
      <p class="soft">{t(wrong ? 'team.import.not-yet' : count === 0 ? 'team.import.nobody' : 'team.import.whole')}</p>
    </div>
  );
}

function FileChoice({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File | null) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>{t('team.import.choose')}</label>
      <input
        id={id}
        class="field__input file"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        disabled={busy}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0] ?? null);
          // So that choosing the same file again, mended in the meantime, counts as choosing.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** What the file should look like. */
function HowTo() {
  return (
    <div class="stack">
      <p>{t('team.import.how')}</p>
      <pre class="example" tabIndex={0} translate={false}>{t('team.import.example')}</pre>
      <p class="soft">{t('team.import.excel')}</p>
    </div>
  );
}
