import { describe, expect, test } from '@jest/globals';
import type { BotWish } from '../engine/bots.js';
import { generator } from '../engine/random.js';
import { Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from './index.js';

const PEOPLE = Array.from({ length: 12 }, (_, i) => `bot${String(i + 1)}`);
const playable = [...werkvormen.values()].filter((werkvorm) => werkvorm.bots).map((werkvorm) => [werkvorm.name, werkvorm] as const);

describe.each(playable)('%s, played by its own bots', (name, werkvorm) => {
  test('comes to an end without a refusal, with something in it', () => {
    const next = generator(name);
    let said = 0;
    const tools = {
      chance: (below: number) => Math.floor(next() * below),
      id: () => `id${String(++said)}`.padEnd(22, 'x'),
      sentence: () => `Zin nummer ${String(++said)} van iemand.`,
    };
    const questions = (werkvorm.script.questions ?? [werkvorm.script.question]).filter(Boolean);
    const table = new Rehearsal(werkvormen)
      .open([{ id: 'item', werkvorm: name, questions, config: { ...werkvorm.script.config, ...werkvorm.bots?.config } }], PEOPLE)
      .given('facilitator', 'session/next');
    const send = (as: string, { type, data }: BotWish) => table.given(as, `${name}/${type}`, data).wait(3_000);
    let moves = 0;
    for (; moves < 120; moves++) {
      PEOPLE.forEach((person, number) => {
        for (let done = 0; done < 30; done++) {
          const wish = werkvorm.bots?.phone({ room: table.activitySeenBy('room'), mine: table.activitySeenBy(person), number, done, ...tools });
          if (!wish) return;
          send(person, wish);
        }
      });
      const wish = werkvorm.bots?.facilitator({ view: table.activitySeenBy('facilitator'), people: PEOPLE.length, ...tools });
      if (!wish) break;
      send('facilitator', wish);
    }
    expect(moves).toBeLessThan(120);
    const facts = table.given('facilitator', 'session/close').journal.filter((fact) => fact.type.startsWith(`${name}/`));
    expect(facts.length).toBeGreaterThan(4);
    const run = [...table.state.runs.values()][0];
    expect(run && werkvorm.harvest(run.state, { ...tableOf(table) })).not.toEqual([]);
  });
});

function tableOf(table: Rehearsal): Parameters<NonNullable<(typeof playable)[number]>[1]['harvest']>[1] {
  const box = () => ({ contributors: 0, viaFacilitator: 0, size: 0, has: () => false, holds: () => false, open: () => [] });
  const people = { find: (id: string) => table.state.roster.people.get(id), isPresent: () => true, present: () => [...table.state.roster.people.values()], count: table.state.roster.people.size };
  return { at: table.at, fresh: '', current: false, closing: false, meeting: table.state.meeting, people, box };
}
