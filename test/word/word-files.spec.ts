import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/config/clock.js';
import { seedWerkplaats } from '../../src/ops/seed/seed.js';
import { Planted } from '../../src/reports/planted.fixture.js';
import { pagesOf } from './office.js';

describe('Word files in LibreOffice', () => {
  let planted: Planted;
  let who: { cookie: string };

  beforeAll(async () => {
    planted = await Planted.in('sqlite');
    who = await planted.as('coordinator');
  });
  afterAll(() => planted.server.stop());

  async function file(path: string, headers = who): Promise<Buffer> {
    const answer = await fetch(planted.server.origin + path, { headers });
    if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  test('the report of a meeting is pages that say what it says', async () => {
    const { texts, all } = await pagesOf(await file(`/api/meetings/${planted.meetingId}/report.docx`), 'report');
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const said of ['Besloten: Beginnen we in maart?', 'Een leeg spreekuur stopt.', 'Rust helpt.', '● Individueel', '▲ Team', '■ Organisatie', 'Hier is nog niets.', `Pagina 1 van ${String(texts.length)}`]) expect(all).toContain(said);
  });

  test('the dossier of a team has a cover, contents with pages, and everything after it', async () => {
    const { texts } = await pagesOf(await file(`/api/teams/${planted.teamId}/dossier.docx`), 'dossier');
    expect(texts[0]).toContain('Dossier van een team');
    expect(texts[1]).toMatch(/Inhoud[\s\S]*De opgave\.+3[\s\S]*Wat we leerden\.+\d/);
    for (const said of ['Hoe zijn we er eerder bij?', 'Eerst bellen', 'Als we eerst bellen, komen er meer mensen.', 'Het staat op de', '3,8']) expect(texts.slice(2).join()).toContain(said);
  });

  test('the bundle of three years of a whole community is pages with pictures', async () => {
    await seedWerkplaats(planted.database, systemClock, false, true);
    const coordinator = await planted.as('coordinator', 'werkplaats-zhz');
    const [period] = await planted.database.query("SELECT period FROM bundle_choice b JOIN log_entry e ON e.id = b.entry WHERE e.community = 'werkplaats-zhz' GROUP BY period ORDER BY COUNT(*) DESC");
    const bundle = await file(`/api/periods/${String(period?.['period'])}/bundle.docx`, coordinator);
    const { texts, all } = await pagesOf(bundle, 'bundle-three-years');
    expect(texts.length).toBeGreaterThan(15);
    // Too long to measure: its contents lead there without saying on which page, and say how one gets that.
    expect(texts[1]).toContain('druk op F9');
    expect(texts[1]).toMatch(/Inhoud[\s\S]*In beeld\n/);
    for (const said of ['Gezond-sociaal, vervolg (verzonnen)', 'De kenniscafés', `Pagina ${String(texts.length)} van ${String(texts.length)}`]) expect(all).toContain(said);
  });

  test('the bundle of a period is in Dutch and in English, and its contents lead to the right pages', async () => {
    for (const [language, kind, contents, cafes] of [['nl', 'Bundel van een periode', 'Inhoud', 'De kenniscafés'], ['en', 'Bundle of a period', 'Contents', 'The kenniscafés']] as const) {
      const { texts } = await pagesOf(await file(`/api/periods/${planted.periodId}/bundle.docx?lang=${language}`), `bundle-${language}`);
      expect(texts[0]).toContain(kind);
      expect(texts[1]).toContain(contents);
      const page = Number(new RegExp(`${cafes}\\.+(\\d+)`).exec(texts[1] ?? '')?.[1]);
      expect(texts[page - 1]).toContain(cafes);
    }
  });
});
