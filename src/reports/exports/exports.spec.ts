import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { databaseKinds } from '../../../test/support/databases.js';
import { Planted } from '../planted.fixture.js';

describe.each([...databaseKinds()])('exports on %s', (kind) => {
  let planted: Planted;
  beforeAll(async () => {
    planted = await Planted.in(kind);
    await planted.entered('=HYPERLINK("https://example.org")', { team: planted.teamId });
  });
  afterAll(() => planted.server.stop());

  const get = (file: string): Promise<Response> => fetch(`${planted.server.origin}/api/communities/${planted.server.community}/export/${file}`, { headers: { cookie: planted.server.cookie, 'accept-language': 'nl' } });
  const rows = async (file: string): Promise<Record<string, string>[]> => parse(Buffer.from(await (await get(file)).arrayBuffer()), { bom: true, delimiter: ';', columns: true });

  test('are files with a name, that Dutch Excel opens rightly', async () => {
    const answer = await get('entries.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/leerlog-onze-leergemeenschap-2027-01-15\.csv/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toMatch(/^\ufeff"niveau";"tekst";[^\n]*\r\n/);
  });

  test('tell what was shared with everybody, in words, and run nothing', async () => {
    const told = await rows('entries.csv');
    expect(told.find((row) => row['tekst'] === 'MAG-MEE')).toMatchObject({ niveau: 'Individueel', eerst: 'eerst regels', 'soort leren': 'anders kijken', 'lukte het': 'dit lukte', team: 'Schulden', datum: '', maand: '2027-01', 'gekozen voor de bundel': '2026-2028', 'mag openbaar': 'ja' });
    expect(told.find((row) => row['tekst'] === 'MET-NAAM-IN-DE-ZAAL')).toMatchObject({ 'naam (als de schrijver dat wilde)': 'Chris', bijeenkomst: 'Eerste avond', datum: '2026-11-12' });
    expect(told.map((row) => row['tekst'])).toContain('\'=HYPERLINK("https://example.org")');
  });

  test('say of a card without a name nothing that leads to who wrote it', async () => {
    const card = (await rows('entries.csv')).find((row) => row['tekst'] === 'KAART-GEKOZEN');
    expect(card).toMatchObject({ team: '', bijeenkomst: '', datum: '', maand: '', 'waar het landt': '', 'mag openbaar': 'kaart zonder naam' });
  });

  test('have decisions with every need, carry-over without whose it is, and pulses with a comma', async () => {
    expect(await rows('decisions.csv')).toEqual([
      expect.objectContaining({ datum: '2026-11-12', team: 'Schulden', status: 'Besloten', vraag: 'Beginnen we in maart?', behoeften: 'Een leeg spreekuur stopt. (Overgenomen)\nEerst een jaar onderzoek. (Niet overgenomen: Bewoners wachten niet.)' }),
    ]);
    expect((await rows('carry-over.csv')).map((row) => [row['volgende stap'], row['hoe ver'], row['sinds']])).toEqual([['STAP-MET-JA', 'Uitgeprobeerd', '2027-01'], ['STAP-ZONDER-JA', 'Uitgeprobeerd', '2027-01']]);
    expect((await rows('pulse.csv')).map((row) => [row['vragenlijst'], row['gemiddelde van 1 tot 5']])).toEqual([['Najaar', '3,75'], ['Voorjaar', ''], ['Najaar', '2,4']]);
  });

  test('are data too, the same without words', async () => {
    const answer = await get('pulse.json');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual(expect.arrayContaining([{ team: 'Schulden', period: '2026-2028', title: 'Najaar', month: '2026-09', item: 'trust', mean: 3.75, spread: 'small' }]));
    const entries = (await (await get('entries.json')).json()) as { text: string }[];
    expect(entries.map((one) => one.text)).toEqual((await rows('entries.csv')).map((row) => (row['tekst'] ?? '').replace(/^'(?==)/, '')));
  });

  test('of what is not there are not there', async () => {
    for (const file of ['entries.xlsx', 'alles.csv', 'entries', '..%2Fentries.csv']) expect([file, (await get(file)).status]).toEqual([file, 404]);
  });
});
