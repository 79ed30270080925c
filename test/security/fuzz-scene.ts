import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import type { Console, Facilitator, MeetingPlan } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import type { Recording } from '../support/recording.js';
import { werkvormen } from '../../src/werkvormen/index.js';

/** A session with everybody in it. */
export interface Room {
  readonly meeting: MeetingPlan;
  readonly console: Console;
  readonly phones: readonly Phone[];
}

/** Opens a session with so many phones. */
export async function openRoom(facilitator: Facilitator, title: string, items: readonly JsonObject[], phones: number, recording: Recording): Promise<Room> {
  const meeting = await facilitator.openMeeting({
    kind: 'werkteam', cafeType: null, title, question: 'Hoe helpen we eerder?', team: 'Proefteam', date: '2027-01-21', expected: null,
    organisations: ['Stichting de Buurtbron'], perspectives: ['uitvoering'], items: items.map((item, place) => ({ id: `item-${String(place + 1)}`, minutes: 10, ...item })),
  });
  const console = await facilitator.console(meeting.id, recording);
  const seated = Array.from({ length: phones }, (_, i) => new Phone(facilitator.rest, `${title} ${String(i + 1)}`, recording));
  await Promise.all(seated.map(async (phone) => (await phone.join({ code: meeting.code ?? '' })).connect({ within: 30_000 })));
  return { meeting, console, phones: seated };
}

/** Every werkvorm with the settings of its script. */
export function everyWerkvorm(): JsonObject[] {
  return [...werkvormen.values()].map(({ name, script }) => ({ werkvorm: name, questions: [...(script.questions ?? [script.question])], config: script.config }));
}

/** A session in which something secret was said under seal, and an anonymous vote is open: nothing of it may come out. */
export async function quietRoom(facilitator: Facilitator, recording: Recording): Promise<{ readonly room: Room; readonly secrets: readonly { text: string; owner: string }[] }> {
  const room = await openRoom(facilitator, 'stil', [{ werkvorm: 'reflection' }, { werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }], 6, recording);
  const secrets = room.phones.map(({ name }) => ({ text: `v1.sleutel0.${randomBytes(45).toString('base64url')}`, owner: name }));
  await next(room);
  for (const [i, phone] of room.phones.entries()) {
    const { ack } = await phone.send('reflection/write', { level: 'individual', locked: secrets[i]?.text ?? '' }, { run: room.console.activity?.run });
    if (!ack.ok) throw new Error(`the secret could not be planted: ${ack.refused}`);
  }
  await next(room);
  await room.console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode: 'anonymous' });
  await room.console.command('minority-round/set-options', { options: ['a', 'b'].map((id) => ({ id, text: `Plek ${id}` })) });
  await room.console.command('minority-round/open-vote', { override: true });
  for (const [i, phone] of room.phones.entries()) await phone.send('minority-round/cast-vote', { option: i < 4 ? 'a' : 'b', envelope: phone.envelope('vote') }, { run: room.console.activity?.run });
  return { room, secrets };
}

async function next({ console }: Room): Promise<void> {
  const before = console.activity?.run;
  await console.command('session/next');
  await console.face.sees('the next item', () => console.activity?.run !== before && console.activity !== null);
}
