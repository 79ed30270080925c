import { randomId } from '../../../config/clock.js';
import type { Query } from '../../../config/sql.js';
import { outcomeOf, PULSE_BASICS, PULSE_ELEMENTS, type PulseBallot, type PulseItem, type PulseValue } from '../../../engine/pulse.js';
import { insertPulse, keepOutcome } from '../../../learning/pulse/pulse-store.js';
import { noon } from '../days.js';
import { COMMUNITY } from '../seed-community.js';
import type { Dice } from './dice.js';
import type { TeamOfHistory } from './seed-history.js';

const DAY = 24 * 60 * 60_000;
/** After which meetings of a year a team asked itself how it goes. */
const ASKED_AFTER = [3, 7];

/** A pulse halfway and at the end of each school year, that grows as a team gets to know itself. @returns how many there are */
export async function seedPulses(query: Query, chance: Dice, teams: readonly TeamOfHistory[], now: number): Promise<number> {
  let count = 0;
  for (const team of teams) {
    for (const [place, day] of team.days.entries()) {
      if (!ASKED_AFTER.includes(place % 8) || noon(day) > now) continue;
      const items: readonly PulseItem[] = place % 8 === 7 ? [...PULSE_BASICS, ...PULSE_ELEMENTS] : PULSE_BASICS;
      const id = randomId();
      const openedAt = noon(day);
      const title = `Hoe gaat het met ons? (verzonnen)`;
      await insertPulse(query, { id, community: COMMUNITY, team: team.id, period: team.period, title, items, source: 'link', session: null, run: null, token: null, openedAt, closesOn: null, closedAt: null, answered: null, madeBy: null });
      // One in six pulses is answered by too few to show anything: that is how it goes.
      const people = chance.happens(1 / 6) ? 3 : team.people.length - Math.floor(chance.next() * 3);
      const ballots = Array.from({ length: people }, () => ballot(chance, items, place));
      await keepOutcome(query, id, outcomeOf(items, ballots), openedAt + 10 * DAY, randomId);
      count += 1;
    }
  }
  return count;
}

function ballot(chance: Dice, items: readonly PulseItem[], place: number): PulseBallot {
  const middle = 2.6 + Math.min(1.4, place / 14);
  const value = (): PulseValue => Math.max(1, Math.min(5, Math.round(middle + (chance.next() - 0.5) * 2.6))) as PulseValue;
  return { answers: Object.fromEntries(items.filter(() => chance.happens(0.95)).map((item) => [item, value()])), text: '' };
}
