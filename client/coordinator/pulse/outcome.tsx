import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import { PulseLines } from '../../ui/pulse/lines';
import { meetingPath } from '../places';
import type { ClosedPulse } from './model';

/** What came out of one pulse: numbers of the group, and a word for how far answers lie apart. */
export function Latest({ pulse }: { readonly pulse: ClosedPulse }) {
  return (
    <>
      <h3 dir="auto">{pulse.title}</h3>
      <Facts pulse={pulse} />
      {pulse.answered === null ? (
        <p class="notice">{t('questionnaire.too-few')}</p>
      ) : (
        <>
          <PulseLines items={pulse.items} t={t} />
          <p class="soft">{t('pulse.latest.shows')}</p>
          <p class="soft">{t('pulse.latest.not')}</p>
          <Texts texts={pulse.texts} />
        </>
      )}
    </>
  );
}

/** The ones before, each to be opened. */
export function Earlier({ pulses }: { readonly pulses: readonly ClosedPulse[] }) {
  return (
    <ul class="lines">
      {pulses.map((pulse) => (
        <li key={pulse.id} class="line">
          <details>
            <summary>
              <bdi>{pulse.title}</bdi>, {sayDay(pulse.closedOn)}
            </summary>
            <div class="stack">
              <Latest pulse={pulse} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Facts({ pulse: { closedOn, answered, meeting } }: { readonly pulse: ClosedPulse }) {
  return (
    <p class="soft">
      {[sayDay(closedOn), answered === null ? '' : t('pulse.latest.answered', { count: answered })].filter(Boolean).join(' · ')}
      {meeting ? (
        <>
          {' · '}
          <a href={meetingPath(meeting)}>{t('pulse.latest.in-meeting')}</a>
        </>
      ) : null}
    </p>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] | null }) {
  if (texts === null) return <p class="soft">{t('pulse.texts.not-yours')}</p>;
  if (texts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="pulse-texts">
      <h3 id="pulse-texts">{t('pulse.texts.title')}</h3>
      <p class="soft">{t('pulse.texts.hint')}</p>
      <ul class="cards">
        {texts.map((text, place) => (
          <li key={place} class="card as-written" dir="auto">{text}</li>
        ))}
      </ul>
    </section>
  );
}
