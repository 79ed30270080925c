import { useId } from 'preact/hooks';
import { sayDay, sayMonth } from '../../ui/day';
import { t } from '../../ui/i18n';
import { LevelMark } from '../../ui/level';
import type { Community } from '../model';
import { meetingPath, teamPath } from '../places';
import type { ReviewApi } from './api';
import { EntryBundle } from './entry-bundle';
import { EntryRemarks } from './entry-remarks';
import { EntryThemes } from './entry-themes';
import type { Review, ReviewEntry } from './model';
import { beginning } from './names';

/** What every part beside an entry gets. */
export interface BesideEntry {
  readonly entry: ReviewEntry;
  readonly api: ReviewApi;
  readonly options: Review['filters'];
  /** The periods and teams it may be of; null as long as they are on their way. */
  readonly home: Community | null;
  readonly onEntry: (entry: ReviewEntry) => void;
  /** How the text begins: of which entry a button is. */
  readonly of: string;
}

/** What somebody shared, and in the margin what others put beside it. */
export function EntryCard(props: Omit<BesideEntry, 'of'>) {
  const { entry } = props;
  const id = useId();
  const beside = { ...props, of: beginning(entry.text) };
  return (
    <li class="entry">
      <article class="entry-parts" aria-labelledby={id}>
        <div class="entry-said">
          <h3 id={id} class="entry-where"><LevelMark level={entry.level} /> <Where entry={entry} /></h3>
          <p class="entry-text as-written" dir="auto">{entry.text}</p>
          <Depth entry={entry} />
          <p class="soft small" dir="auto">{entry.by === null ? t('review.by-nobody') : t('review.by-name', { name: entry.by })}</p>
        </div>
        <div class="entry-beside">
          <EntryThemes {...beside} />
          <EntryRemarks {...beside} />
          <EntryBundle {...beside} />
        </div>
      </article>
    </li>
  );
}

function Where({ entry: { team, meeting, month } }: { readonly entry: ReviewEntry }) {
  return (
    <span class="entry-from soft">
      {team ? <a href={teamPath(team.id)} dir="auto">{team.name}</a> : null}
      {meeting ? <a href={meetingPath(meeting.id)} dir="auto">{meeting.title}</a> : null}
      <span>{meeting ? sayDay(meeting.date) : sayMonth(month)}</span>
    </span>
  );
}

/** All that is there of the depth; what was skipped is not named. */
function Depth({ entry }: { readonly entry: ReviewEntry }) {
  const { touched, viewFrom, viewTo, nextStep, landsAt, layer, form, turn, link } = entry;
  const lands = [landsAt, layer && t(`review.layer.${layer}`)].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string])[] = [['touched', touched], ['view-from', viewFrom], ['view-to', viewTo], ['next-step', nextStep], ['lands-at', lands]];
  const told = facts.filter(([, value]) => value !== '');
  return (
    <>
      {told.length > 0 ? (
        <dl class="entry-depth">
          {told.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`review.depth.${key}`)}</dt>
              <dd class="as-written" dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {form || turn || link ? (
        <p class="entry-kinds">
          {form ? <span class="kind">{t(`review.form.${form}`)}</span> : null}
          {turn ? <span class="kind">{t(`review.turn.${turn}`)}</span> : null}
          {link ? <a href={link} target="_blank" rel="noopener noreferrer">{t('review.depth.link', { where: placeIn(link) })}</a> : null}
        </p>
      ) : null}
    </>
  );
}

function placeIn(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return link;
  }
}
