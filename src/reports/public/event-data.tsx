import type { JSX } from 'preact';
import type { Cafe } from './public-pages.service.js';

const STATUS = { cancelled: 'EventCancelled', moved: 'EventRescheduled', planned: 'EventScheduled' } as const;

/** What search engines want to know of a meeting and what is not in its words, as schema.org calls it. Belongs inside an `Event`. */
export function EventData({ cafe, origin }: { readonly cafe: Cafe; readonly origin: string }): JSX.Element {
  const { meeting, minutes, phase, moved, community } = cafe;
  const url = `${origin}/kenniscafe/${meeting.slug ?? ''}`;
  const iso = (at: number): string => new Date(at).toISOString();
  const status = STATUS[phase === 'cancelled' ? 'cancelled' : moved ? 'moved' : 'planned'];
  const [here, online] = [meeting.place.trim() !== '', meeting.online !== ''];
  const mode = here && online ? 'MixedEventAttendanceMode' : online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
  return (
    <>
      <meta itemprop="startDate" content={meeting.startsAt === null ? meeting.date : iso(meeting.startsAt)} />
      {meeting.startsAt !== null && minutes > 0 && <meta itemprop="endDate" content={iso(meeting.startsAt + minutes * 60_000)} />}
      <link itemprop="eventStatus" href={`https://schema.org/${status}`} />
      <link itemprop="eventAttendanceMode" href={`https://schema.org/${mode}`} />
      <link itemprop="url" href={url} />
      {here && (
        <span itemprop="location" itemscope itemtype="https://schema.org/Place">
          <meta itemprop="name" content={meeting.place} />
          <meta itemprop="address" content={meeting.place} />
        </span>
      )}
      {online && (
        <span itemprop="location" itemscope itemtype="https://schema.org/VirtualLocation">
          {/* The link itself is for who registered; registering is on the page. */}
          <link itemprop="url" href={url} />
        </span>
      )}
      {community !== '' && (
        <span itemprop="organizer" itemscope itemtype="https://schema.org/Organization">
          <meta itemprop="name" content={community} />
          <link itemprop="url" href={`${origin}/agenda`} />
        </span>
      )}
    </>
  );
}
