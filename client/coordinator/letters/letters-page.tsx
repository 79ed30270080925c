import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useResource } from '../../ui/desk/resource';
import { useSend } from '../../ui/desk/use-send';
import { knows, t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import type { Letter, LetterState } from '../model';
import { LetterToCopy } from '../parts/letter-to-copy';
import { Line } from '../parts/line';
import { Empty, Page, Part } from '../parts/page';
import { Loaded, Wrong } from '../parts/wrong';
import { communityPath } from '../places';
import { sayMoment } from '../words';

/** First what asks for a hand, then what goes by itself, then what is done. */
const GROUPS: readonly { readonly name: string; readonly states: readonly LetterState[]; readonly folded: boolean }[] = [
  { name: 'to-copy', states: ['to-copy'], folded: false },
  { name: 'failed', states: ['failed'], folded: false },
  { name: 'waiting', states: ['waiting'], folded: false },
  { name: 'sent', states: ['sent', 'done'], folded: true },
];

/** The letters of a community: to copy, did not arrive, on their way, sent. */
export function LettersPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const letters = useResource(() => communityApi.letters(id), id);
  return (
    <Page title={t('letters.title')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="post" />
      <Loaded of={letters}>
        {(value) => (
          <>
            <p class="notice">{t(value.on ? 'letters.on' : 'letters.off')}</p>
            {value.letters.length === 0 ? <Empty>{t('letters.empty')}</Empty> : null}
            {GROUPS.map((group) => (
              <Group key={group.name} {...group} community={id} letters={value.letters.filter((letter) => group.states.includes(letter.state))} onChanged={letters.reload} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface GroupProps {
  readonly name: string;
  readonly folded: boolean;
  readonly community: string;
  readonly letters: readonly Letter[];
  readonly onChanged: () => void;
}

function Group({ name, folded, community, letters, onChanged }: GroupProps) {
  const [all, setAll] = useState(!folded);
  if (letters.length === 0) return null;
  return (
    <Part title={t(`letters.group.${name}`, { count: letters.length })} hint={t(`letters.group-hint.${name}`)}>
      {all ? (
        <ul class="lines">
          {letters.map((letter) => (
            <Line key={letter.id} name={letter.subject} word={t('letters.open')} panel={letter.text === null && letter.state !== 'failed' ? undefined : (close) => <Opened {...{ community, letter, onChanged, close }} />}>
              <span class="line-name" dir="auto">{letter.subject}</span>
              <p class="soft" dir="auto">{[letter.to || t('letters.to-nobody'), kindOf(letter), momentOf(letter)].join(' · ')}</p>
              {letter.trouble ? <p class="soft">{t('letters.trouble', { trouble: letter.trouble })}</p> : null}
            </Line>
          ))}
        </ul>
      ) : <p><Button small onClick={() => setAll(true)}>{t('letters.show', { count: letters.length })}</Button></p>}
    </Part>
  );
}

function kindOf(letter: Letter): string {
  return knows(`letters.kind.${letter.kind}`) ? t(`letters.kind.${letter.kind}`) : letter.kind;
}

function momentOf(letter: Letter): string {
  return letter.sentAt === null ? t('letters.made', { at: sayMoment(letter.madeAt) }) : t('letters.sent', { at: sayMoment(letter.sentAt) });
}

function Opened({ community, letter, onChanged, close }: { readonly community: string; readonly letter: Letter; readonly onChanged: () => void; readonly close: () => void }) {
  const { busy, problem, send } = useSend();
  const done = async (ask: Parameters<typeof send>[0], sentence: string) => {
    if (!(await send(ask))) return;
    announce(sentence);
    close();
    onChanged();
  };
  const finish = () => done(() => communityApi.letterDone(community, letter.id), t('letters.is-done'));
  return (
    <div class="stack">
      {letter.text === null ? <p class="soft">{t('letters.text-gone')}</p> : <LetterToCopy letter={{ to: letter.to, subject: letter.subject, text: letter.text }} />}
      <div class="row">
        {letter.state === 'failed' ? <Button small kind="do" disabled={busy} onClick={() => void done(() => communityApi.retryLetter(community, letter.id), t('letters.is-retried'))}>{t('letters.retry')}</Button> : null}
        {letter.state === 'to-copy' || letter.state === 'failed' ? <Button small kind={letter.state === 'failed' ? 'plain' : 'do'} disabled={busy} onClick={() => void finish()}>{t('letters.done')}</Button> : null}
      </div>
      <Wrong problem={problem} />
    </div>
  );
}
