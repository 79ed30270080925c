import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommunityCarryOver, ContactAnswer, ContactLine } from '../../src/learning/carry-over/carry-over.answers.js';
import type { MyLogAnswer } from '../../src/learning/log/log.schemas.js';
import type { RoomFace } from '../../src/werkvormen/look-back/faces-contract.js';
import { CarryTeam, type Contact, ELSEWHERE, STEP, WRITTEN } from '../support/carry-team.js';
import { activityOf, type Console, type MeetingPlan } from '../support/facilitator.js';
import { startHouse, type TestHouse } from '../support/house.js';
import type { Phone } from '../support/phone.js';

/** One step, from the sentence in which it was intended to what its organisation says of it. */
describe('what goes back to a home organisation', () => {
  let house: TestHouse;
  let team: CarryTeam;
  let noor: string;
  let sam: string;
  let gemeente: Contact;
  let buurtbron: Contact;
  let next: { plan: MeetingPlan; console: Console };
  const phones: Phone[] = [];

  beforeAll(async () => {
    house = await startHouse();
    team = await CarryTeam.make(house.facilitator);
    [noor, sam] = [await team.member('Noor Verzonnen'), await team.member('Sam Bedacht')];
    [gemeente, buurtbron] = [await team.contact(team.gemeente, 'Griet Fictief'), await team.contact(team.buurtbron, 'Bram Bedacht')];
    await team.writes(noor, sam);
  }, 60_000);
  afterAll(async () => {
    for (const phone of phones) phone.close();
    next.console.face.close();
    await house.stop();
  });

  const meantFor = (contact: Contact, organisation: string) => contact.rest.ask<ContactAnswer & { refused: string }>('GET', `/api/organisations/${organisation}/carry-over`);
  const ofCommunity = () => house.facilitator.rest.get<CommunityCarryOver>(`/api/communities/${team.community}/carry-over`);
  const mine = async (token: string) => (await house.facilitator.rest.get<MyLogAnswer>('/api/log', { Authorization: `Bearer ${token}` })).carryOver;
  const lookBack = () => activityOf(next.console.face.parts.facilitator)?.view as RoomFace | undefined;

  test('the next meeting brings it back by itself, and says of nobody whose it is', async () => {
    next = await team.meeting('De volgende keer', { werkvorm: 'look-back' });
    await next.console.face.sees('the intentions', () => lookBack()?.looked === true);
    expect(lookBack()?.intentions).toMatchObject([{ ...ELSEWHERE, before: 'intention', said: null }, { ...STEP, before: 'intention', said: null }]);
    const [ofNoor, ofSam] = [await team.phone(next.plan, 'phone of Noor', noor), await team.phone(next.plan, 'phone of Sam', sam)];
    phones.push(ofNoor, ofSam);
    const [own] = lookBack()?.intentions.filter(({ nextStep }) => nextStep === STEP.nextStep) ?? [];
    await ofNoor.face.sees('their own', (parts) => JSON.stringify((parts.mine?.['activity'] as { own?: string[] } | undefined)?.own) === JSON.stringify([own?.id]));
    expect((await ofSam.send('look-back/say', { intention: own?.id ?? '', state: 'tried' })).ack).toMatchObject({ ok: false, refused: 'somebody-else' });
    for (const part of [ofSam.face.parts.mine?.['activity'], ofSam.face.parts.room, next.console.view['activity']]) expect(JSON.stringify(part)).not.toContain(ofNoor.person);
  });

  test('the group says what became of one, the owner of the other on their own phone', async () => {
    const [spreekuur, brief] = lookBack()?.intentions ?? [];
    await next.console.command('look-back/focus', { intention: spreekuur?.id ?? '' });
    await next.console.command('look-back/say', { intention: spreekuur?.id ?? '', state: 'intention' });
    const { ack } = (await phones[0]?.send('look-back/say', { intention: brief?.id ?? '', state: 'tried', happened: 'Zeven woorden eruit.' })) ?? {};
    expect(ack).toMatchObject({ ok: true });
    await next.console.face.sees('both', () => lookBack()?.intentions.every(({ said }) => said !== null));
    expect(await mine(noor)).toMatchObject([{ nextStep: STEP.nextStep, state: 'tried', ask: false, steps: [{ byRole: 'owner' }, { state: 'tried', byRole: 'owner' }] }]);
    expect(await mine(sam)).toMatchObject([{ nextStep: ELSEWHERE.nextStep, state: 'intention', steps: [{ state: 'intention' }] }]);
    await next.console.command('session/close');
    const report = await house.facilitator.rest.get<{ lookBacks: object[] }>(`/api/meetings/${next.plan.id}/report`);
    expect(report.lookBacks).toMatchObject([{ nextStep: ELSEWHERE.nextStep, state: 'intention' }, { nextStep: STEP.nextStep, state: 'tried', happened: 'Zeven woorden eruit.' }]);
  });

  test('the contact sees what is meant for them and answers; the contact of another organisation sees nothing of it', async () => {
    const { body } = await meantFor(gemeente, team.gemeente);
    expect(body.items).toMatchObject([{ nextStep: STEP.nextStep, layer: 'beleid', state: 'tried' }]);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`Noor|${WRITTEN}|spreekuur|Buurtbron|author|entry`));
    const [item] = body.items;
    const told = { state: 'adapted', happened: 'Alle brieven zijn herschreven.', evidence: 'https://example.org/brieven', version: item?.version };
    const path = `/api/organisations/${team.gemeente}/carry-over/${item?.id ?? ''}`;
    expect(await gemeente.rest.put<ContactLine>(path, told)).toMatchObject({ state: 'adapted' });

    for (const { status, body: said } of [await meantFor(buurtbron, team.gemeente), await buurtbron.rest.ask<{ refused: string }>('PUT', path, told)]) expect([status, said.refused]).toEqual([404, 'organisation-unknown']);
    const others = await meantFor(buurtbron, team.buurtbron);
    expect(JSON.stringify(others.body)).not.toContain(STEP.nextStep);
    expect(await buurtbron.rest.ask('PUT', `/api/organisations/${team.buurtbron}/carry-over/${item?.id ?? ''}`, told)).toMatchObject({ status: 404, body: { refused: 'no-longer-there' } });
    for (const page of ['', '/carry-over', '/templates']) expect((await gemeente.rest.ask('GET', `/api/communities/${team.community}${page}`)).status).toBe(404);
  });

  test('the coordinator sees the whole line, and the owner what their organisation said', async () => {
    const { items, unlinked } = await ofCommunity();
    expect(unlinked).toBe(0);
    expect(items).toMatchObject([
      { nextStep: ELSEWHERE.nextStep, organisation: { name: 'De Buurtbron' } },
      { nextStep: STEP.nextStep, state: 'adapted', evidence: 'https://example.org/brieven', steps: [{ byRole: 'owner' }, { byRole: 'owner', state: 'tried' }, { byRole: 'contact', state: 'adapted' }] },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Noor|Sam|Griet|Onze brief/);
    expect(await mine(noor)).toMatchObject([{ state: 'adapted', happened: 'Alle brieven zijn herschreven.' }]);
  });

  test('when its owner no longer wants it followed, nobody finds it any more', async () => {
    const [line] = await mine(noor);
    const { status } = await house.facilitator.rest.ask('DELETE', `/api/log/carry-over/${line?.id ?? ''}`, undefined, { Authorization: `Bearer ${noor}` });
    expect(status).toBe(204);
    expect((await meantFor(gemeente, team.gemeente)).body.items).toEqual([]);
    expect((await ofCommunity()).items).toHaveLength(1);
    const report = await house.facilitator.rest.get<{ lookBacks: object[] }>(`/api/meetings/${next.plan.id}/report`);
    expect(JSON.stringify(report)).not.toMatch(/Twee bewoners|Zeven woorden/);
  });
});
