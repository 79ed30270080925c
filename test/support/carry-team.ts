import type { JsonObject } from '../../src/engine/json.js';
import { type Console, type Facilitator, type MeetingPlan, tokenOf } from './facilitator.js';
import { Phone } from './phone.js';
import { Rest } from './rest-client.js';

/** Somebody with a role in one organisation, logged in. */
export interface Contact {
  readonly rest: Rest;
  readonly email: string;
  readonly passphrase: string;
}

/** The step that is followed through the story. */
export const STEP = { nextStep: 'Twee bewoners lezen de nieuwe brief mee.', landsAt: 'Gemeente Nergens', layer: 'beleid' } as const;
export const ELSEWHERE = { nextStep: 'Een spreekuur in het buurthuis voorstellen.', landsAt: 'De Buurtbron', layer: 'management' } as const;
export const WRITTEN = 'Onze brief is te moeilijk, ook voor ons.';

/** A team whose people take steps back to two organisations, each with a contact. */
export class CarryTeam {
  private constructor(
    readonly facilitator: Facilitator,
    readonly community: string,
    readonly id: string,
    readonly gemeente: string,
    readonly buurtbron: string,
  ) {}

  static async make(facilitator: Facilitator): Promise<CarryTeam> {
    const { rest } = facilitator;
    const community = await facilitator.community();
    const made = async (list: string, body: object): Promise<string> => (await rest.post<{ id: string }>(`/api/communities/${community}/${list}`, body)).id;
    const team = await made('teams', { name: 'Armoede en schulden', kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
    return new CarryTeam(facilitator, community, team, await made('organisations', { name: STEP.landsAt }), await made('organisations', { name: ELSEWHERE.landsAt }));
  }

  /** The contact of an organisation, who said yes to an invitation. */
  async contact(organisation: string, name: string): Promise<Contact> {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
    const grants = [{ role: 'contact', kind: 'organisation', place: organisation }];
    const { link } = await this.facilitator.rest.post<{ link: string }>(`/api/communities/${this.community}/invitations`, { name, email, language: 'nl', grants });
    const passphrase = `${name} houdt van lange zinnen`;
    const rest = new Rest(this.facilitator.rest.base);
    await rest.post('/api/invitation/accept', { token: tokenOf(link), name, email, passphrase });
    return { rest, email, passphrase };
  }

  /** Somebody in the team. @returns the token of their personal link */
  async member(name: string): Promise<string> {
    const { rest } = this.facilitator;
    const { member } = await rest.post<{ member: string }>(`/api/teams/${this.id}/members`, { name, joinedOn: '2026-09-01' });
    return tokenOf((await rest.post<{ link: string }>(`/api/members/${member}/link`)).link);
  }

  /** An open meeting of the team that is at its first item. */
  async meeting(title: string, item: JsonObject): Promise<{ plan: MeetingPlan; console: Console }> {
    const items = [{ id: 'item-1', title: '', questions: [], minutes: 15, config: {}, ...item }];
    const { rest } = this.facilitator;
    const wish = { community: this.community, kind: 'werkteam', cafeType: null, title, question: '', team: '', teamId: this.id, date: '2027-01-21', expected: null, organisations: [], perspectives: [], items };
    const { id } = await rest.post<MeetingPlan>('/api/meetings', wish);
    const plan = await rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const console = await this.facilitator.console(plan.id);
    await console.command('session/next');
    return { plan, console };
  }

  /** A member's phone in a meeting. */
  async phone(plan: MeetingPlan, name: string, personal: string): Promise<Phone> {
    const phone = new Phone(this.facilitator.rest, name);
    return (await phone.join({ code: plan.code ?? '' }, { personal })).connect();
  }

  /** Two people write in a meeting what goes back to their organisation, and agree that it is followed. The meeting closes. */
  async writes(noor: string, sam: string): Promise<void> {
    const { plan, console } = await this.meeting('Wat neem je mee', { werkvorm: 'reflection' });
    for (const [token, step] of [[noor, STEP], [sam, ELSEWHERE]] as const) {
      const phone = await this.phone(plan, 'phone', token);
      const { ack } = await phone.send('reflection/write', { level: 'organisation', audience: 'team', text: WRITTEN, ...step, follow: true });
      if (!ack.ok) throw new Error(ack.refused);
      phone.close();
    }
    await console.command('session/close');
    console.face.close();
  }
}
