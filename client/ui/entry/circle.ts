import type { Audience } from '../../../src/engine/learning';
import type { Translate } from '../i18n';

/** Who are meant by the audience `team`: the people of a meeting, those of a team, or nobody because there is none. */
export type Circle = { readonly of: 'meeting' } | { readonly of: 'team'; readonly name: string } | { readonly of: 'nobody' };

export const MEETING: Circle = { of: 'meeting' };

/** For whom somebody may write here, the most private first. */
export function audiencesIn(circle: Circle): readonly Audience[] {
  return circle.of === 'nobody' ? ['me', 'community'] : ['me', 'team', 'community'];
}

/** An audience as a choice: "Alleen ik". */
export function sayAudience(audience: Audience, circle: Circle, t: Translate): string {
  return t(`entry.audience.${audience === 'team' ? circle.of : audience}`, namesIn(circle));
}

/** Who can read an entry, in a sentence: what stands above the field before somebody types, and at the entry after it. */
export function sayReaders({ audience, named }: { readonly audience: Audience; readonly named: boolean }, circle: Circle, t: Translate): string {
  if (audience === 'me') return t('entry.readers.me');
  const readers = t(`entry.readers.${audience === 'team' ? circle.of : audience}-${named ? 'named' : 'unnamed'}`, namesIn(circle));
  return audience === 'community' && circle.of === 'team' ? `${readers} ${t('entry.readers.with-team', namesIn(circle))}` : readers;
}

/** What agreeing to follow a next step brings, and who reads it then. */
export function sayFollow(circle: Circle, t: Translate): string {
  return t(`entry.follow.${circle.of}`, namesIn(circle));
}

/** What the button does. */
export function saySave(audience: Audience, circle: Circle, t: Translate): string {
  return t(`entry.save.${audience === 'team' ? circle.of : audience}`, namesIn(circle));
}

function namesIn(circle: Circle): { readonly team: string } {
  return { team: circle.of === 'team' ? circle.name : '' };
}
