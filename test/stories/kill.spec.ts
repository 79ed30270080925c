import { afterEach, expect, test } from '@jest/globals';
import { Facilitator, activityOf } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

let place: ServerPlace;
let server: ServerProcess;
afterEach(async () => {
  await server.stop();
  await place.remove();
});

test('kill -9 in the middle of a vote: phones, console and screen come back by themselves and see the same step', async () => {
  place = await newServerPlace();
  server = await ServerProcess.start(place.env);
  const facilitator = await Facilitator.firstRun(server.base, () => server.said);
  const items = [{ id: 'vote', werkvorm: 'minority-round', minutes: 10, questions: ['Waar beginnen we?'] }];
  const meeting = await facilitator.openMeeting({ kind: 'werkteam', cafeType: null, title: 'Storing', question: '', team: '', date: '2027-01-21', expected: null, organisations: [], perspectives: [], items });
  const console = await facilitator.console(meeting.id);
  const screen = await facilitator.screen(meeting);
  const phones = await Promise.all(Array.from({ length: 6 }, async (_, i) => (await new Phone(facilitator.rest, `phone ${String(i + 1)}`).join({ code: meeting.code ?? '' })).connect()));
  await console.command('session/next');
  await console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode: 'anonymous' });
  await console.command('minority-round/set-options', { options: ['a', 'b'].map((id) => ({ id, text: id })) });
  await console.command('minority-round/open-vote', { override: true });
  for (const phone of phones.slice(0, 4)) expect((await phone.vote('a', 'anonymous')).ack.ok).toBe(true);

  await server.kill();
  const away = phones[4]?.vote('b', 'anonymous'); // while nobody is there: it waits in the outbox
  const answers = await server.startAgain();
  const isVote = (view: unknown) => (view as { vote?: string } | undefined)?.vote === 'open';
  for (const phone of phones) await phone.face.sees('the vote', (parts) => phone.face.connectedAt > answers - 5000 && phone.face.connected && isVote(activityOf(parts.room)?.view), { within: 5000 });
  await screen.sees('the vote', (parts) => screen.connected && isVote(activityOf(parts.screen)?.view), { within: 5000 });
  expect((await away)?.ack.ok).toBe(true);
  await phones[5]?.vote('a', 'anonymous');
  // Whoever voted before the kill still has voted, and can change it with the envelope that the phone kept.
  expect(phones[0]?.face.parts.mine?.['activity']).toMatchObject({ hasVoted: true });
  expect((await phones[0]?.vote('b', 'anonymous'))?.ack.ok).toBe(true);
  await console.command('minority-round/close-vote');
  const result = await console.face.sees('the result', () => console.activity?.view['result']);

  expect(result).toMatchObject({ voters: 6, outcome: 'majority', option: 'a' });
  for (const phone of phones) phone.close();
  console.face.close();
  screen.close();
}, 60_000);
