import { useEffect, useState } from 'preact/hooks';
import { saysSomething, PULSE_TEXT_LIMIT } from '../../../src/engine/pulse';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { PulseFields } from '../../ui/pulse/fields';
import { textProblem } from '../../ui/text-area';
import { LanguageChoice } from '../language-choice';
import { MessagePage } from '../message-page';
import { askForm, type PulseForm, sendAnswer } from './api';
import { forget, keep, type Kept, keptOf } from './kept';

export interface PulsePageProps {
  readonly token: string;
}

/** A short anonymous questionnaire, for who has its link. */
export function PulsePage({ token }: PulsePageProps) {
  const [form, setForm] = useState<PulseForm | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  useEffect(() => {
    const patience = new AbortController();
    void askForm(token, { waiting: () => undefined, stop: patience.signal }).then((asked) => {
      if (patience.signal.aborted) return;
      if (asked.ok) setForm(asked.value);
      else refuse(asked.refused);
    });
    return () => patience.abort();
  }, [token]);
  useEffect(() => {
    if (refused === 'pulse-closed') forget(token);
  }, [refused]);
  if (refused !== null) return <NoPulse refused={refused} />;
  if (!form) return <MessagePage calm title={t('phone.connecting.title')} text={t('phone.connecting.text')} />;
  return <Questions token={token} form={form} onClosed={refuse} />;
}

function NoPulse({ refused }: { readonly refused: string }) {
  const closed = refused === 'pulse-closed';
  return (
    <main class="page page--message">
      <h1>{t(closed ? 'pulse-form.closed.title' : 'pulse-form.unknown.title')}</h1>
      <p class="lead">{t(closed ? 'pulse-form.closed.text' : 'pulse-form.unknown.text')}</p>
      <LanguageChoice />
    </main>
  );
}

interface QuestionsProps {
  readonly token: string;
  readonly form: PulseForm;
  /** The pulse turned out to be closed, or gone. */
  readonly onClosed: (refused: string) => void;
}

function Questions({ token, form, onClosed }: QuestionsProps) {
  const [kept, remember] = useState<Kept>(() => keptOf(token));
  const [sending, setSending] = useState<AbortController | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const [changing, change] = useState(false);
  useEffect(() => () => sending?.abort(), [sending]);

  const hold = (next: Kept): void => {
    keep(token, next);
    remember(next);
  };
  async function send(): Promise<void> {
    const patience = new AbortController();
    setSending(patience);
    refuse(null);
    const answer = await sendAnswer(token, kept, kept.given, { waiting: () => announce(t('ui.state.waiting')), stop: patience.signal });
    if (patience.signal.aborted) return;
    setSending(null);
    if (answer.ok) {
      hold({ ...kept, sent: true });
      change(false);
      scrollTo(0, 0);
    } else if (answer.refused === 'pulse-closed' || answer.refused === 'pulse-unknown') onClosed(answer.refused);
    else refuse(answer.refused);
  }

  if (kept.sent && !changing) return <Sent form={form} onChange={() => change(true)} />;
  const ready = saysSomething(kept.given) && textProblem(kept.given.text, PULSE_TEXT_LIMIT) === null;
  return (
    <main class="page page--task">
      <form
        class="task"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !sending) void send();
        }}
      >
        <p class="page__meeting" dir="auto">{[form.team, form.title].join(' · ')}</p>
        <h1>{t('pulse-form.title')}</h1>
        <p class="audience">{t('pulse-form.anonymous')}</p>
        <p>{t('pulse-form.how', { count: form.items.length })}</p>
        <details class="instead">
          <summary>{t('pulse-form.honest.title')}</summary>
          <ul class="pulse-list">
            {['kept', 'shown', 'unanimous', 'two-phones', 'server'].map((line) => (
              <li key={line}>{t(`pulse-form.honest.${line}`)}</li>
            ))}
          </ul>
        </details>
        <p class="soft">
          {t('pulse-form.kept.answers')} {form.keeps.until ? t('pulse-form.kept.until', { date: sayDay(form.keeps.until) }) : t('pulse-form.kept.months', { count: form.keeps.logMonths })}
        </p>
        <PulseFields items={form.items} readers={t('pulse-form.readers')} ballot={kept.given} onInput={(given) => hold({ ...kept, given })} t={t} />
        <div class="thumb">
          <Button kind="do" type="submit" wide disabled={!ready || sending !== null}>
            {t(kept.sent ? 'pulse-form.again' : 'pulse-form.send')}
          </Button>
          <p class="state" role="status">
            {sending ? t('ui.state.waiting') : refused === null ? '' : sayRefusal(t, refused)}
          </p>
          {form.closesOn !== null && <p class="soft">{t('pulse-form.until', { day: sayDay(form.closesOn, true) })}</p>}
        </div>
      </form>
      <LanguageChoice />
    </main>
  );
}

function Sent({ form, onChange }: { readonly form: PulseForm; readonly onChange: () => void }) {
  useEffect(() => announce(t('pulse-form.sent.title')), []);
  return (
    <main class="page page--message">
      <p class="page__meeting" dir="auto">{[form.team, form.title].join(' · ')}</p>
      <h1>{t('pulse-form.sent.title')}</h1>
      <p class="lead">{t('pulse-form.sent.text')}</p>
      {form.closesOn !== null && <p class="soft">{t('pulse-form.sent.until', { day: sayDay(form.closesOn, true) })}</p>}
      <Button kind="quiet" onClick={onChange}>
        {t('pulse-form.sent.change')}
      </Button>
      <LanguageChoice />
    </main>
  );
}
