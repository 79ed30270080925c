import './console.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Area } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { AskFirst } from '../../../../client/ui/desk/ask-first';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { randomId } from '../../../../client/ui/random';
import type { FacilitatorFace, ResultFace, WordFace } from '../faces-contract';
import { AnswerFields, answerIn, type Draft } from './answer-fields';
import { ResultTable } from './result-table';
import { alike, sayVoters } from './result-words';

type Props = ConsoleFaceProps<FacilitatorFace>;

/** A poll on the console: the question and its options, how many answered and not what, and what came out to show or hide. */
export default function PollConsole(props: Props) {
  const { view, t } = props;
  return (
    <>
      <p class="soft">{[t(`poll.values.kind.${view.kind}`), view.round > 0 ? t('poll.console.round', { round: view.round }) : ''].filter(Boolean).join(' · ')}</p>
      <h1 class="now-question" dir="auto">{view.question}</h1>
      <p class="soft small">{t(`poll.console.mode.${view.mode}`)}{view.live ? ` ${t('poll.console.live')}` : ''}</p>
      <Controls key={view.phase} {...props} />
      {view.result ? <Result {...props} result={view.result} /> : null}
    </>
  );
}

function Controls(props: Props) {
  const { view } = props;
  switch (view.phase) {
    case 'preparing':
      return <Preparing {...props} />;
    case 'open':
      return <Open {...props} />;
    case 'closed':
      return <Closed {...props} />;
    default:
      return view.phase satisfies never;
  }
}

function Preparing({ view, send, t }: Props) {
  const optional = view.kind === 'cloud' || view.kind === 'number';
  return (
    <>
      {view.options.length > 0 ? (
        <ol class="options">
          {view.options.map((option, at) => <li key={at} dir="auto">{option}</li>)}
        </ol>
      ) : null}
      {optional ? null : <Options key={view.options.join('\n')} view={view} send={send} t={t} />}
      {view.ready ? null : <p class="notice notice--other" role="status">{t('poll.console.options-missing')}</p>}
      {view.enough ? null : <p class="notice notice--other" role="status">{t('poll.console.not-enough')}</p>}
      <div class="row">
        <Button kind="do" disabled={!view.ready || !view.enough} onClick={() => void send('open', { round: 1 })}>{t('poll.console.open')}</Button>
      </div>
    </>
  );
}

/** Options or statements, one on each line, until the poll opens. */
function Options({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  const [text, write] = useState(view.options.join('\n'));
  const options = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const same = options.join('\n') === view.options.join('\n');
  const wrong = options.length > 12 ? t('poll.console.options-many') : new Set(options).size < options.length ? t('poll.console.options-twice') : options.some((one) => one.length > 120) ? t('poll.console.options-long') : null;
  return (
    <details class="someone" open={view.options.length === 0 && view.kind !== 'scale'}>
      <summary>{t(view.kind === 'scale' ? 'poll.console.edit-statements' : 'poll.console.edit')}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!same && !wrong) void send('set-options', { options });
        }}
      >
        <Area label={t(view.kind === 'scale' ? 'poll.console.statements' : 'poll.console.options')} hint={t('poll.console.line-each')} rows={Math.max(4, options.length + 1)} value={text} wrong={wrong} onInput={write} />
        <Button small type="submit" disabled={same || wrong !== null}>{t('poll.console.save')}</Button>
      </form>
    </details>
  );
}

function Open({ view, people, send, t }: Props) {
  const sealed = view.mode === 'anonymous';
  return (
    <>
      {view.enough ? null : <p class="notice notice--other" role="status">{t('poll.console.not-enough')}</p>}
      <div class="row">
        {sealed ? <AskFirst action={t('poll.console.close')} ask={t('poll.console.close-sure')} onYes={() => void send('close')} /> : <Button kind="do" onClick={() => void send('close')}>{t('poll.console.close')}</Button>}
        {view.live ? <ShowButton view={view} send={send} t={t} /> : null}
        <AskFirst quiet action={t('poll.console.cancel')} ask={t('poll.console.cancel-sure')} onYes={() => void send('cancel')} />
      </div>
      <ForSomeone people={people}>{(person) => <AnswerFor key={`${person}.${view.asking}`} view={view} send={(type, data) => send(type, data, person)} t={t} />}</ForSomeone>
    </>
  );
}

function Closed({ view, send, t }: Props) {
  return (
    <div class="row">
      <ShowButton view={view} send={send} t={t} />
      {view.more ? <Button kind={view.shown ? 'do' : 'plain'} disabled={!view.enough} onClick={() => void send('open', { round: view.round + 1 })}>{t('poll.console.second')}</Button> : null}
      {view.mode === 'open' ? <Button kind="quiet" onClick={() => void send('reopen')}>{t('poll.console.reopen')}</Button> : null}
    </div>
  );
}

function ShowButton({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  return <Button kind={view.shown || view.phase === 'open' ? 'plain' : 'do'} onClick={() => void send('show', { shown: !view.shown })}>{t(view.shown ? 'poll.console.hide' : 'poll.console.show')}</Button>;
}

function Result({ view, result, send, t }: Props & { readonly result: ResultFace }) {
  const cloud = alike('cloud', result.now);
  return (
    <section class="block" aria-labelledby="poll-result">
      <h2 id="poll-result">{t(view.phase === 'open' && !view.live ? 'poll.console.result-first' : 'poll.console.result')}</h2>
      <p class="soft">{sayVoters(result, t)}</p>
      {result.now.voters === 0 ? <p>{t('poll.result.none')}</p> : <ResultTable room={view} result={result} t={t} />}
      {cloud ? (
        <>
          <p class="soft small">{t('poll.console.words-hint')}</p>
          <Words words={cloud.words} action="hide-word" onWord={(word) => void send('hide-word', { word, hidden: true })} t={t} />
          {view.hidden.length > 0 ? (
            <>
              <h3>{t('poll.console.hidden')}</h3>
              <Words words={view.hidden} action="show-word" onWord={(word) => void send('hide-word', { word, hidden: false })} t={t} />
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** Words with how often, each with a button to take it off the screen or put it back. */
function Words({ words, action, onWord, t }: { readonly words: readonly WordFace[]; readonly action: 'hide-word' | 'show-word'; readonly onWord: (id: string) => void; readonly t: Props['t'] }) {
  return (
    <ul class="poll-words">
      {words.map(({ id, text, count }) => (
        <li key={id}>
          <span dir="auto">{text}</span>
          <span class="soft">{count}</span>
          <Button small kind="quiet" label={t(`poll.console.${action}-label`, { word: text })} onClick={() => onWord(id)}>{t(`poll.console.${action}`)}</Button>
        </li>
      ))}
    </ul>
  );
}

/** For someone without a phone. In anonymous mode the facilitator then knows one answer, so it does not count towards the five. */
function AnswerFor({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  const [draft, setDraft] = useState<Draft>({});
  const ready = answerIn(view, draft);
  const sealed = view.mode === 'anonymous';
  const answer = async () => {
    if (!ready) return;
    const given = await send('answer', { asking: view.asking, ...ready, ...(view.kind === 'cloud' ? { checked: canLook() } : {}), ...(sealed ? { envelope: randomId() } : {}) });
    if (given.ok) setDraft({});
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      {sealed ? <p class="notice notice--other">{t('poll.console.someone-knows')}</p> : null}
      <AnswerFields room={view} draft={draft} onDraft={setDraft} t={t} />
      <Button small type="submit" disabled={!ready}>{t('poll.console.someone-answer')}</Button>
    </form>
  );
}
