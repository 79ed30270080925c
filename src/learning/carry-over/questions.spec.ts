import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { until } from '../../../test/support/retry.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import { ADDRESS } from '../../config/config.module.js';
import { lettersIn } from '../../post/outbox.js';
import { PostService } from '../../post/post.service.js';
import type { LogPhone } from '../log/log.fixture.js';
import { CarryOverService } from './carry-over.service.js';
import { CarryTown } from './carry-over.fixture.js';
import { Questions } from './questions.service.js';
import { ASK_AFTER, LINK_LASTS } from './rules.js';

const DAY = 24 * 60 * 60_000;

describe.each([...databaseKinds()])('the one question after six weeks, on %s', (kind) => {
  let server: RestServer;
  let town: CarryTown;
  let mail: MailServer;
  let team: Made;
  let noor: LogPhone;
  beforeEach(async () => {
    mail = await MailServer.start();
    server = await RestServer.start(kind, { SMTP_URL: mail.url, MAIL_FROM: 'post@cafe.example', PUBLIC_URL: 'https://cafe.example' });
    await server.setUp();
    town = new CarryTown(server);
    team = await town.team('Schulden');
    noor = await writer('Noor Verzonnen', 'noor@example.org');
  });
  afterEach(async () => {
    await server.stop();
    await mail.down();
  });

  async function writer(name: string, email: string | null): Promise<LogPhone> {
    const { member } = await town.member(team, name, { email });
    return town.holding((await town.phone(member)).token);
  }

  const questions = (): Questions => server.get<Questions>(Questions);
  const letters = async (): Promise<string[]> => (await town.database.query("SELECT content FROM letter WHERE kind = 'carry-over-question' ORDER BY made_at, id")).map((row) => String(row['content']));
  const tokenOf = (letter: string | undefined): string => /doorwerking#([\w-]{43})/.exec(letter ?? '')?.[1] ?? '';
  const asked = async (phone = noor): Promise<boolean[]> => (await town.mine(phone)).map(({ ask }) => ask);
  const open = (token: string, method = 'GET', body?: unknown): Promise<Answer> => server.ask(method, '/api/carry-over-question', body, { cookie: '', authorization: `Bearer ${token}` });

  /** The letters that came in, once they did. */
  async function received(count: number): Promise<MailServer['received']> {
    const about = (): MailServer['received'] => mail.received.filter(({ text }) => text.includes('/doorwerking#'));
    await until('the letters came in', () => about().length >= count);
    return about();
  }

  it('waits on the page of whose it is, and comes by letter to who has an address', async () => {
    const sam = await writer('Sam Bedacht', null);
    await town.intends(noor, 'Meelezen met bewoners', { landsAt: 'Elders' });
    await town.intends(sam, 'Spreekuur');
    server.clock.at += ASK_AFTER - 1;
    await questions().round();
    expect([await asked(), await asked(sam), await letters()]).toEqual([[false], [false], []]);
    server.clock.at += 1;
    await questions().round();
    expect([await asked(), await asked(sam)]).toEqual([[true], [true]]);
    const [letter, ...more] = await received(1);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'noor@example.org' });
    expect(letter?.headers['subject']).not.toMatch(/Meelezen|doorwerking/);
    expect(letter?.text).toMatch(/Meelezen met bewoners[\s\S]*Elders[\s\S]*https:\/\/cafe\.example\/doorwerking#[\w-]{43}/);
  });

  it('is in nobody’s list of letters', async () => {
    await town.intends(noor, 'Meelezen');
    server.clock.at += ASK_AFTER;
    await questions().round();
    expect(await letters()).toHaveLength(1);
    const listed = await lettersIn(town.database.query, { community: server.community }, 100);
    const [row] = await town.database.query('SELECT id FROM carry_over');
    expect([...listed, ...(await lettersIn(town.database.query, { meeting: String(row?.['id']) }, 100))].map(({ kind: of }) => of)).toEqual(['personal-link']);
  });

  it('is put once, over rounds, restarts and two servers', async () => {
    await town.intends(noor, 'Meelezen');
    server.clock.at += ASK_AFTER;
    const other = new Questions(town.database, server.clock, server.get(ADDRESS), server.get<PostService>(PostService), server.get<CarryOverService>(CarryOverService));
    await Promise.all([questions().round(), other.round(), questions().round()]);
    await questions().round();
    await server.restart();
    server.clock.at += 10 * DAY;
    await questions().round();
    expect(await letters()).toHaveLength(1);
    expect(await asked()).toEqual([true]);
  });

  it('is not put when it was answered in between, by the owner or in a meeting, or has come to its end', async () => {
    for (const step of ['een', 'twee', 'drie', 'vier']) await town.intends(noor, step, { team: team.id });
    const ids = new Map((await town.mine(noor)).map(({ id, nextStep }) => [nextStep, id]));
    await noor.ask('PUT', `/carry-over/${ids.get('een') ?? ''}`, { state: 'intention', version: 1 });
    const meeting = await town.lookBack(team);
    await town.said(meeting.id, ids.get('twee') ?? '', 'intention');
    await server.ask('PUT', `${town.path}/carry-over/${ids.get('drie') ?? ''}`, { state: 'anchored', version: 1 });
    server.clock.at += ASK_AFTER;
    await questions().round();
    const waiting = (await town.mine(noor)).filter(({ ask }) => ask).map(({ nextStep }) => nextStep);
    expect(waiting).toEqual(['vier']);
    expect(await letters()).toHaveLength(1);
  });

  it('is answered by its link with one tap, and with a sentence for who wants', async () => {
    await town.intends(noor, 'Meelezen', { landsAt: 'Elders', layer: 'beleid', team: team.id });
    server.clock.at += ASK_AFTER;
    await questions().round();
    const token = tokenOf((await received(1))[0]?.text);
    expect((await open(token)).body).toEqual({
      community: 'Onze leergemeenschap', team: 'Schulden', nextStep: 'Meelezen', landsAt: 'Elders', layer: 'beleid', since: expect.stringMatching(/^\d{4}-\d{2}$/), state: 'intention', reason: '', happened: '', answered: false, keeps: { logMonths: 12, until: null },
    });
    expect((await open(token, 'PUT', { state: 'tried' })).body).toMatchObject({ state: 'tried', answered: true });
    expect((await open(token, 'PUT', { state: 'tried', happened: 'Zeven woorden eruit.' })).body).toMatchObject({ state: 'tried', happened: 'Zeven woorden eruit.' });
    expect(await town.mine(noor)).toMatchObject([{ ask: false, state: 'tried', steps: [{ state: 'intention' }, { state: 'tried', byRole: 'owner', happened: 'Zeven woorden eruit.' }] }]);
    expect(refusal(await open(token, 'PUT', { state: 'stopped' }))).toEqual([409, 'reason-missing', 'reason']);
    expect(refusal(await open(token, 'PUT', { state: 'tried', happened: 'bsn 123456782' }))).toEqual([400, 'contains-bsn', 'happened']);
    // The same link, another answer: it takes the place of the first.
    expect((await open(token, 'PUT', { state: 'stopped', reason: 'Geen tijd.' })).body).toMatchObject({ state: 'stopped', reason: 'Geen tijd.' });
    expect((await town.mine(noor))[0]?.steps.map(({ state }) => state)).toEqual(['intention', 'stopped']);
  });

  it('opens for nobody else, and not for ever', async () => {
    await town.intends(noor, 'Meelezen');
    server.clock.at += ASK_AFTER;
    await questions().round();
    const token = tokenOf((await received(1))[0]?.text);
    for (const wrong of ['', 'x'.repeat(43), noor.token]) {
      expect(refusal(await open(wrong))).toEqual([404, 'link-unknown']);
      expect(refusal(await open(wrong, 'PUT', { state: 'tried' }))).toEqual([404, 'link-unknown']);
    }
    expect(JSON.stringify((await open(token)).body)).not.toMatch(/Noor|te moeilijk/);
    server.clock.at += LINK_LASTS;
    expect(refusal(await open(token))).toEqual([404, 'link-unknown']);
  });

  it('goes with what it asks about: link and letter open nothing any more', async () => {
    await town.intends(noor, 'Meelezen');
    mail.verdict = () => ({ code: 451, words: 'later' });
    server.clock.at += ASK_AFTER;
    await questions().round();
    const token = tokenOf((await letters())[0]);
    const [one] = await town.mine(noor);
    expect((await noor.ask('DELETE', `/carry-over/${one?.id ?? ''}`)).status).toBe(204);
    expect(await letters()).toEqual([]);
    expect(refusal(await open(token))).toEqual([404, 'link-unknown']);
  });
});
