import { RestServer } from '../../test/support/rest-server.js';
import type { Place } from '../../test/support/databases.js';
import { until } from '../../test/support/retry.js';
import { insertAccount } from '../access/account-store.js';
import { giveRole } from '../access/grant-store.js';
import { startLogin } from '../access/login-store.js';
import type { Role } from '../access/rights.js';
import { randomId } from '../config/clock.js';
import { insertRows } from '../config/sql.js';
import { lockedAs } from '../engine/locked.fixture.js';
import type { Rehearsal } from '../engine/rehearsal.js';
import { JOURNAL, type Journal } from '../journal/journal.js';
import { insertExperiment } from '../learning/experiments/experiment-store.js';
import { DeskTown } from '../learning/review/review.fixture.js';
import { decided, evening, FIVE_TWO, voted, writes } from './evening.fixture.js';
import { ReportsModule } from './reports.module.js';

/** What nobody but its author may ever read, and what points at somebody who did not want that. */
export const NOBODYS_BUSINESS = ['PRIVE', 'VORIGE-VERSIE', 'PULS-TEKST', 'Stil Bedacht', 'Dewi', 'Emre'] as const;
/** What is for the people of the team only, and who said what among them. */
export const OF_THE_TEAM = ['ALLEEN-TEAM', 'BUITEN-TEAM', 'TEAM-STAP', 'Fenna', 'Gijs', 'Bilal'] as const;
/** What was shared with the community, and may not stand in a bundle. */
export const WITHOUT_A_YES = ['WACHT-OP-JA', 'ZEI-NEE', 'NIET-GEVRAAGD', 'NIET-GEKOZEN', 'KAART-NIET', 'STAP-ZONDER-JA', 'MET-NAAM-IN-DE-ZAAL', 'VAN-HET-CAFE'] as const;
/** What an author agreed to. */
export const WITH_A_YES = ['MAG-MEE', 'MET-NAAM', 'STAP-MET-JA', 'KAART-GEKOZEN'] as const;

/** An evening of a team with something of everything, and secrets. */
function plantedEvening(): Rehearsal {
  const table = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/park-point', { text: 'Wie nodigen we uit?' }).given('facilitator', 'session/next');
  writes(table, 'Anna', { level: 'individual', audience: 'me', text: 'PRIVE' });
  writes(table, 'Bilal', { level: 'team', text: 'ALLEEN-TEAM' });
  writes(table, 'Chris', { level: 'individual', audience: 'community', text: 'MET-NAAM-IN-DE-ZAAL', named: true });
  writes(table, 'Dewi', { level: 'organisation', audience: 'team', text: 'Minder papier.', nextStep: 'TEAM-STAP', landsAt: 'Gemeente Nergens' });
  return table.given('facilitator', 'session/next').given('facilitator', 'check-out/agree-sentence', { text: 'Rust helpt.' }).given('facilitator', 'session/close');
}

function plantedCafe(): Rehearsal {
  const table = evening().given('facilitator', 'session/next').given('facilitator', 'session/next');
  writes(table, 'Emre', { level: 'individual', audience: 'community', text: 'VAN-HET-CAFE' });
  return table.given('facilitator', 'session/close');
}

/** A community on a server, with secrets of every kind in it. */
export class Planted extends DeskTown {
  periodId = '';
  teamId = '';
  meetingId = '';
  cafeId = '';

  static async in(kind: Place['target']['kind']): Promise<Planted> {
    const server = await RestServer.start(kind, {}, [ReportsModule]);
    await server.setUp();
    const planted = new Planted(server);
    await planted.plant();
    return planted;
  }

  /** The cookie of a new account with one role in a whole community, or with none. */
  async as(role: Role | null, community = this.server.community): Promise<{ cookie: string }> {
    const id = randomId();
    const login = await this.database.write(async (query) => {
      await insertAccount(query, { id, name: 'Iemand Verzonnen', email: `${id}@example.org`, passphraseHash: '' }, 0);
      if (role) await giveRole(query, id, { role, kind: 'community', place: community, community }, null, 0);
      return startLogin(query, id, this.server.clock.at);
    });
    return { cookie: `kc_session=${login}` };
  }

  /** Puts a played meeting behind a row. */
  async played(id: string, table: Rehearsal): Promise<void> {
    await this.server.get<Journal>(JOURNAL).commit(id, { facts: table.journal, seals: [], unseal: [], redact: [], closes: true });
  }

  private async plant(): Promise<void> {
    const { server } = this;
    this.periodId = (await this.period('2026-2028', '2026-09-01', '2028-07-15')).id;
    const team = await this.team('Schulden', { period: this.periodId });
    this.teamId = team.id;
    const noor = await this.member(team, 'Noor Verzonnen');
    const stil = await this.member(team, 'Stil Bedacht');
    await server.ask('POST', `/api/teams/${team.id}/framings`, { text: 'Hoe zijn we er eerder bij?', heldBy: 'het hele team', reason: 'Hier begonnen we mee.' });
    this.meetingId = await this.held('2026-11-12', team.id, [noor.member], 'Eerste avond');
    await this.played(this.meetingId, plantedEvening());
    this.cafeId = await this.held('2026-12-03', null, [], 'Café Schulden en schaamte');
    await this.database.write((query) => query("UPDATE meeting SET cafe_type = 'podium', published_at = 1 WHERE id = ?", [this.cafeId]));
    await this.played(this.cafeId, plantedCafe());
    await this.entries(noor.member, stil.member);
    await this.tried();
    await this.pulses();
    await until('the log has followed', async () => (await this.database.query("SELECT id FROM log_entry WHERE text = 'VAN-HET-CAFE'")).length === 1);
    server.clock.at += 1000;
  }

  private async entries(named: string, silent: string): Promise<void> {
    const { teamId: team } = this;
    const yes = await this.entered('MAG-MEE', { team, owner: silent, viewFrom: 'eerst regels', viewTo: 'eerst luisteren', turn: 'success', form: 'transformative' });
    const withName = await this.entered('MET-NAAM', { team, owner: named, named: true, level: 'team' });
    const step = await this.entered('Thuis vertellen wat we zagen.', { team, owner: silent, level: 'organisation', nextStep: 'STAP-MET-JA', landsAt: 'Gemeente Nergens', layer: 'beleid', follow: true });
    const waits = await this.entered('WACHT-OP-JA', { team, owner: silent, level: 'organisation', nextStep: 'STAP-ZONDER-JA', landsAt: 'Gemeente Nergens', follow: true });
    const no = await this.entered('ZEI-NEE', { team, owner: silent });
    const unasked = await this.entered('NIET-GEVRAAGD', { team, owner: silent });
    const unchosen = await this.entered('NIET-GEKOZEN', { team, owner: silent });
    const card = await this.entered('KAART-GEKOZEN', { session: this.meetingId, team, owner: null, author: null });
    await this.entered('KAART-NIET', { session: this.meetingId, team, owner: null, author: null });
    await this.entered('BUITEN-TEAM', { team, owner: silent, audience: 'team' });
    await this.entered('', { team, owner: silent, audience: 'me', locked: lockedAs('PRIVE') });
    const consents = [[yes, 'yes'], [withName, 'yes'], [step, 'yes'], [waits, null], [no, 'no'], [unchosen, 'yes']] as const;
    await this.database.write(async (query) => {
      await insertRows(query, 'entry_version', ['id', 'entry', 'at', 'locked'], [['v1', yes, 1, lockedAs('VORIGE-VERSIE')]]);
      await insertRows(query, 'bundle_choice', ['entry', 'period', 'chosen_by', 'at'], [yes, withName, step, waits, no, unasked, card].map((entry) => [entry, this.periodId, 'a', 1]));
      await insertRows(query, 'consent', ['entry', 'asked_by', 'asked_at', 'answer', 'answered_at'], consents.map(([entry, answer]) => [entry, 'a', 1, answer, answer && 1]));
      const carried = { community: this.server.community, team, organisation: null, lands_at: 'Gemeente Nergens', layer: 'beleid', session: '', author: null, owner: silent, state: 'tried', reason: '', happened: 'Het staat op de agenda.', evidence: '', made_at: 1_800_000_000_000, changed_at: 1_800_000_000_000, version: 1 };
      await query('DELETE FROM carry_over');
      const rows = [{ ...carried, id: 'c1', entry: step, next_step: 'STAP-MET-JA' }, { ...carried, id: 'c2', entry: waits, next_step: 'STAP-ZONDER-JA' }];
      await insertRows(query, 'carry_over', Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row)));
    });
  }

  private async tried(): Promise<void> {
    const facts = { title: 'Eerst bellen', hypothesis: 'Als we eerst bellen, komen er meer mensen.', groups: 'Twee wijken wel, twee niet.', worked: 'Mensen kwamen.', didNotWork: 'Het kostte tijd.', better: 'Samen bellen.', next: 'Nog een wijk.', state: 'done', startedOn: '2026-11-01', endedOn: '2027-01-10' } as const;
    await this.database.write((query) => insertExperiment(query, { id: 'e1', team: this.teamId, community: this.server.community }, facts, 1));
  }

  private async pulses(): Promise<void> {
    const pulse = { community: this.server.community, team: this.teamId, period: this.periodId, items: JSON.stringify(['trust', 'roles']), source: 'link', opened_at: 1, closed_at: 1_790_000_000_000 };
    const rows = [{ ...pulse, id: 'p1', title: 'Najaar', answered: 7 }, { ...pulse, id: 'p2', title: 'Voorjaar', answered: null, closed_at: 1_795_000_000_000, items: JSON.stringify(['trust']) }];
    await this.database.write(async (query) => {
      await insertRows(query, 'pulse', Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row)));
      await insertRows(query, 'pulse_result', ['pulse', 'item', 'mean', 'spread'], [['p1', 'trust', 375, 'small'], ['p1', 'roles', 240, 'large']]);
      await insertRows(query, 'pulse_text', ['id', 'pulse', 'text'], [['t1', 'p1', 'PULS-TEKST']]);
    });
  }
}
