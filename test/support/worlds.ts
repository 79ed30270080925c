import type { INestApplication } from '@nestjs/common';
import { insertAccount } from '../../src/access/account-store.js';
import { giveRole } from '../../src/access/grant-store.js';
import { startLogin } from '../../src/access/login-store.js';
import { insertKeeper, makeKeeperLink } from '../../src/access/keepers.js';
import { makePersonalLink, revokePersonalLinks } from '../../src/access/personal-links.js';
import type { PlaceKind } from '../../src/access/rights.js';
import { randomId, randomText, randomToken } from '../../src/config/clock.js';
import { DATABASE } from '../../src/config/config.module.js';
import type { Database } from '../../src/config/database.js';
import { insertRows, type Query } from '../../src/config/sql.js';
import { CODE_ALPHABET } from '../../src/access/join-code.js';

/** Everybody who can knock at a door. */
export const ACTORS = [
  'nobody',
  'account without a role',
  'coordinator',
  'facilitator of the community',
  'facilitator of the team',
  'facilitator of another team',
  'facilitator of this meeting',
  'contact of the organisation',
  'contact of another organisation',
  'coordinator of another community',
  'facilitator of another community',
  'member with a personal link',
  'member with a revoked link',
  'guest with a log',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** A small community made for one question, and how one of the actors knocks. */
export interface World {
  /** The ids to be asked for. */
  readonly ids: Readonly<Record<PlaceKind, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

const ROLES: Partial<Record<ActorName, readonly ['coordinator' | 'facilitator' | 'contact', 'community' | 'team' | 'meeting' | 'organisation', 'own' | 'other' | 'elsewhere']>> = {
  coordinator: ['coordinator', 'community', 'own'],
  'facilitator of the community': ['facilitator', 'community', 'own'],
  'facilitator of the team': ['facilitator', 'team', 'own'],
  'facilitator of another team': ['facilitator', 'team', 'other'],
  'facilitator of this meeting': ['facilitator', 'meeting', 'own'],
  'contact of the organisation': ['contact', 'organisation', 'own'],
  'contact of another organisation': ['contact', 'organisation', 'other'],
  'coordinator of another community': ['coordinator', 'community', 'elsewhere'],
  'facilitator of another community': ['facilitator', 'community', 'elsewhere'],
};

type Ids = Record<PlaceKind, string>;

/** Makes a new world, in the database itself: nothing of an earlier question is in it. */
export function newWorld(app: INestApplication, actor: ActorName, now: number): Promise<World> {
  return app.get<Database>(DATABASE).write(async (query) => {
    const own = await settle(query, now);
    const other = await settle(query, now, own.community);
    const elsewhere = await settle(query, now);
    return { ids: own, headers: await knock(query, actor, { own, other, elsewhere }, now) };
  });
}

async function knock(query: Query, actor: ActorName, worlds: Record<'own' | 'other' | 'elsewhere', Ids>, now: number): Promise<Record<string, string>> {
  if (actor === 'nobody') return {};
  if (actor === 'member with a personal link' || actor === 'member with a revoked link') {
    const token = await makePersonalLink(query, worlds.own.member, now);
    if (actor === 'member with a revoked link') await revokePersonalLinks(query, worlds.own.member, now);
    return { Authorization: `Bearer ${token}` };
  }
  if (actor === 'guest with a log') {
    const keeper = randomId();
    await insertKeeper(query, { id: keeper, community: worlds.own.community, name: 'Gast (verzonnen)', language: 'nl' }, now);
    return { Authorization: `Bearer ${await makeKeeperLink(query, keeper, now)}` };
  }
  const account = randomId();
  await insertAccount(query, { id: account, name: actor, email: `${account}@example.org`, passphraseHash: '' }, now);
  const role = ROLES[actor];
  if (role) {
    const world = worlds[role[2]];
    await giveRole(query, account, { role: role[0], kind: role[1], place: world[role[1]], community: world.community }, null, now);
  }
  return { Cookie: `kc_session=${await startLogin(query, account, now)}` };
}

/** A community with one of everything; or one more of everything in a community that is there. */
async function settle(query: Query, now: number, inside?: string): Promise<Ids> {
  const community = inside ?? randomId();
  const [team, meeting, organisation, member] = [randomId(), randomId(), randomId(), randomId()];
  if (inside === undefined) {
    const columns = ['id', 'name', 'motto', 'language', 'zone', 'fictitious', 'version', 'created_at'];
    await insertRows(query, 'community', columns, [[community, 'Proefgemeenschap', '', 'nl', 'Europe/Amsterdam', 1, 1, now]]);
  }
  await insertRows(query, 'organisation', ['id', 'community', 'name', 'name_key', 'fictitious'], [[organisation, community, organisation, organisation.toLowerCase(), 1]]);
  const teamColumns = ['id', 'community', 'name', 'kind', 'rhythm', 'missing_voices', 'fictitious', 'calendar_token', 'version', 'created_at'];
  await insertRows(query, 'team', teamColumns, [[team, community, 'Proefteam', 'werkteam', '', '[]', 1, randomToken(), 1, now]]);
  const memberColumns = ['id', 'community', 'name', 'organisation', 'function', 'language', 'fictitious', 'version', 'created_at'];
  await insertRows(query, 'member', memberColumns, [[member, community, 'Noor (verzonnen)', organisation, '', 'nl', 1, 1, now]]);
  await insertRows(query, 'membership', ['id', 'team', 'member', 'joined_on'], [[randomId(), team, member, '2027-01-01']]);
  const meetingColumns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'code', 'permanent', 'screen_token', 'owner', 'created_at', 'community', 'team_id'];
  const plan = [meeting, 'planned', 1, 'werkteam', 'Proef', '', 'Proefteam', '2027-01-21', '[]', '[]', '[]', randomText(CODE_ALPHABET, 6), randomToken(), randomToken(), 'nobody', now, community, team];
  await insertRows(query, 'meeting', meetingColumns, [plan]);
  return { community, team, meeting, organisation, member };
}
