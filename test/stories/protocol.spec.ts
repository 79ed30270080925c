import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/engine/json.js';
import { Facilitator, type MeetingPlan, tokenOf } from '../support/facilitator.js';
import { ProtocolClient, type ProtocolDocument } from '../support/protocol-client.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

const protocol = JSON.parse(readFileSync('docs/asyncapi.json', 'utf8')) as ProtocolDocument;
const item = (id: string, werkvorm: string, questions: string[], config: JsonObject = {}): JsonObject => ({ id, werkvorm, title: id, questions, aim: '', minutes: 10, config });

const activity = (part: JsonObject): JsonObject => (part['activity'] ?? {}) as JsonObject;
const view = (part: JsonObject): JsonObject => (activity(part)['view'] ?? {}) as JsonObject;

describe('a meeting played by who has read nothing but docs/asyncapi.json', () => {
  let place: ServerPlace;
  let server: ServerProcess;
  let facilitator: Facilitator;
  let meeting: MeetingPlan;
  let desk: ProtocolClient;
  let screen: ProtocolClient;
  const phones: ProtocolClient[] = [];

  async function newPhone(name: string): Promise<ProtocolClient> {
    const secret = randomBytes(32).toString('base64url');
    const { session } = await facilitator.rest.post<{ session: string }>('/api/join', { code: meeting.code, name, secret });
    return new ProtocolClient(protocol, { base: server.base, channel: 'phone', auth: { v: 1, face: 'phone', session, secret } }).connect();
  }

  beforeAll(async () => {
    place = await newServerPlace();
    server = await ServerProcess.start(place.env);
    facilitator = await Facilitator.firstRun(server.base, () => server.said);
    meeting = await facilitator.openMeeting({
      kind: 'werkteam',
      cafeType: null,
      title: 'Wat helpt eerder?',
      question: 'Hoe zijn we er eerder bij?',
      team: 'Proefteam',
      date: '2026-11-24',
      expected: 4,
      organisations: ['Bibliotheek'],
      perspectives: ['bewoner'],
      items: [
        item('in', 'check-in', ['Hoe kom je binnen?']),
        item('besluit', 'minority-round', ['Beginnen we een spreekuur?']),
        item('oogst', 'reflection', ['Wat neem je mee?']),
        item('uit', 'check-out', ['Met welke hashtag ga je naar huis?']),
      ],
    });
    desk = await new ProtocolClient(protocol, { base: server.base, channel: 'console', auth: { v: 1, face: 'console', session: meeting.id }, cookie: facilitator.rest.cookie }).connect();
    const token = tokenOf(meeting.screenUrl);
    screen = await new ProtocolClient(protocol, { base: server.base, channel: 'screen', auth: { v: 1, face: 'screen', session: meeting.id, token } }).connect();
    for (const name of ['Anna', 'Bilal', 'Chris']) phones.push(await newPhone(name));
  }, 60_000);

  afterAll(async () => {
    for (const client of [desk, screen, ...phones]) client.close();
    await server.stop();
    await place.remove();
  });

  it('checks in, decides with a minority, reflects, checks out and closes', async () => {
    const [anna, bilal, chris] = phones as [ProtocolClient, ProtocolClient, ProtocolClient];
    await desk.must('session/add-person', { name: 'Dewi' });
    const dewi = await desk.sees('a person without a phone', 'facilitator', (f) => (f['people'] as { id: string; phone: boolean }[]).find((p) => !p.phone)?.id);

    await desk.must('session/next');
    expect(await anna.ask('check-in/land')).toMatchObject({ ok: false, refused: 'facilitator-first' });
    await desk.must('check-in/open-floor');
    await anna.must('check-in/give-word', { word: 'benieuwd' });
    await desk.must('check-in/land', {}, { as: dewi });
    await screen.sees('the word', 'screen', (s) => (view(s)['words'] as string[] | undefined)?.includes('benieuwd'));

    await desk.must('session/next');
    await desk.must('minority-round/frame', { question: 'Beginnen we een spreekuur?', room: 'proposal', mode: 'open' });
    for (const step of ['views', 'other', 'spread']) {
      await desk.must('minority-round/go-to', { step });
      if (step === 'views') await bilal.must('minority-round/add-view', { text: 'Mensen weten ons nu niet te vinden.' });
      await desk.must('minority-round/mark-done', { step, done: true });
    }
    await desk.must('minority-round/set-options', { options: [{ id: 'ja', text: 'We beginnen' }, { id: 'nee', text: 'We wachten' }] });
    expect(await anna.ask('minority-round/cast-vote', { option: 'ja' })).toMatchObject({ ok: false, refused: 'vote-not-open' });
    await desk.must('minority-round/open-vote');
    await anna.must('minority-round/cast-vote', { option: 'ja' });
    await bilal.must('minority-round/cast-vote', { option: 'ja' });
    await chris.must('minority-round/cast-vote', { option: 'nee' });
    await desk.must('minority-round/cast-vote', { option: 'ja' }, { as: dewi });
    await desk.must('minority-round/close-vote');
    await anna.sees('the result', 'room', (r) => view(r)['vote'] === 'closed');

    await desk.must('minority-round/open-needs');
    await chris.must('minority-round/give-need', { text: 'Een vaste avond.' });
    const need = await desk.sees('the need', 'facilitator', (f) => (view(f)['needs'] as { id: string }[] | undefined)?.[0]?.id);
    await desk.must('minority-round/answer-need', { need, answer: 'adopted' });
    await desk.must('minority-round/close-needs');
    await desk.must('minority-round/set-decision', { text: 'We beginnen een spreekuur.' });
    await desk.must('minority-round/open-final');
    for (const phone of phones) await phone.must('minority-round/answer-final', { answer: 'live-with' });
    await desk.must('minority-round/answer-final', { answer: 'carry' }, { as: dewi });
    await desk.must('minority-round/close-final');
    await anna.sees('the final answers', 'room', (r) => view(r)['finalState'] === 'closed');
    await desk.must('minority-round/decide');
    await screen.sees('the decision', 'screen', (s) => view(s)['status'] === 'decided');

    await voteUnderSeal();

    await desk.must('session/next');
    await anna.sees('the reflection', 'room', (r) => activity(r)['werkvorm'] === 'reflection');
    await anna.must('reflection/write', { level: 'individual', audience: 'me', named: false, locked: `v1.sleutel0.${'x'.repeat(64)}` });
    await bilal.must('reflection/write', { level: 'team', audience: 'team', named: true, text: 'We durfden het oneens te zijn.' });

    await desk.must('session/next');
    await desk.must('check-out/open-floor');
    await chris.must('check-out/give-word', { word: '#samen' });
    await desk.must('session/close');
    await anna.sees('the end, with what is theirs', 'mine', (mine) => (mine['kept'] as JsonObject[]).length > 0 && mine['activity'] === null);
    await screen.sees('the end', 'screen', (s) => s['status'] === 'closed' && s['code'] === null);
    expect(await bilal.ask('check-out/land')).toMatchObject({ ok: false, refused: 'session-closed' });
  }, 60_000);

  /** Two latecomers make five phones; the vote is anonymous, somebody changes their mind, and nobody learns a size. */
  async function voteUnderSeal(): Promise<void> {
    for (const name of ['Emre', 'Fatma']) phones.push(await newPhone(name));
    await desk.must('session/insert', { item: item('anoniem', 'minority-round', ['Blijft het op dinsdag?']), at: 2, start: true });
    await desk.must('minority-round/frame', { question: 'Blijft het op dinsdag?', room: 'idea', mode: 'anonymous' });
    await desk.must('minority-round/set-options', { options: [{ id: 'ja', text: 'Ja' }, { id: 'nee', text: 'Nee' }] });
    expect(await desk.ask('minority-round/open-vote')).toMatchObject({ ok: false, refused: 'steps-not-done' });
    await desk.must('minority-round/open-vote', { override: true });
    const envelopes = phones.map(() => randomBytes(16).toString('base64url'));
    for (const [i, phone] of phones.entries()) await phone.must('minority-round/cast-vote', { option: 'ja', envelope: envelopes[i] });
    const [first] = phones as [ProtocolClient];
    await first.must('minority-round/cast-vote', { option: 'nee', envelope: envelopes[0] });
    expect(await first.ask('minority-round/cast-vote', { option: 'ja', envelope: randomBytes(16).toString('base64url') })).toMatchObject({ refused: 'envelope-unknown' });
    await desk.must('minority-round/close-vote');
    const result = await screen.sees('a result without sizes', 'screen', (s) => activity(s)['item'] === 'anoniem' && (view(s)['result'] as JsonObject | null));
    expect(result).toMatchObject({ voters: 5, outcome: 'majority', option: 'ja', minority: { exists: true, size: null } });
    await desk.must('minority-round/park', { reason: 'Volgende keer verder.' });
  }

  it('never met a message that the document does not describe', () => {
    expect([desk, screen, ...phones].flatMap((client) => client.complaints)).toEqual([]);
  });
});
