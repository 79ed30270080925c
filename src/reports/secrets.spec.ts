import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { databaseKinds } from '../../test/support/databases.js';
import { NOBODYS_BUSINESS, OF_THE_TEAM, Planted, WITH_A_YES, WITHOUT_A_YES } from './planted.fixture.js';

const EXPORTS = ['entries', 'carry-over', 'decisions', 'pulse'].flatMap((kind) => ['csv', 'json'].map((ending) => `${kind}.${ending}`));

describe.each([...databaseKinds()])('what goes out, on %s', (kind) => {
  let planted: Planted;
  let facilitator: { cookie: string };
  let coordinator: { cookie: string };

  beforeAll(async () => {
    planted = await Planted.in(kind);
    facilitator = await planted.as('facilitator');
    coordinator = await planted.as('coordinator');
  });
  afterAll(() => planted.server.stop());

  /** Everything that can be read in an answer; of a Word file every part of it, unzipped. */
  async function read(path: string, headers: { cookie: string }): Promise<string> {
    const answer = await fetch(planted.server.origin + path, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${bytes.toString('utf8')}`);
    if (!path.includes('.docx')) return bytes.toString('utf8');
    const zip = await JSZip.loadAsync(bytes);
    const parts = Object.values(zip.files).filter((file) => !file.dir);
    return (await Promise.all(parts.map((file) => file.async('string')))).join('\n');
  }

  const found = (text: string, marks: readonly string[]): string[] => marks.filter((mark) => text.includes(mark));
  const ofMeeting = () => [`/api/meetings/${planted.meetingId}/report`, `/api/meetings/${planted.meetingId}/report.md`, `/api/meetings/${planted.meetingId}/report.docx`, `/verslag/${planted.meetingId}`, `/verslag/${planted.meetingId}/gemist`];
  const ofTeam = () => [`/api/teams/${planted.teamId}/learning`, `/api/teams/${planted.teamId}/dossier.docx`, `/api/teams/${planted.teamId}/dossier.md`, `/verslag/team/${planted.teamId}`];
  const ofPeriod = () => [`/api/periods/${planted.periodId}/bundle.docx`, `/verslag/bundel/${planted.periodId}`];
  const exported = () => EXPORTS.map((file) => `/api/communities/${planted.server.community}/export/${file}`);

  test('for the group: never what is nobody’s business', async () => {
    for (const path of [...ofMeeting(), ...ofTeam()]) expect([path, found(await read(path, facilitator), NOBODYS_BUSINESS)]).toEqual([path, []]);
    for (const path of ofTeam()) expect([path, found(await read(path, facilitator), ['ALLEEN-TEAM', 'BUITEN-TEAM', 'MAG-MEE'])]).toEqual([path, ['ALLEEN-TEAM', 'BUITEN-TEAM', 'MAG-MEE']]);
  });

  test('for everybody: nothing of the team only, nor who said what in it', async () => {
    for (const path of [...ofMeeting(), ...ofTeam()]) {
      for (const [asked, who] of [[`${path}?for=community`, facilitator], [path, coordinator]] as const) {
        expect([asked, found(await read(asked, who), [...NOBODYS_BUSINESS, ...OF_THE_TEAM])]).toEqual([asked, []]);
      }
      expect((await fetch(`${planted.server.origin}${path}?for=team`, { headers: coordinator })).status).toBe(403);
    }
  });

  test('in a bundle: only what an author said yes to, and names only of who wanted that', async () => {
    for (const path of ofPeriod()) {
      const text = await read(path, coordinator);
      expect([path, found(text, [...NOBODYS_BUSINESS, ...OF_THE_TEAM, ...WITHOUT_A_YES.filter((mark) => mark !== 'VAN-HET-CAFE'), 'Chris'])]).toEqual([path, []]);
      expect([path, found(text, WITH_A_YES)]).toEqual([path, [...WITH_A_YES]]);
      // The harvest of a café that was made public goes along, without names; so do the group's own sentence and decision.
      for (const told of ['VAN-HET-CAFE', 'Noor Verzonnen', 'Rust helpt.', 'We beginnen in maart', 'Eerst een jaar onderzoek.', 'Eerst bellen', 'Hier is nog niets.']) expect([path, told, text.includes(told)]).toEqual([path, told, true]);
    }
  });

  test('rule 22: in a bundle no figure of a pulse that fewer than five people answered', async () => {
    const text = await read(ofPeriod()[1] ?? '', coordinator);
    expect(text).toContain('3,8');
    expect(text.match(/Te weinig antwoorden/g)?.length).toBeGreaterThan(0);
  });

  test('in an export: what the whole community may read, and no moment of writing', async () => {
    for (const path of exported()) {
      const text = await read(path, coordinator);
      expect([path, found(text, [...NOBODYS_BUSINESS, ...OF_THE_TEAM])]).toEqual([path, []]);
      expect([path, /\d{4}-\d\d-\d\dT|\b1[78]\d{11}\b|written|changedAt|author|owner/i.test(text)]).toEqual([path, false]);
    }
  });

  test('goes to who may have it, and to nobody else', async () => {
    const nobody = await planted.as(null);
    const contact = await planted.as('contact');
    const status = async (path: string, headers: Record<string, string>) => (await fetch(planted.server.origin + path, { headers, redirect: 'manual' })).status;
    for (const path of [...ofPeriod(), `/api/periods/${planted.periodId}/bundle`]) {
      expect([path, await status(path, facilitator), await status(path, nobody), await status(path, contact), await status(path, {})]).toEqual([path, 403, 404, 403, path.startsWith('/verslag') ? 302 : 401]);
      expect(await status(path.replace(planted.periodId, 'nergens'), coordinator)).toBe(404);
    }
    for (const path of exported()) expect([path, await status(path, facilitator), await status(path, nobody)]).toEqual([path, 403, 404]);
  });

  test('is written down, with what went out and by whom', async () => {
    const trail = (await planted.trail()).filter(({ action }) => action === 'data-exported');
    const before = trail.length;
    await read(exported()[0] ?? '', coordinator);
    await read(ofPeriod()[0] ?? '', coordinator);
    const after = await planted.database.query("SELECT account_name, detail FROM audit_entry WHERE action = 'data-exported'");
    expect(after).toHaveLength(before + 2);
    const details = after.map((row) => JSON.parse(String(row['detail'])) as { export: string; form: string });
    expect(details).toEqual(expect.arrayContaining([expect.objectContaining({ export: 'entries', form: 'csv', count: expect.any(Number) }), { export: 'bundle', form: 'docx' }]));
    expect(after.every((row) => row['account_name'] === 'Iemand Verzonnen')).toBe(true);
  });
});
