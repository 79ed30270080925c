import { describe, expect, test } from '@jest/globals';
import { readPdf } from '../../../test/support/pdf-text.js';
import { CODE_ALPHABET } from '../../access/join-code.js';
import { type Certificate, type Occasion, sayCertificate } from './certificate.js';
import { certificatePdf } from './certificate-pdf.js';
import { canPrint, printable, signsOf } from './letters.js';

const NOW = Date.parse('2027-01-15T16:00:00Z');
const CODE = 'K7M2-LSED-LPLX-ELPB-QAWS';
const occasion: Occasion = {
  meeting: { title: 'Leren van energiearmoede', kind: 'kennisatelier', zone: 'Europe/Amsterdam', place: 'De Brug, Dordrecht', certificate: { points: '3 uur, kennisdeling', accreditation: 'SKJ 27-123' } },
  attendance: { from: Date.parse('2027-01-15T12:30:00Z'), until: Date.parse('2027-01-15T15:00:00Z'), minutes: 150 },
  community: 'Werkplaats',
  language: 'nl',
  address: 'https://kennis.example/bewijs',
};
const of = (name: string, minutes = 150, about: Occasion = occasion): Certificate => sayCertificate(about, { name, minutes, code: CODE, namedBy: 'self' });
const facts = (certificate: Certificate): Record<string, string> => Object.fromEntries(certificate.facts.map(({ name, value }) => [name, value]));

describe('what a certificate says', () => {
  test('is when it was, how long somebody was there, and what it counts for', () => {
    expect(facts(of('Anna'))).toEqual({
      Datum: 'vrijdag 15 januari 2027', Tijd: '13:30 tot 16:00 uur', Aanwezig: '2 uur en 30 minuten', Plaats: 'De Brug, Dordrecht', 'Georganiseerd door': 'Werkplaats', 'Telt voor': '3 uur, kennisdeling', Accreditatienummer: 'SKJ 27-123',
    });
  });

  test.each([[135, '2 uur en 15 minuten van de 2 uur en 30 minuten'], [15, '15 minuten van de 2 uur en 30 minuten'], [0, 'minder dan een kwartier van de 2 uur en 30 minuten']])('is honest about %i minutes, and judges nothing', (minutes, said) => {
    expect(facts(of('Anna', minutes))['Aanwezig']).toBe(said);
  });

  test('leaves out what nobody filled in, and speaks the language of the community', () => {
    const bare: Occasion = { ...occasion, language: 'en', community: '', meeting: { ...occasion.meeting, place: ' ', certificate: { points: '', accreditation: '' } } };
    expect(of('Anna', 150, bare)).toMatchObject({ title: 'Certificate of attendance', kind: 'Knowledge studio', check: expect.stringContaining('kennis.example/bewijs') as unknown });
    expect(facts(of('Anna', 150, bare))).toEqual({ Date: 'Friday, 15 January 2027', Time: '13:30 to 16:00', Present: '2 hours and 30 minutes' });
  });
});

describe('the PDF of certificates', () => {
  test('has a page for each, with a title, a language and a structure', async () => {
    const file = await certificatePdf([of('Zoë Şükrü-Ñandú'), of('Bilal', 45)], NOW);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const read = await readPdf(file);
    expect(read).toMatchObject({ title: 'Bewijs van deelname: Leren van energiearmoede', language: 'nl', tagged: true });
    expect(read.pages).toHaveLength(2);
    for (const said of ['Zoë Şükrü-Ñandú', 'Leren van energiearmoede', '13:30 tot 16:00 uur', '3 uur, kennisdeling', CODE, 'kennis.example/bewijs']) expect(read.pages[0]).toContain(said);
    expect(read.pages[1]).toMatch(/Bilal.*45 minuten van de 2 uur/);
  });

  test('gives its code in one piece to who copies it, whatever its signs', async () => {
    const codes = Array.from(CODE_ALPHABET, (sign, place) => `FDYB-8N${sign}E-ZENF-7${sign}DG-${CODE_ALPHABET.at(-1 - place) ?? ''}RL${sign}`);
    const { pages } = await readPdf(await certificatePdf(codes.map((code) => ({ ...of('Anna'), code })), NOW));
    codes.forEach((code, place) => expect(pages[place]).toContain(code));
  });

  test('is the same file for the same certificate at the same moment', async () => {
    const [one, other] = await Promise.all([certificatePdf([of('Anna')], NOW), certificatePdf([of('Anna')], NOW)]);
    expect(one.equals(other)).toBe(true);
  });

  test('keeps the longest texts on one page, the name whole', async () => {
    const name = `Anna ${'van der Waal-Oosterhuizen '.repeat(4)}junior`;
    const long: Occasion = {
      ...occasion,
      community: 'Gemeenschap '.repeat(16).trim(),
      meeting: { ...occasion.meeting, title: 'Een lange titel '.repeat(12).trim(), place: 'Gebouw '.repeat(57).trim(), certificate: { points: 'p'.repeat(80), accreditation: '9'.repeat(60) } },
    };
    const { pages } = await readPdf(await certificatePdf([of(name, 0, long), of('W'.repeat(120), 0, long)], NOW));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(name);
    expect(pages[1]?.replaceAll(' ', '')).toContain('W'.repeat(120));
    for (const page of pages) expect(page.replaceAll(' ', '')).toContain('9'.repeat(60));
  });

  test('leaves out of a title what it has no letters for; with nothing left it says what kind of meeting it was', async () => {
    const titled = (title: string): Certificate => of('Anna', 150, { ...occasion, meeting: { ...occasion.meeting, title } });
    const { pages } = await readPdf(await certificatePdf([titled('Samen 😀 leren'), titled('تعلم')], NOW));
    expect(pages[0]).toContain('Samen leren');
    expect(pages[1]).toMatch(/nam deel aan Kennisatelier/);
  });
});

describe('the letters of the typeface', () => {
  test.each(['Anna de Vries', 'Zoë', 'Şükrü', 'Łukasz', 'Ñandú', "d'Hondt", 'd’Hondt', 'Ægir Þór', 'Müller-Lüdenscheid', 'Čapek', 'Ğülşah İ.'])('are there for %s', (name) => {
    expect(canPrint(name)).toBe(true);
  });

  test.each(['محمد', 'Ελένη', 'Иван', '李', 'Anna 😀', 'Đặng', 'An\u202ena', 'A\u0000'])('are not there for %j', (name) => {
    expect(canPrint(name)).toBe(false);
    expect(canPrint(printable(name))).toBe(true);
  });

  test('of a file that is no font are an error', () => {
    expect(() => signsOf(Buffer.alloc(64))).toThrow('no table cmap');
  });
});
