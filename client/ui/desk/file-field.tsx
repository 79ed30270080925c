import './file-field.css';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FileRef } from '../../../src/engine/file-kinds';
import { sayRefusal } from '../answers';
import { Button } from '../button';
import { t } from '../i18n';
import { Desk } from './file-desk';
import { ACCEPTED, readyFile } from './ready-file';

interface Props {
  readonly label: string;
  readonly file: FileRef | null;
  /** Another file, or none; that what was taken away is gone from the server too. */
  readonly onFile: (file: FileRef | null) => void;
}

type State = { readonly is: 'resting' } | { readonly is: 'reading' } | { readonly is: 'sending'; readonly share: number; readonly stop: AbortController } | { readonly is: 'refused'; readonly said: string; readonly again: File | null };

const RESTING: State = { is: 'resting' };

/** Chooses a file for a meeting and sends it: how far it is can be seen, it can be stopped, and tried again when the wifi was bad. */
export function FileField({ label, file, onFile }: Props) {
  const desk = useContext(Desk);
  const id = useId();
  const [state, setState] = useState<State>(RESTING);
  const here = useRef(true);
  const busy = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      here.current = false;
      busy.current?.abort();
    },
    [],
  );
  if (!desk) return null;

  async function choose(chosen: File): Promise<void> {
    if (!desk) return;
    setState({ is: 'reading' });
    const ready = await readyFile(chosen);
    if (!ready.ok) return setState({ is: 'refused', said: sayRefusal(t, ready.refused), again: null });
    const stop = new AbortController();
    busy.current = stop;
    setState({ is: 'sending', share: 0, stop });
    const answer = await desk.add(ready.blob, (share) => here.current && !stop.signal.aborted && setState({ is: 'sending', share, stop }), stop.signal);
    if (!here.current) return;
    if (stop.signal.aborted) return setState(RESTING);
    if (!answer.ok) {
      const unreachable = answer.problem.refused === 'unreachable';
      return setState({ is: 'refused', said: unreachable ? t('desk.file.unreachable') : answer.problem.detail || sayRefusal(t, answer.problem.refused), again: unreachable || answer.problem.status >= 500 ? chosen : null });
    }
    setState(RESTING);
    // The one before goes by itself, when nothing names it any more: this choice may still be taken back.
    onFile({ id: answer.value.id, kind: answer.value.kind, name: ready.name, pages: ready.pages });
  }

  const takeAway = () => {
    if (file) void desk.remove(file.id);
    onFile(null);
  };
  const waiting = state.is === 'reading' || state.is === 'sending';
  const again = state.is === 'refused' ? state.again : null;
  return (
    <div class="field file-field stack">
      <p class="field__label" id={`${id}-label`}>{label}</p>
      {file ? <p class="file-field__name" dir="auto">{file.kind === 'pdf' ? t('desk.file.document', { name: file.name, count: file.pages }) : file.name}</p> : null}
      {waiting ? (
        <p role="status">
          {state.is === 'sending' && state.share < 1 ? t('desk.file.sending', { share: Math.floor(state.share * 100) }) : t(state.is === 'reading' ? 'desk.file.reading' : 'desk.file.keeping')}
        </p>
      ) : null}
      {state.is === 'sending' ? <progress value={state.share} max={1} aria-label={t('desk.file.progress')} /> : null}
      {state.is === 'refused' ? <p class="field__note field__note--wrong" role="alert">{state.said}</p> : null}
      <div class="row">
        {state.is === 'sending' ? <Button small onClick={() => state.stop.abort()}>{t('desk.file.stop')}</Button> : null}
        {again ? <Button small kind="do" onClick={() => void choose(again)}>{t('desk.file.again')}</Button> : null}
        {waiting ? null : (
          <label class="button button--plain button--small file-field__choose">
            {t(file ? 'desk.file.other' : 'desk.file.choose')}
            <input
              type="file"
              accept={ACCEPTED}
              aria-describedby={`${id}-label ${id}-hint`}
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                // The same file again is a choice too.
                event.currentTarget.value = '';
                if (chosen) void choose(chosen);
              }}
            />
          </label>
        )}
        {file && !waiting ? <Button small kind="quiet" onClick={takeAway}>{t('desk.file.take-away')}</Button> : null}
      </div>
      <p class="field__hint" id={`${id}-hint`}>{t('desk.file.hint')}</p>
    </div>
  );
}
