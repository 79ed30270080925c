import type { Answer } from '../../../test/support/rest-server.js';
import { until } from '../../../test/support/retry.js';
import type { Made } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import type { JsonObject } from '../../engine/json.js';
import { foldSession } from '../../journal/fold.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { werkvormen } from '../../werkvormen/index.js';
import { roomView } from '../../engine/view.js';
import { forOrganisation, type LogPhone, LogTown } from '../log/log.fixture.js';
import type { CarryOverLine, CommunityCarryOver, ContactLine, MyCarryOverLine } from './carry-over.answers.js';

/** What everybody sees of a look-back. */
export interface SeenLookBack {
  readonly looked: boolean;
  readonly intentions: readonly { readonly id: string; readonly nextStep: string; readonly said: { readonly state: string; readonly happened: string } | null }[];
}

/** A town in which next steps are followed. */
export class CarryTown extends LogTown {
  /** An entry outside a meeting whose next step is followed. @returns its id */
  async intends(phone: LogPhone, nextStep: string, more: JsonObject = {}, id: string = randomId()): Promise<string> {
    const entry = forOrganisation('Onze brief is te moeilijk.', { nextStep, follow: true, team: null, at: this.server.clock.at, ...more });
    const answer = await phone.ask('PUT', `/entries/${id}`, entry);
    if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
    return id;
  }

  async mine(phone: LogPhone): Promise<readonly MyCarryOverLine[]> {
    return (await phone.log()).carryOver;
  }

  async ofOrganisation(organisation: Made): Promise<readonly ContactLine[]> {
    return (await this.server.ask('GET', `/api/organisations/${organisation.id}/carry-over`)).body['items'] as unknown as ContactLine[];
  }

  async ofTeam(team: Made): Promise<readonly CarryOverLine[]> {
    return (await this.server.ask('GET', `/api/teams/${team.id}/carry-over`)).body['items'] as unknown as CarryOverLine[];
  }

  async ofCommunity(search = ''): Promise<CommunityCarryOver> {
    return (await this.server.ask('GET', `${this.path}/carry-over${search}`)).body as unknown as CommunityCarryOver;
  }

  /** The contact (here the coordinator, who may do the same) says what became of it. */
  tellFor(organisation: Made, id: string, told: object): Promise<Answer> {
    return this.server.ask('PUT', `/api/organisations/${organisation.id}/carry-over/${id}`, told);
  }

  /** An open meeting that is at a look-back. @returns it once the intentions came in */
  async lookBack(team: Made | null, more: JsonObject = {}): Promise<{ id: string; code: string }> {
    const items = [{ id: 'terug', werkvorm: 'look-back', minutes: 10, config: {} }];
    const plan = { community: this.server.community, kind: 'werkteam', title: 'Terugblik', date: '2027-02-15', teamId: team?.id ?? null, items, ...more };
    const { id } = (await this.server.ask('POST', '/api/meetings', plan)).body;
    const { code } = (await this.server.ask('POST', `/api/meetings/${String(id)}/open`)).body;
    await this.act(String(id), { kind: 'facilitator', id: 'f' }, 'session/next', {});
    await until('the intentions came in', async () => (await this.seen(String(id))).looked);
    return { id: String(id), code: String(code) };
  }

  async seen(session: string): Promise<SeenLookBack> {
    const state = await foldSession(this.server.get<Journal>(JOURNAL), session, werkvormen);
    if (!state) throw new Error('there is no such session');
    const activity = roomView(state, werkvormen, this.server.clock.at)['activity'] as { view: SeenLookBack } | null;
    return activity?.view ?? { looked: false, intentions: [] };
  }

  /** The group says what became of it. */
  said(session: string, intention: string, state: string, more: JsonObject = {}): Promise<void> {
    return this.act(session, { kind: 'facilitator', id: 'f' }, 'look-back/say', { intention, state, ...more });
  }
}
