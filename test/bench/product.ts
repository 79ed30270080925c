import { randomBytes, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import { WIRE_VERSION } from '../../src/engine/wire.js';
import { type Console, Facilitator, type MeetingPlan } from '../support/facilitator.js';
import type { ServerProcess } from '../support/server.js';
import { severalAtOnce } from './at-once.js';
import type { Sender } from './load.js';
import { type Heard, RawClient } from './raw-client.js';
import { RawRest } from './raw-rest.js';

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

/** The item in which a room votes. */
export const ROUND: JsonObject = { id: 'vote', werkvorm: 'minority-round', minutes: 30, questions: ['Waar beginnen we?'] };

/** Makes the first account and a session that is at the first of its items. */
export async function openRoom(server: ServerProcess, items: readonly JsonObject[] = [ROUND]): Promise<VotingRoom> {
  return openRoomOf(await Facilitator.firstRun(server.base, () => server.said), items);
}

/** Makes a session that is at the first of its items. */
export async function openRoomOf(facilitator: Facilitator, items: readonly JsonObject[] = [ROUND]): Promise<VotingRoom> {
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
    items,
  });
  const console = await facilitator.console(meeting.id);
  await console.command('session/next');
  const { run } = await console.face.sees('the first item', () => console.activity);
  return { meeting, console, run, facilitator };
}

/** Opens the vote; there must be people by then, for an anonymous one. */
export async function openVote({ console }: VotingRoom, mode: 'open' | 'anonymous'): Promise<void> {
  await console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode });
  await console.command('minority-round/set-options', { options: OPTIONS });
  await console.command('minority-round/open-vote', { override: true });
}

/** Somebody who joins with a phone and waits for the first frame. @param rest shared by all who join */
async function joinRoom({ meeting }: VotingRoom, secret: string, rest: RawRest, base: string, heard: Heard): Promise<RawClient> {
  await rest.post('/api/join', { code: meeting.code, secret });
  return enterRoom(meeting.id, secret, base, heard);
}

/** A phone that joined before and comes in. */
export async function enterRoom(session: string, secret: string, base: string, heard: Heard = {}): Promise<RawClient> {
  let hearFrame: () => void = () => undefined;
  const framed = new Promise<void>((resolve) => (hearFrame = resolve));
  const auth = { v: WIRE_VERSION, face: 'phone', session, secret };
  const raw = (packet: string): void => {
    if (packet.startsWith('42["frame"')) hearFrame();
    heard.raw?.(packet);
  };
  const client = await RawClient.connect(base, auth, { ...heard, raw });
  await framed;
  return client;
}

/** How many come in at the same time; what more there are waits. */
const WAVE = 500;

/**
 * Many who join.
 * @param who how many, or the secrets of their phones
 * @returns their phones, in that order
 * @throws Error when one of them can't
 */
export async function joinAll(room: VotingRoom, who: number | readonly string[], heardBy: (place: number) => Heard = () => ({})): Promise<RawClient[]> {
  const secrets = typeof who === 'number' ? Array.from({ length: who }, newSecret) : who;
  const { base } = room.facilitator.rest;
  const rest = new RawRest(base);
  try {
    return await severalAtOnce(secrets.length, WAVE, (place) => joinRoom(room, secrets[place] ?? '', rest, base, heardBy(place)));
  } finally {
    rest.close();
  }
}

/** What a phone makes and keeps. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
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
