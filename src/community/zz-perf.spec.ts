import { it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { randomId, randomToken } from '../config/clock.js';
import { insertRows } from '../config/sql.js';
import { Town } from './community.fixture.js';
import { insertMembers } from './member-store.js';
import { insertMemberships } from './membership-store.js';
import { insertOrganisations } from './organisation-store.js';
import { appendPerspectives } from './perspective-store.js';
import { insertTeam } from './team-store.js';

it.each([...databaseKinds()])('perf %s', async (kind) => {
  const server = await RestServer.start(kind);
  await server.setUp();
  const town = new Town(server);
  const community = server.community;
  const teams = Array.from({ length: 200 }, () => randomId());
  const members = Array.from({ length: 5000 }, () => randomId());
  await town.database.write(async (query) => {
    const orgs = Array.from({ length: 80 }, (_, i) => ({ id: `o${i}`, community, name: `Org ${i}`, archived: false, fictitious: true }));
    await insertOrganisations(query, orgs);
    const ps = await appendPerspectives(query, community, Array.from({ length: 9 }, (_, i) => `p ${i}`));
    for (const [i, id] of teams.entries()) await insertTeam(query, { id, community, name: `Team ${i}`, kind: 'werkteam', period: null, rhythm: '', missingVoices: [], fictitious: true, calendarToken: randomToken(), version: 1 }, 0);
    await insertMembers(query, members.map((id, i) => ({ id, community, name: `Lid ${i}`, email: `l${i}@x.nl`, organisation: `o${i % 80}`, perspective: ps[i % 9]?.id ?? null, function: 'x', language: 'nl' as const, fictitious: true, version: 1 })), 0);
    await insertMemberships(query, members.map((member, i) => ({ id: randomId(), team: teams[i % 200] ?? '', member, joinedOn: '2026-09-01', leftOn: null, replacedBy: null })));
    const columns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'permanent', 'screen_token', 'owner', 'created_at', 'community', 'team_id'];
    const meetings = Array.from({ length: 2000 }, (_, i) => [randomId(), 'closed', 1, 'werkteam', 'B', '', 'S', '2026-10-01', '[]', '[]', '[]', randomToken(), randomToken(), 'a', 0, community, teams[i % 200]]);
    await insertRows(query, 'meeting', columns, meetings);
    await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], meetings.flatMap((m, i) => Array.from({ length: 15 }, (_, k) => [m[0], randomId(), members[(i % 200) + 200 * k], 0])));
  });
  for (const path of [town.path, '/api/communities', `/api/teams/${teams[0] ?? ''}`, `/api/teams/${teams[0] ?? ''}/table`, `${town.path}/members`, `/api/members/${members[0] ?? ''}`, '/api/organisations/o1']) {
    const times: number[] = [];
    for (let i = 0; i < 30; i++) {
      const at = performance.now();
      await server.ask('GET', path);
      times.push(performance.now() - at);
    }
    times.sort((a, b) => a - b);
    process.stderr.write(`${kind} ${path.slice(0, 30)} median ${(times[15] ?? 0).toFixed(1)} p95 ${(times[28] ?? 0).toFixed(1)}\n`);
  }
  await server.stop();
});
