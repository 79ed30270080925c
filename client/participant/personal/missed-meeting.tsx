import { useEffect, useRef, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Needs } from '../../ui/brief-parts';
import { Button } from '../../ui/button';
import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import type { Asked } from '../ask';
import { askMine, type Missed } from './api';

/** A meeting somebody was not at: a button, and behind it what they read in three minutes. */
export function MissedMeeting({ link, meeting }: { readonly link: string; readonly meeting: { readonly id: string; readonly title: string } }) {
  const [missed, set] = useState<Asked<Missed> | null>(null);
  const [busy, setBusy] = useState(false);
  const read = (): void => {
    setBusy(true);
    const patience = { waiting: () => undefined, stop: new AbortController().signal };
    void askMine<Missed>(link, `/meetings/${encodeURIComponent(meeting.id)}/missed`, patience).then((answer) => {
      set(answer);
      setBusy(false);
    });
  };
  if (missed?.ok) return <Told missed={missed.value} />;
  return (
    <>
      {missed && <p class="notice notice--other" role="alert">{sayRefusal(t, missed.refused)}</p>}
      <Button small disabled={busy} label={t('personal.missed.read-of', { title: meeting.title })} onClick={read}>{t('personal.missed.read')}</Button>
    </>
  );
}

function Told({ missed: { minutes, decisions, sentences, learned, steps, parked, next } }: { readonly missed: Missed }) {
  // It stands where the button was that had the focus.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div class="stack" ref={place} tabIndex={-1}>
      <p class="soft">{t('brief.minutes', { count: minutes })}</p>
      {decisions.map((decision, i) => (
        <div key={i}>
          <p><b>{t(`brief.status.${decision.status}`)}</b> <span dir="auto">{decision.question}</span></p>
          {decision.text && <p class="as-written since__text" dir="auto">{decision.text}</p>}
          <Needs needs={decision.needs} />
        </div>
      ))}
      {sentences.map((sentence) => <p key={sentence} class="as-written since__text" dir="auto">{sentence}</p>)}
      {next && (
        <div>
          <p><b>{t('personal.missed.next')}</b></p>
          <p dir="auto">{[sayDay(next.date), next.time, next.place].filter(Boolean).join(', ')}</p>
        </div>
      )}
      <Texts name="steps" texts={steps.map((step) => [step.nextStep, step.landsAt].filter(Boolean).join(' · '))} />
      <Texts name="parked" texts={parked} />
      <div>
        <p><b>{t('personal.missed.learned')}</b></p>
        {LEVEL_ORDER.map((level) => (
          <div key={level}>
            <p><LevelMark level={level} /></p>
            {learned[level].texts.length > 0 ? <List texts={learned[level].texts} /> : <p class="soft">{t(learned[level].more ? 'personal.missed.more' : 'personal.missed.nothing')}</p>}
          </div>
        ))}
      </div>
    </div>
  );
}

function Texts({ name, texts }: { readonly name: 'steps' | 'parked'; readonly texts: readonly string[] }) {
  return texts.length === 0 ? null : (
    <div>
      <p><b>{t(`personal.missed.${name}`)}</b></p>
      <List texts={texts} />
    </div>
  );
}

function List({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul class="since__list">
      {texts.map((text, i) => <li key={i} class="as-written" dir="auto">{text}</li>)}
    </ul>
  );
}
