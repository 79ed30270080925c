import { useEffect, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Needs } from '../../ui/brief-parts';
import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import type { Asked } from '../ask';
import { askMine, type Since } from './api';
import { MissedMeeting } from './missed-meeting';

/** What happened since somebody was there last. Nothing is counted and nobody has to catch up. */
export function SinceSection({ link, team }: { readonly link: string; readonly team: string }) {
  const [since, set] = useState<Asked<Since> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const patience = { waiting: () => undefined, stop: stop.signal };
    void askMine<Since>(link, `/teams/${encodeURIComponent(team)}/since`, patience).then((answer) => {
      if (!stop.signal.aborted) set(answer);
    });
    return () => stop.abort();
  }, [link, team]);
  if (!since) return null;
  if (!since.ok) return <p class="notice notice--other">{sayRefusal(t, since.refused)}</p>;
  const { last, missed, decisions, sentences, framings, joined, left } = since.value;
  // Who was never there reads the opgave for the first time.
  const changed = last !== null && framings.length > 0;
  const nothing = !changed && [missed, decisions, sentences, joined, left].every((list) => list.length === 0);
  if (!last && nothing) return <p class="notice">{t('personal.since.never')}</p>;
  return (
    <div class="since stack">
      <h3>{t(last ? 'personal.since.title' : 'personal.since.joined-title')}</h3>
      <p class="soft" dir="auto">{last ? t('personal.since.last', { title: last.title, date: sayDay(last.date) }) : t('personal.since.never')}</p>
      {nothing && <p>{t('personal.since.nothing')}</p>}
      <Part name="missed" of={missed}>
        {(meeting) => (
          <>
            <p dir="auto">{meeting.title}</p>
            <p class="soft">{sayDay(meeting.date)}</p>
            <MissedMeeting link={link} meeting={meeting} />
          </>
        )}
      </Part>
      <Part name="decisions" of={decisions}>
        {(decision) => (
          <>
            <p class="soft" dir="auto">{decision.question}</p>
            {decision.status !== 'decided' && <p>{t(`brief.status.${decision.status}`)}</p>}
            {decision.text && <p class="as-written since__text" dir="auto">{decision.text}</p>}
            <Needs needs={decision.needs} />
          </>
        )}
      </Part>
      <Part name="sentences" of={sentences}>{(sentence) => <p class="as-written" dir="auto">{sentence.text}</p>}</Part>
      {changed && <p>{t('personal.since.framings')}</p>}
      {joined.length > 0 && <p>{t('personal.since.joined', { names: joined.map((one) => one.name).join(', ') })}</p>}
      {left.map((one) => (
        <p key={one.name}>{t(one.replacedBy ? 'personal.since.replaced' : 'personal.since.left', { name: one.name, by: one.replacedBy ?? '' })}</p>
      ))}
    </div>
  );
}

function Part<T>({ name, of, children }: { readonly name: string; readonly of: readonly T[]; readonly children: (one: T) => preact.ComponentChildren }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{t(`personal.since.${name}`, { count: of.length })}</h4>
      <ul class="since__list">
        {of.map((one, i) => (
          <li key={i}>{children(one)}</li>
        ))}
      </ul>
    </>
  );
}
