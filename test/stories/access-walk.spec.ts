import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeRolesIn } from '../../src/access/grant-store.js';
import { kindOf, type PlaceKind, type Right, RIGHTS } from '../../src/access/rights.js';
import { DATABASE } from '../../src/config/config.module.js';
import type { Database } from '../../src/config/database.js';
import { SESSION_COMMANDS } from '../../src/engine/session-commands.js';
import type { CommandRule } from '../../src/engine/werkvorm.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { werkvormen } from '../../src/werkvormen/index.js';
import { Face } from '../support/face.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import { until } from '../support/retry.js';
import { type Route, routesOf } from '../support/routes.js';
import { type ActorName, ACTORS, newWorld } from '../support/worlds.js';

/** Who holds which right in what is theirs, written down once more: a change of the policy is a change here too. */
const HOLDERS: Readonly<Record<Right, readonly ActorName[]>> = {
  'community.see': ['coordinator', 'facilitator of the community', 'facilitator of the team', 'facilitator of another team', 'facilitator of this meeting'],
  'community.manage': ['coordinator'],
  'community.audit': ['coordinator'],
  'community.review': ['coordinator'],
  'community.plan': ['coordinator', 'facilitator of the community', 'facilitator of the team', 'facilitator of another team'],
  'team.see': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'team.manage': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'team.plan': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'team.read': ['facilitator of the community', 'facilitator of the team'],
  'member.see': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'member.manage': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'meeting.see': ['coordinator', 'facilitator of the community', 'facilitator of the team', 'facilitator of this meeting'],
  'meeting.read': ['facilitator of the community', 'facilitator of the team', 'facilitator of this meeting'],
  'meeting.plan': ['coordinator', 'facilitator of the community', 'facilitator of the team', 'facilitator of this meeting'],
  'meeting.run': ['coordinator', 'facilitator of the community', 'facilitator of the team', 'facilitator of this meeting'],
  'meeting.manage': ['coordinator', 'facilitator of the community', 'facilitator of the team'],
  'organisation.see': ['coordinator', 'contact of the organisation'],
  'organisation.answer': ['coordinator', 'contact of the organisation'],
};

/** What is open to everybody, by name: a new public handler must be put here on purpose. */
const OPEN_TO_EVERYBODY: readonly RegExp[] = [
  /^POST \/api\/log\/keepers$/,
  // Shown by the secret of a phone that was there; checked by name and code.
  /^POST \/api\/(certificate|certificate\.pdf|certificate\/look)$/,
  /^(GET|POST) \/bewijs$/,
  /^(GET|PUT) \/api\/carry-over-question$/,
  /^(GET|POST) \/api\/pulse$/,
  // For what watches over the server; figures only with the token of the settings.
  /^GET \/(api\/health\/(live|ready)|metrics)$/,
  // Who is in the session: a phone and a screen have no account.
  /^GET \/api\/meetings\/:id\/files\/:file$/,
  /^GET \/api\/(health|setup|reset|oidc|oidc\/callback|join\/:code|permanent\/:token)$/,
  /^POST \/api\/(setup|login|logout|reset|reset\/ask|join|oidc\/start|invitation\/look|invitation\/accept|registration\/look)$/,
  /^GET \/(j\/:code|m\/:token|mij|mij\/:meeting|logboek|doorwerking|puls|kijkje|deelname\/:meeting|begin|herstel|uitnodiging|scherm\/:session|begeleiding(\/\*path)?|gemeenschap(\/\*path)?)?$/,
  /^GET \/(agenda|agenda\.ics|robots\.txt|sitemap\.xml|kenniscafe\/:slug|kenniscafe\/:slug\/aanmelden|kenniscafe\/:slug\/kalender\.ics|aanmelding\/:token|aanmelding\/:token\/kalender\.ics|kalender\/team\/:token\.ics|kalender\/team\/:file)$/,
  /^POST \/(kenniscafe\/:slug\/aanmelden|aanmelding\/:token\/(afmelden|aanmelden))$/,
  /^GET \/(verslag|agenda)\/assets\//,
];

const LOGGED_IN: readonly ActorName[] = ACTORS.filter((actor) => actor !== 'nobody' && !actor.startsWith('member') && !actor.startsWith('guest'));

interface Said {
  readonly status: number;
  readonly refused: string;
}

describe('the access walk', () => {
  let house: TestHouse;
  let routes: Route[];

  beforeAll(async () => {
    house = await startHouse();
    routes = routesOf(house.app);
  });
  afterAll(() => house.stop());

  /** Asks a route for what is somebody's own, in a world of its own. Parameters that are no place stay a name nobody has. */
  async function ask(route: Route, actor: ActorName): Promise<Said> {
    const { ids, headers } = await newWorld(house.app, actor, Date.now());
    const param = route.rule?.who === 'needs' ? route.rule.param : '';
    const value = route.rule?.who === 'needs' ? ids[kindOf(route.rule.right)] : '';
    const path = route.path
      .split('/')
      .map((part) => part.replace(/[:*][a-zA-Z]+/, (name) => (name === `:${param}` ? value : 'niemand')))
      .join('/');
    const body = param.startsWith('body.') ? { [param.slice(5)]: value } : {};
    const answer = await fetch(house.base + path, {
      method: route.method,
      redirect: 'manual',
      headers: { ...headers, ...(route.method === 'GET' ? {} : { 'Content-Type': 'application/json' }) },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const refused = (answer.headers.get('content-type') ?? '').includes('problem+json') ? (JSON.parse(text) as { refused: string }).refused : '';
    return { status: answer.status, refused };
  }

  /** Whether an answer came from behind the guard: whatever it is, it is not the guard that spoke. */
  const letIn = ({ status, refused }: Said, kind?: PlaceKind): boolean => status !== 401 && status !== 403 && refused !== 'link-revoked' && refused !== `${kind ?? 'place'}-unknown`;

  const walk = async (which: (route: Route) => boolean, actors: readonly ActorName[], right: (route: Route, actor: ActorName, said: Said) => boolean): Promise<string[]> => {
    const wrong: string[] = [];
    for (const route of routes.filter(which)) {
      for (const actor of actors) {
        const said = await ask(route, actor);
        if (!right(route, actor, said)) wrong.push(`${route.name} as ${actor}: ${String(said.status)} ${said.refused}`);
      }
    }
    return wrong;
  };

  test('found the routes', () => {
    expect(routes.length).toBeGreaterThan(60);
  });

  test('every route says for whom it is', () => {
    expect(routes.filter((route) => route.rule === null).map((route) => route.name)).toEqual([]);
  });

  test('what is open to everybody is so on purpose', () => {
    const open = routes.filter((route) => route.rule?.who === 'everybody').map((route) => route.name);
    expect(open.filter((name) => !OPEN_TO_EVERYBODY.some((known) => known.test(name)))).toEqual([]);
  });

  test('every rule names a parameter that its route has', () => {
    const without = routes.filter(({ rule, path }) => rule?.who === 'needs' && !rule.param.startsWith('body.') && !path.split('/').some((part) => part.startsWith(`:${rule.param}`)));
    expect(without.map((route) => route.name)).toEqual([]);
  });

  test('lets everybody in where it is open to everybody', async () => {
    expect(await walk((route) => route.rule?.who === 'everybody', ['nobody'], (_route, _actor, said) => said.status !== 401 && said.status !== 403)).toEqual([]);
  });

  test('asks for a login, and nothing else, where every account may come', async () => {
    const right = (route: Route, actor: ActorName, said: Said): boolean => {
      if (LOGGED_IN.includes(actor)) return said.status !== 401;
      return (said.status === 401 && said.refused === 'not-recognised') || (route.path.startsWith('/verslag/') && said.status === 302);
    };
    expect(await walk((route) => route.rule?.who === 'logged-in', ['nobody', 'account without a role', 'coordinator', 'member with a personal link'], right)).toEqual([]);
  });

  test('asks for a personal link, and nothing else, on the pages of members', async () => {
    const right = (_route: Route, actor: ActorName, said: Said): boolean => {
      if (actor === 'member with a personal link') return said.status !== 401 && said.status !== 403;
      return actor === 'member with a revoked link' ? said.refused === 'link-revoked' : said.status === 401 && said.refused === 'not-recognised';
    };
    expect(await walk((route) => route.rule?.who === 'personal-link', ACTORS, right)).toEqual([]);
  });

  test('asks for the link of a log, and nothing else, at what somebody wrote', async () => {
    const right = (_route: Route, actor: ActorName, said: Said): boolean => {
      if (actor === 'member with a personal link' || actor === 'guest with a log') return said.status !== 401;
      return actor === 'member with a revoked link' ? said.refused === 'link-revoked' : said.status === 401 && said.refused === 'not-recognised';
    };
    expect(routes.filter((route) => route.rule?.who === 'log-link').length).toBeGreaterThan(5);
    expect(await walk((route) => route.rule?.who === 'log-link', ACTORS, right)).toEqual([]);
  });

  test.each(Object.keys(RIGHTS) as Right[])('%s opens to who holds it, and to nobody else', async (held) => {
    const kind = kindOf(held);
    const right = (route: Route, actor: ActorName, said: Said): boolean => {
      if (HOLDERS[held].includes(actor)) return letIn(said, kind);
      // A page of reports sends who is not logged in to the place where one logs in.
      if (!LOGGED_IN.includes(actor)) return said.status === 401 || (route.path.startsWith('/verslag/') && said.status === 302);
      // Of what is in another community nobody learns more than of what is not there.
      const seesIt = HOLDERS[`${kind}.see`].includes(actor);
      return seesIt ? said.status === 403 && said.refused === 'not-allowed' : said.status === 404 && said.refused === `${kind}-unknown`;
    };
    expect(await walk((route) => route.rule?.who === 'needs' && route.rule.right === held, ACTORS, right)).toEqual([]);
  });

  test('what is not there is answered as what is somebody else’s', async () => {
    const { headers } = await newWorld(house.app, 'coordinator', Date.now());
    const { ids } = await newWorld(house.app, 'nobody', Date.now());
    for (const path of ['/api/meetings', '/api/teams', '/api/communities', '/api/members', '/api/organisations']) {
      const kind = path === '/api/communities' ? 'community' : (path.slice(5, -1) as PlaceKind);
      const [there, not] = await Promise.all([ids[kind], 'x'.repeat(22)].map(async (id) => {
        const answer = await fetch(`${house.base}${path}/${id}`, { headers });
        return { status: answer.status, body: await answer.text() };
      }));
      expect(there).toEqual(not);
    }
  });
});

describe('the access walk over sockets', () => {
  let house: TestHouse;
  let table: Table;

  beforeAll(async () => {
    house = await startHouse();
    table = await Table.open(house, [{ werkvorm: 'check-in', questions: ['Hoe kom je binnen?'] }]);
    await table.seat(1);
  });
  afterAll(async () => {
    table.close();
    await house.stop();
  });

  const commands = (): [string, CommandRule][] => [
    ...Object.entries<CommandRule>(SESSION_COMMANDS).map(([name, rule]): [string, CommandRule] => [`session/${name}`, rule]),
    ...[...werkvormen].flatMap(([name, werkvorm]) => Object.entries(werkvorm.commands).map(([command, rule]): [string, CommandRule] => [`${name}/${command}`, rule])),
  ];

  test.each(ACTORS)('a console as %s', async (actor) => {
    const { ids, headers } = await newWorld(house.app, actor, Date.now());
    await house.app.get(MeetingsService).open(ids.meeting);
    const face = new Face({ base: house.base, auth: { face: 'console', session: ids.meeting } as const, cookie: headers['Cookie'] ?? '', name: actor });
    const refused = LOGGED_IN.includes(actor) ? 'session-unknown' : 'not-recognised';
    expect(await face.refusedWith()).toBe(HOLDERS['meeting.run'].includes(actor) ? null : refused);
  });

  test('a console whose role is taken back, or whose login ends, is let go of', async () => {
    const { ids, headers } = await newWorld(house.app, 'facilitator of the team', Date.now());
    await house.app.get(MeetingsService).open(ids.meeting);
    const console = () => new Face({ base: house.base, auth: { face: 'console', session: ids.meeting } as const, cookie: headers['Cookie'] ?? '', name: 'console' });
    const open = await console().connect();
    await house.app.get<Database>(DATABASE).write((query) => takeRolesIn(query, 'team', ids.team));
    await until('the console is let go of', () => !open.connected, { within: 20_000 });
    expect(await console().refusedWith()).toBe('session-unknown');
    open.close();
  });

  test('a phone can ask what is for participants, and nothing else', async () => {
    const [phone] = table.phones;
    for (const [type, rule] of commands()) {
      if (type === 'session/leave') continue; // after it there would be no phone to ask with
      const { ack } = await (phone as NonNullable<typeof phone>).send(type, {});
      const refused = ack.ok ? '' : ack.refused;
      expect([type, refused === 'not-allowed']).toEqual([type, !rule.by.includes('participant')]);
    }
  });

  test('a screen can ask nothing', async () => {
    const screen = await house.facilitator.screen(table.meeting);
    for (const [type] of commands()) {
      const { ack } = await screen.send(type, {});
      expect([type, ack.ok ? '' : ack.refused]).toEqual([type, 'not-allowed']);
    }
    screen.close();
  });

  test('a console can ask what is for facilitators, and never what only the server may', async () => {
    for (const [type, rule] of commands()) {
      if (type === 'session/close') continue; // after it everything is refused for another reason
      const { ack } = await table.console.face.send(type, {});
      const refused = ack.ok ? '' : ack.refused;
      expect([type, refused === 'not-allowed']).toEqual([type, !rule.by.includes('facilitator')]);
    }
  });
});
