import { randomBytes, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import { WIRE_VERSION } from '../../src/engine/wire.js';
import { type Console, Facilitator, type MeetingPlan } from '../support/facilitator.js';
import type { ServerProcess } from '../support/server.js';
import type { Sender } from './load.js';
import { RawClient } from './raw-client.js';

const OPTIONS = [
  { id: 'a', text: 'We beginnen thuis.' },
  { id: 'b', text: 'We blijven op kantoor.' },
];

/** A session that waits for votes. */
export interface VotingRoom {
  readonly meeting: MeetingPlan;
  readonly console: Console;
  readonly run: string;
  readonly facilitator: Facilitator;
}

/** Makes the first account and a session with nothing but a minority round in it. */
export async function openRoom(server: ServerProcess): Promise<VotingRoom> {
  const facilitator = await Facilitator.firstRun(server.base, () => server.said);
  const meeting = await facilitator.openMeeting({
    kind: 'werkteam',
    cafeType: null,
    title: 'Meting',
    question: 'Hoe snel is snel genoeg?',
    team: 'Meetteam',
    date: '2027-01-21',
    expected: null,
    organisations: [],
    perspectives: [],
    items: [{ id: 'vote', werkvorm: 'minority-round', minutes: 30, questions: ['Waar beginnen we?'] }],
  });
  const console = await facilitator.console(meeting.id);
  await console.command('session/next');
  const { run } = await console.face.sees('the round', () => console.activity);
  return { meeting, console, run, facilitator };
}

/** Opens the vote; there must be people by then, for an anonymous one. */
export async function openVote({ console }: VotingRoom, mode: 'open' | 'anonymous'): Promise<void> {
  await console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode });
  await console.command('minority-round/set-options', { options: OPTIONS });
  await console.command('minority-round/open-vote', { override: true });
}

/** Somebody who joins with a phone and waits for the first frame. */
export async function joinRoom({ meeting, facilitator }: VotingRoom): Promise<RawClient> {
  const secret = randomBytes(32).toString('base64url');
  await facilitator.rest.post('/api/join', { code: meeting.code, secret });
  let hearFrame: () => void = () => undefined;
  const framed = new Promise<void>((resolve) => (hearFrame = resolve));
  const auth = { v: WIRE_VERSION, face: 'phone', session: meeting.id, secret };
  const client = await RawClient.connect(facilitator.rest.base, auth, { event: (name) => (name === 'frame' ? hearFrame() : undefined) });
  await framed;
  return client;
}

/** Votes of one phone: the same envelope each time, another option each time. */
export function votesOf(client: RawClient, run: string, mode: 'open' | 'anonymous'): Sender {
  const envelope = mode === 'anonymous' ? { envelope: randomBytes(16).toString('base64url') } : {};
  let turn = 0;
  return { client, next: () => ballot(run, OPTIONS[turn++ % 2]?.id ?? '', envelope) };
}

/** A ballot as it goes over the wire. */
export function ballot(run: string, option: string, envelope: JsonObject): JsonObject {
  return { v: WIRE_VERSION, id: randomUUID(), type: 'minority-round/cast-vote', run, data: { option, ...envelope } };
}
