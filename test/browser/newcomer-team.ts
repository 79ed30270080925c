import { activityOf, type Console, type Facilitator, type MeetingPlan, tokenOf } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';

/** Somebody with a personal link. */
export interface Member {
  readonly member: string;
  readonly membership: string;
  readonly name: string;
  /** What opens their own page, on the server of the story. */
  readonly page: string;
}

/** What a newcomer comes into. */
export const OPGAVE = {
  before: 'Hoe helpen we mensen met schulden?',
  now: 'Hoe krijgen bewoners met geldzorgen eerder de juiste hulp?',
  reason: 'Bewoners zeiden: het begint al voor de schuld.',
} as const;
export const DECISION = { question: 'Waar houden we het eerste gesprek?', text: 'De bewoner kiest de plek van het eerste gesprek.', need: 'Dat er altijd een rustige plek vrij is.' } as const;
export const SENTENCE = 'Wie de plek mag kiezen, vertelt eerder wat er speelt.';
export const NOTE = 'Vraag door bij de brieven: daar zit de schaamte.';
export const WORD = { term: 'vroegsignalering', meaning: 'Zien dat het misgaat voordat er een brief komt.' } as const;

const PERSPECTIVES = ['beleid', 'uitvoering', 'ervaringsdeskundige', 'onderwijs'] as const;
type Perspective = (typeof PERSPECTIVES)[number];

/** A day on the clock of the browsers, `YYYY-MM-DD`. */
export function day(fromToday: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + fromToday * 86_400_000);
}

/** A werkteam that met before: its people, its words, its decision. */
export class NewcomerTeam {
  private constructor(
    private readonly facilitator: Facilitator,
    readonly community: string,
    readonly id: string,
    private readonly organisation: string,
    private readonly perspectives: ReadonlyMap<Perspective, string>,
  ) {}

  /** Makes the team with its opgave, of which there is a second version, its words, and whom it wants at its table. */
  static async make(facilitator: Facilitator): Promise<NewcomerTeam> {
    const { rest } = facilitator;
    const community = await facilitator.community();
    const at = `/api/communities/${community}`;
    const { id } = await rest.post<{ id: string }>(`${at}/teams`, { name: 'Armoede en schulden', kind: 'werkteam', rhythm: 'elke twee weken', missingVoices: ['jongeren'] });
    const organisation = await rest.post<{ id: string }>(`${at}/organisations`, { name: 'Stichting Mano' });
    const perspectives = new Map<Perspective, string>();
    for (const name of PERSPECTIVES) perspectives.set(name, (await rest.post<{ id: string }>(`${at}/perspectives`, { name })).id);
    await rest.put(`/api/teams/${id}/wanted`, { perspectives: [...perspectives.values()] });
    const framing = await rest.post<{ thread: string; version: number }>(`/api/teams/${id}/framings`, { text: OPGAVE.before, heldBy: 'het team', reason: '' });
    await rest.post(`/api/teams/${id}/framings/${framing.thread}`, { text: OPGAVE.now, heldBy: 'het team', reason: OPGAVE.reason, version: framing.version });
    await rest.post(`/api/teams/${id}/glossary`, WORD);
    return new NewcomerTeam(facilitator, community, id, organisation.id, perspectives);
  }

  /** Takes somebody in and gives them a personal link. @param replaces the membership they take over */
  async takeIn(name: string, perspective: Perspective, joinedOn: string, replaces: string | null = null): Promise<Member> {
    const { rest } = this.facilitator;
    const { member, membership } = await rest.post<{ member: string; membership: string }>(`/api/teams/${this.id}/members`, {
      name, language: 'nl', joinedOn, replaces, organisation: this.organisation, perspective: this.perspectives.get(perspective), function: 'teamlid',
    });
    const { link } = await rest.post<{ link: string }>(`/api/members/${member}/link`);
    return { member, membership, name, page: `/mij#${tokenOf(link)}` };
  }

  /** Says with the phone of a member that they stop, with a note for who comes after. */
  async stops(member: Member, on: string, text: string): Promise<void> {
    const headers = { Authorization: `Bearer ${tokenOf(member.page)}` };
    const { status } = await this.facilitator.rest.ask('POST', `/api/mine/teams/${this.id}/leave`, { on, text, successor: '' }, headers);
    if (status >= 300) throw new Error(`leaving was answered with ${String(status)}`);
  }

  /** Plans a meeting of this team. */
  plan(title: string, date: string, items: readonly object[]): Promise<MeetingPlan> {
    return this.facilitator.rest.post<MeetingPlan>('/api/meetings', {
      community: this.community, teamId: this.id, kind: 'werkteam', cafeType: null, title, question: '', team: '', date, time: '09:30', place: 'Leerpark 2.14', expected: null, organisations: [], perspectives: [], items,
    });
  }

  /** Lets a member into a meeting with their personal link. */
  async seat(meeting: MeetingPlan, member: Member): Promise<Phone> {
    const phone = new Phone(this.facilitator.rest, member.name);
    return (await phone.join({ meeting: meeting.id }, { personal: tokenOf(member.page) })).connect();
  }

  /** Holds a meeting of the past from its opening to its close: a decision with what its minority needed, and a sentence of the team. */
  async hold(title: string, date: string, [first, second, minority]: readonly [Member, Member, Member]): Promise<void> {
    const { id } = await this.plan(title, date, [
      { id: 'decide', werkvorm: 'minority-round', title: '', minutes: 35, questions: [DECISION.question], config: {} },
      { id: 'out', werkvorm: 'check-out', title: '', minutes: 10, questions: [], config: {} },
    ]);
    const meeting = await this.facilitator.rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const console = await this.facilitator.console(id);
    const phones = await Promise.all([first, second, minority].map((member) => this.seat(meeting, member)));
    await console.command('session/next');
    await decide(console, phones, phones.slice(2));
    await console.command('session/next');
    await console.command('check-out/open-floor');
    await console.command('check-out/agree-sentence', { text: SENTENCE });
    await console.command('session/close');
    for (const phone of phones) {
      await phone.face.sees('the end', (parts) => parts.room?.['status'] === 'closed');
      phone.close();
    }
    console.face.close();
  }
}

async function decide(console: Console, phones: readonly Phone[], minority: readonly Phone[]): Promise<void> {
  const steer = (type: string, data: Parameters<Console['command']>[1] = {}) => console.command(`minority-round/${type}`, data);
  const say = async (phone: Phone, type: string, data: Parameters<Phone['send']>[1]) => {
    const { ack } = await phone.send(`minority-round/${type}`, data);
    if (!ack.ok) throw new Error(`${phone.name}: ${type} was refused: ${ack.refused}`);
  };
  await steer('frame', { question: DECISION.question, room: 'proposal', mode: 'open' });
  await steer('set-options', { options: [{ id: 'kiezen', text: 'De bewoner kiest' }, { id: 'vast', text: 'Een vaste plek' }] });
  await steer('open-vote', { override: true });
  for (const phone of phones) await say(phone, 'cast-vote', { option: minority.includes(phone) ? 'vast' : 'kiezen' });
  await steer('close-vote');
  await console.face.sees('the result', () => console.activity?.view['result']);
  await steer('open-needs');
  for (const phone of minority) await say(phone, 'give-need', { text: DECISION.need });
  const need = await console.face.sees('the need', () => (console.activity?.view['needs'] as { id: string }[] | undefined)?.[0]?.id);
  await steer('answer-need', { need, answer: 'adopted' });
  await steer('close-needs');
  await steer('set-decision', { text: DECISION.text });
  await steer('open-final');
  for (const phone of phones) await say(phone, 'answer-final', { answer: 'carry' });
  await steer('close-final');
  await phones[0]?.face.sees('the final answers', ({ room }) => activityOf(room)?.view['finalState'] === 'closed');
  await steer('decide');
}
