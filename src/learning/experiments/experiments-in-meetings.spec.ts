import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import type { Made } from '../../community/community.fixture.js';
import type { JsonObject } from '../../engine/json.js';
import { LogTown } from '../log/log.fixture.js';

const HYPOTHESIS = 'Als we bellen, dan komen er meer mensen, omdat ze een stem horen.';

describe.each([...databaseKinds()])('experiments that a group keeps in a meeting, on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let team: Made;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new LogTown(server);
    team = await town.team();
  });
  afterEach(() => server.stop());

  const list = async (): Promise<Made[]> => (await server.ask('GET', `/api/teams/${team.id}/experiments`)).body as unknown as Made[];
  const facilitate = (session: string, type: string, data: JsonObject = {}): Promise<void> => town.act(session, { kind: 'facilitator', id: 'f' }, type, data);

  async function meeting(config: JsonObject, teamId: string | null = team.id): Promise<string> {
    const items = [{ id: 'proef', werkvorm: 'experiment', questions: ['Bellen voor de brief'], minutes: 30, config }];
    const plan = { community: server.community, kind: 'werkteam', title: 'Proef', date: '2027-02-15', teamId, items };
    const id = String((await server.ask('POST', '/api/meetings', plan)).body['id']);
    await server.ask('POST', `/api/meetings/${id}/open`);
    await facilitate(id, 'session/next');
    return id;
  }
  const say = (session: string, saying: string, text: string): Promise<void> => facilitate(session, 'experiment/formulate', { saying, text });
  const keep = (session: string, title = 'Bellen voor de brief'): Promise<void> => facilitate(session, 'experiment/keep', { title });

  it('stand with the team, kept again take the place of what stood there, and can be taken away again', async () => {
    const session = await meeting({ part: 'both' });
    await say(session, 'hypothesis', HYPOTHESIS);
    await facilitate(session, 'experiment/write', { step: 'groups', text: 'belt', labels: { who: 'Noord' } });
    await keep(session);
    expect(await list()).toMatchObject([{ title: 'Bellen voor de brief', hypothesis: HYPOTHESIS, groups: 'Noord: belt', state: 'planned', worked: '' }]);
    await say(session, 'didNotWork', 'Overdag is niemand thuis.');
    await keep(session, 'Bellen na zes uur');
    expect(await list()).toMatchObject([{ title: 'Bellen na zes uur', didNotWork: 'Overdag is niemand thuis.', state: 'done', version: 2 }]);
    await facilitate(session, 'experiment/take-back');
    expect(await list()).toEqual([]);
  });

  it('are the same one when the group looks back in a later meeting under the same title', async () => {
    const plan = await meeting({ part: 'plan' });
    await say(plan, 'hypothesis', HYPOTHESIS);
    await keep(plan);
    const back = await meeting({ part: 'evaluate', hypothesis: HYPOTHESIS });
    await say(back, 'worked', 'Mensen namen op.');
    await say(back, 'next', 'Ook in Zuid.');
    await keep(back, ' bellen  voor de brief ');
    expect(await list()).toMatchObject([{ hypothesis: HYPOTHESIS, worked: 'Mensen namen op.', next: 'Ook in Zuid.', state: 'done' }]);
  });

  it('are kept nowhere by a meeting without a team', async () => {
    const session = await meeting({}, null);
    await say(session, 'hypothesis', HYPOTHESIS);
    await expect(keep(session)).rejects.toThrow('not-allowed');
    expect(await list()).toEqual([]);
  });
});
