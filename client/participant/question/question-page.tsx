import './question.css';
import { useEffect, useState } from 'preact/hooks';
import { CARRY_STATES, type CarryState, TOLD_LIMIT } from '../../../src/engine/carry-states';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { CarryWay } from '../../ui/carry/carry-way';
import { sayMonth } from '../../ui/day';
import { t } from '../../ui/i18n';
import { sayKept } from '../../ui/kept';
import { announce } from '../../ui/live-region';
import { canLook, loadPrivacy } from '../../ui/privacy';
import { sendable, TextArea } from '../../ui/text-area';
import { LanguageChoice } from '../language-choice';
import { MessagePage } from '../message-page';
import { askQuestion, type Question, sendAnswer } from './api';

export interface QuestionPageProps {
  readonly token: string;
}

/** The one question about what became of a next step: one tap is enough. */
export function QuestionPage({ token }: QuestionPageProps) {
  const [question, set] = useState<Question | null>(null);
  const [gone, lose] = useState(false);
  useEffect(() => {
    loadPrivacy();
    const patience = new AbortController();
    void askQuestion(token, { waiting: () => undefined, stop: patience.signal }).then((asked) => {
      if (patience.signal.aborted) return;
      if (asked.ok) set(asked.value);
      else lose(true);
    });
    return () => patience.abort();
  }, [token]);
  if (gone) return <Gone />;
  if (!question) return <MessagePage calm title={t('phone.connecting.title')} text={t('phone.connecting.text')} />;
  return <Asked token={token} question={question} onAnswered={set} onGone={() => lose(true)} />;
}

function Gone() {
  return (
    <main class="page page--message">
      <h1>{t('question.gone.title')}</h1>
      <p class="lead">{t('question.gone.text')}</p>
      <LanguageChoice />
    </main>
  );
}

interface AskedProps {
  readonly token: string;
  readonly question: Question;
  readonly onAnswered: (question: Question) => void;
  readonly onGone: () => void;
}

function Asked({ token, question, onAnswered, onGone }: AskedProps) {
  const [choosing, choose] = useState(!question.answered);
  const [stopping, stop] = useState(false);
  const [state, say] = useState('');

  async function send(answer: { state: CarryState; reason?: string; happened?: string }): Promise<boolean> {
    say(t('ui.state.waiting'));
    const answered = await sendAnswer(token, { reason: '', happened: '', ...answer, checked: canLook() });
    if (!answered.ok) {
      if (answered.refused === 'link-unknown') onGone();
      else say(sayRefusal(t, answered.refused));
      return false;
    }
    say('');
    onAnswered(answered.value);
    choose(false);
    stop(false);
    scrollTo(0, 0);
    announce(t('question.kept'));
    return true;
  }

  return (
    <main class="page">
      <p class="page__meeting" dir="auto">{[question.community, question.team].filter(Boolean).join(' · ')}</p>
      <h1>{t(choosing ? 'question.title' : 'question.kept')}</h1>
      <Step question={question} />
      {choosing ? (
        <>
          <p class="soft">{t('question.readers')} {sayKept(question.keeps, t)}</p>
          <ul class="answers">
            {CARRY_STATES.map((one) => (
              <li key={one}>
                <Answer state={one} pressed={one === 'stopped' && stopping} onPress={() => (one === 'stopped' ? stop(!stopping) : void send({ state: one }))} />
                {one === 'stopped' && stopping && <Reason onSend={(reason) => send({ state: 'stopped', reason })} />}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <CarryWay state={question.state} t={t} />
          <More key={question.state} question={question} onSend={(text) => send(question.state === 'stopped' ? { state: 'stopped', reason: text } : { state: question.state, happened: text })} />
          <Button kind="quiet" wide onClick={() => choose(true)}>{t('question.other')}</Button>
        </>
      )}
      <p class="state" role="status">{state}</p>
      <LanguageChoice />
    </main>
  );
}

function Step({ question: { nextStep, landsAt, layer, since } }: { readonly question: Question }) {
  return (
    <div class="card step">
      <p class="soft">{t('question.yours', { month: sayMonth(since) })}</p>
      <p class="lead as-written" dir="auto">{nextStep}</p>
      <p class="soft" dir="auto">{[landsAt, layer && t(`became.layer.${layer}`)].filter(Boolean).join(', ')}</p>
    </div>
  );
}

interface AnswerProps {
  readonly state: CarryState;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** All alike: nothing is better than something else. */
function Answer({ state, pressed, onPress }: AnswerProps) {
  return (
    <button type="button" class="answer" aria-expanded={state === 'stopped' ? pressed : undefined} onClick={onPress}>
      <span class="answer__word">{t(`became.state.${state}`)}</span>
      <span class="choice__hint">{t(`became.hint.${state}`)}</span>
    </button>
  );
}

function Reason({ onSend }: { readonly onSend: (reason: string) => Promise<boolean> }) {
  return <OneText label={t('became.reason')} action={t('question.send')} onSend={onSend} />;
}

/** A sentence for who wants, with the answer that is kept already. */
function More({ question, onSend }: { readonly question: Question; readonly onSend: (text: string) => Promise<boolean> }) {
  const stopped = question.state === 'stopped';
  const said = stopped ? question.reason : question.happened;
  const [writing, write] = useState(said === '' && !stopped);
  if (!writing) {
    return (
      <div class="stack">
        {said && <p class="as-written" dir="auto">{said}</p>}
        <p class="lead">{t('question.done')}</p>
        <Button wide onClick={() => write(true)}>{t('question.change')}</Button>
      </div>
    );
  }
  return (
    <div class="stack">
      <p class="lead">{t('question.done')}</p>
      <OneText
        label={t(stopped ? 'became.reason' : 'question.more')}
        action={t('question.add')}
        initial={said}
        onSend={async (text) => {
          const sent = await onSend(text);
          if (sent) write(false);
          return sent;
        }}
      />
    </div>
  );
}

interface OneTextProps {
  readonly label: string;
  readonly action: string;
  readonly initial?: string;
  readonly onSend: (text: string) => Promise<boolean>;
}

function OneText({ label, action, initial = '', onSend }: OneTextProps) {
  const [text, type] = useState(initial);
  const ready = sendable(text, TOLD_LIMIT);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onSend(text);
      }}
    >
      <TextArea label={label} audience={t('question.readers')} value={text} onInput={type} rows={3} limit={TOLD_LIMIT} />
      <Button kind="do" type="submit" wide disabled={!ready}>{action}</Button>
    </form>
  );
}
