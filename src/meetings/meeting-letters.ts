import { Inject, Injectable } from '@nestjs/common';
import { communities } from '../community/community-store.js';
import type { Address } from '../config/address.js';
import type { Clock } from '../config/clock.js';
import { ADDRESS, CLOCK } from '../config/config.module.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import { PostService } from '../post/post.service.js';
import type { Meeting, Plan } from './meeting.js';
import type { Registration } from './registration/registration.js';
import { registrationLink } from './registration/registration-letters.js';
import { registrationsOf } from './registration/registration-store.js';
import { sayWhen } from './when.js';

/** What people who registered hear. `was`: the plan before it moved. */
export type News =
  | { readonly kind: 'meeting-moved'; readonly was: Pick<Plan, 'date' | 'time' | 'zone' | 'place' | 'online'> }
  | { readonly kind: 'meeting-cancelled'; readonly reason: string }
  | { readonly kind: 'meeting-restored' };

/** Letters to everybody who registered for a meeting or is on its waiting list. */
@Injectable()
export class MeetingLetters {
  constructor(
    @Inject(PostService) private readonly post: PostService,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes to each of them, in the transaction of the change itself. Nobody hears of a meeting whose day is over. */
  async tell(query: Query, meeting: Meeting, news: News): Promise<void> {
    if (meeting.date < dayIn(meeting.zone, this.clock.now())) return;
    const people = (await registrationsOf(query, meeting.id)).filter((one) => concerns(one, meeting, news));
    const [community] = people.length === 0 ? [] : await communities(query, [meeting.community]);
    for (const person of people) {
      await this.post.post(query, {
        kind: news.kind,
        to: person.email,
        language: person.language,
        community: meeting.community,
        about: meeting.id,
        values: { ...valuesFor(person, meeting, news), community: community?.name ?? '' },
        // The letter about a meeting that is off leads to what does take place.
        link: news.kind === 'meeting-cancelled' ? `${this.address.origin}/agenda` : registrationLink(this.address.origin, person.token),
        otherwise: 'copy',
      });
    }
  }
}

/** The link of an online meeting is for who has a place, and so is its change. */
function concerns({ state }: Registration, meeting: Meeting, news: News): boolean {
  if (state === 'cancelled') return false;
  if (state === 'confirmed' || news.kind !== 'meeting-moved') return true;
  return (['date', 'time', 'zone', 'place'] as const).some((field) => meeting[field] !== news.was[field]);
}

function valuesFor({ name, language, state }: Registration, meeting: Meeting, news: News): Record<string, string> {
  const where = ({ place, online }: Pick<Plan, 'place' | 'online'>): string => [place, state === 'confirmed' ? online : ''].filter((part) => part.trim() !== '').join(' · ');
  const said = { name, title: meeting.title, when: sayWhen(meeting, language), place: where(meeting) };
  switch (news.kind) {
    case 'meeting-moved':
      return { ...said, was: [sayWhen(news.was, language), where(news.was)].filter(Boolean).join(', ') };
    case 'meeting-cancelled':
      return { ...said, reason: news.reason };
    case 'meeting-restored':
      return said;
    default:
      return news satisfies never;
  }
}
