import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useResource } from '../../ui/desk/resource';
import { knows, language, t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import type { Letter } from '../model-around';
import { LetterToCopy } from '../parts/letter';
import { Loaded, Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { sayMoment } from '../words';
import { Part } from './part';

/** As many letters that went out as one wants to see at once. */
const FEW = 10;

/** Letters about this meeting: what somebody has to send, and what went out by itself. */
export function LettersPart({ meeting }: { readonly meeting: Meeting }) {
  // Cancelling, or going on after all, writes letters.
  const letters = useResource(() => aroundApi.letters(meeting.id), `${meeting.id} ${String(meeting.cancelledAt)}`);
  return (
    <Part title={t('prepare.letters.title')}>
      <Loaded of={letters}>
        {({ on, letters: all }) => {
          const open = all.filter((letter) => letter.state === 'to-copy' || letter.state === 'failed');
          const gone = all.filter((letter) => letter.state === 'sent' || letter.state === 'waiting');
          return (
            <>
              <p class="soft">{t(on ? 'prepare.letters.on' : 'prepare.letters.off')}</p>
              {all.length === 0 ? <p>{t('prepare.letters.none')}</p> : null}
              <ul class="lines">
                {open.map((letter) => <OpenLetter key={letter.id} meeting={meeting} letter={letter} on={on} onChange={letters.reload} />)}
              </ul>
              {gone.length > 0 ? (
                <details>
                  <summary>{t('prepare.letters.gone', { count: gone.length })}</summary>
                  <ul class="links">
                    {gone.slice(0, FEW).map((letter) => (
                      <li key={letter.id}>{[letter.subject, letter.to, t(`prepare.letters.state.${letter.state}`), sayMoment(letter.sentAt ?? letter.madeAt, language.value)].filter(Boolean).join(' · ')}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Part>
  );
}

interface OpenProps {
  readonly meeting: Meeting;
  readonly letter: Letter;
  readonly on: boolean;
  readonly onChange: () => void;
}

/** A letter that somebody has to send. */
function OpenLetter({ meeting, letter, on, onChange }: OpenProps) {
  const [open, setOpen] = useState(false);
  const { busy, problem, send } = useSend();
  const after = async (ask: Promise<unknown>) => {
    if (await ask) onChange();
  };
  const kind = `prepare.letters.kind.${letter.kind}`;
  const title = knows(kind) ? t(kind) : letter.subject;
  const named = (action: string) => [t(`prepare.letters.${action}`), title, letter.to].filter(Boolean).join(': ');
  return (
    <li class="line">
      <p>
        <strong>{title}</strong> <span class="soft">{[letter.to || t('prepare.letters.no-address'), sayMoment(letter.madeAt, language.value)].join(' · ')}</span>
      </p>
      {letter.state === 'failed' ? <p class="soft">{t('prepare.letters.failed')} {letter.trouble}</p> : null}
      <Wrong problem={problem} />
      <div class="row">
        {letter.text === null ? null : <Button small pressed={open} label={named('show')} onClick={() => setOpen(!open)}>{t('prepare.letters.show')}</Button>}
        {on && letter.state === 'failed' ? <Button small kind="quiet" disabled={busy} label={named('retry')} onClick={() => void after(send(() => aroundApi.retryLetter(meeting.id, letter.id)))}>{t('prepare.letters.retry')}</Button> : null}
        <Button small kind="quiet" disabled={busy} label={named('done')} onClick={() => void after(send(() => aroundApi.letterDone(meeting.id, letter.id)))}>{t('prepare.letters.done')}</Button>
      </div>
      {open && letter.text !== null ? <LetterToCopy letter={{ to: letter.to, subject: letter.subject, text: letter.text }} /> : null}
    </li>
  );
}
