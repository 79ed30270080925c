import { knows, language, t } from '../../ui/i18n';
import { communitiesToPlan } from '../rights';
import type { Start } from '../model-around';
import { meetingPath } from '../router';
import { sayDay, sayMoment } from '../words';
import { type CameInTogether, together } from './came-in';

/** As much as one can take in at once. */
const FEW = 6;

/** Meetings that are near and lack something. */
export function NotReadyPart({ start }: { readonly start: Start }) {
  if (start.notReady.length === 0) return null;
  return (
    <section class="part" aria-labelledby="not-ready">
      <h2 id="not-ready">{t('start.not-ready')}</h2>
      <ul class="lines">
        {start.notReady.slice(0, FEW).map((meeting) => (
          <li key={meeting.id} class="line">
            <p>
              <a href={meetingPath(meeting.id)}>{meeting.title}</a> <span class="soft">{sayDay(meeting.date, language.value)}</span>
            </p>
            <p>{t('start.lacks', { what: meeting.missing.map(sayMissing).join(', ') })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What others did since: registrations, notes, other ways to see the opgave, new members. */
export function CameInPart({ start }: { readonly start: Start }) {
  if (start.cameIn.length === 0) return null;
  return (
    <section class="part" aria-labelledby="came-in">
      <h2 id="came-in">{t('start.came-in')}</h2>
      <ul class="lines">
        {together(start.cameIn).slice(0, FEW).map((one, place) => (
          <li key={place} class="line">
            <p>
              <strong>{t(`start.kind.${one.kind}`)}</strong> <span dir="auto">{[...one.titles, ...(one.more > 0 ? [t('start.and-more', { count: one.more })] : [])].join(', ')}</span>
            </p>
            <p class="soft">
              <a href={placeOf(one)}>{one.where}</a> · {sayMoment(one.at, language.value)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Letters that nobody sends by itself. They are with who looks after the community. */
export function LettersToCopy({ start }: { readonly start: Start }) {
  const count = start.letters.toCopy + start.letters.failed;
  const [community] = communitiesToPlan();
  if (count === 0 || community === undefined) return null;
  return <p class="notice">{t('start.letters', { count })} <a href={`/gemeenschap/${encodeURIComponent(community)}/post`}>{t('start.to-letters')}</a></p>;
}

function placeOf({ meeting, team, kind }: CameInTogether): string {
  if (meeting) return meetingPath(meeting, kind === 'registration' ? '/aanmeldingen' : '');
  return team ? `/gemeenschap/team/${encodeURIComponent(team)}` : '/begeleiding';
}

function sayMissing(name: string): string {
  const key = `start.missing.${name}`;
  return knows(key) ? t(key) : name;
}
