import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CsvFile, readCsv } from './csv-file.js';
import { decode } from './decode.js';
import { type KnownPeople, judge, newNames } from './import-rows.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...some: (number | string)[]): Uint8Array => Uint8Array.from(some.flatMap((one) => (typeof one === 'number' ? [one] : [...Buffer.from(one, 'latin1')])));
const read = (file: Uint8Array | string): CsvFile => {
  const answer = readCsv(typeof file === 'string' ? utf8(file) : file);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};
const NOBODY: KnownPeople = { byEmail: new Map(), inTeam: new Map(), archived: new Set() };
const problems = (file: string, known: KnownPeople = NOBODY) => judge(read(file), known).map((row) => [row.line, row.state, ...row.problems.map((one) => `${one.column} ${one.problem}`)]);

describe('the letters of a file', () => {
  test.each([
    ['UTF-8', utf8('Zoë €'), 'utf-8', 'Zoë €'],
    ['UTF-8 that says so', bytes(0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab), 'utf-8', 'Zoë'],
    ['what Excel in the Netherlands writes', bytes('Zo', 0xeb, ' ', 0x80, ' ', 0x93, 'x', 0x94, ' ', 0x96), 'windows-1252', 'Zoë € “x” –'],
    ['what Excel calls Unicode', Uint8Array.from([0xff, 0xfe, 0x5a, 0, 0xeb, 0]), 'utf-16', 'Zë'],
    ['the other way around', Uint8Array.from([0xfe, 0xff, 0, 0x5a, 0, 0xeb]), 'utf-16', 'Zë'],
  ])('are read from %s', (_what, file, encoding, text) => {
    expect(decode(file)).toEqual({ encoding, text });
  });

  test('are as many as there were, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1 }), (some) => {
      const { encoding, text } = decode(some);
      expect(encoding === 'windows-1252' ? text.length : 0).toBe(encoding === 'windows-1252' ? some.length : 0);
    }));
  });
});

describe('a file', () => {
  test.each([';', ',', '\t'] as const)('has its columns between %j', (delimiter) => {
    const file = read(['Naam,E-mail,Organisatie,Perspectief,Functie,Sinds', '"Bedacht; Piet, en	zo",p@example.org,Enver,beleid,adviseur,1-9-2026']
      .map((line, at) => (at === 0 ? line.replaceAll(',', delimiter) : `"Bedacht; Piet, en	zo"${line.slice(22).replaceAll(',', delimiter)}`)).join('\r\n'));
    expect(file).toMatchObject({ delimiter, ignored: [], lines: [{ line: 2, tooMany: false, values: { name: 'Bedacht; Piet, en	zo', email: 'p@example.org', organisation: 'Enver', perspective: 'beleid', function: 'adviseur', joined: '1-9-2026' } }] });
  });

  test('may name its columns in English, in any case and order, and have others', () => {
    const file = read('ID;FUNCTION;joined;E-Mail Address;"Name";perspective;Organization;Naam\n7;f;2026-09-01;a@b.nl;N;p;o;other');
    expect(file).toMatchObject({ ignored: ['ID', 'Naam'], lines: [{ values: { name: 'N', email: 'a@b.nl', organisation: 'o', perspective: 'p', function: 'f', joined: '2026-09-01' } }] });
  });

  test('counts its lines as a text editor does', () => {
    const file = read('sep=;\r\n\r\nnaam;functie\r\n"Noor";"een\r\nlange\r\nregel"\r\n\r\n;;\r\n  ; \r\nSam;x\rBo;y\nJo;z');
    expect(file.lines.map((one) => [one.line, one.values.name])).toEqual([[4, 'Noor'], [10, 'Sam'], [11, 'Bo'], [12, 'Jo']]);
    expect(file.lines[0]?.values.function).toBe('een\nlange\nregel');
  });

  test('keeps quotes and formulas as the letters they are', () => {
    const file = read('naam;functie\nJan "de Lange" Vos;"=HYPERLINK(""http://x"";""y"")"\n+31;@SUM(1)\n-1;=1+1');
    expect(file.lines.map((one) => [one.values.name, one.values.function])).toEqual([['Jan "de Lange" Vos', '=HYPERLINK("http://x";"y")'], ['+31', '@SUM(1)'], ['-1', '=1+1']]);
  });

  test.each([
    ['', { refused: 'import-no-names' }],
    ['\n\n', { refused: 'import-no-names' }],
    ['e-mail;functie\na@b.nl;x', { refused: 'import-no-names' }],
    ['naam;functie\nNoor;"x\nSam;y', { refused: 'import-unreadable', detail: { field: 'line.3' } }],
    ['PK\u0003\u0004\u0000\u0000', { refused: 'import-unreadable' }],
    [`naam\n${'x\n'.repeat(2001)}`, { refused: 'import-too-long' }],
  ])('that is %j is refused by name', (file, refused) => {
    expect(readCsv(utf8(file))).toMatchObject(refused);
  });

  test('may have two thousand people', () => {
    expect(read(`naam\n${'x\n'.repeat(2000)}`).lines).toHaveLength(2000);
  });

  test('of any bytes is read or refused, and never breaks', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array(), fc.string().map((some) => utf8(`naam;e-mail\n${some}`))), (some) => {
      const answer = readCsv(some);
      if (!('refused' in answer)) judge(answer, NOBODY);
    }));
  });

  test('that was written as CSV is read as it was', () => {
    const cell = fc.string().map((value) => value.replace(/[\u0000\r]/g, '').trim());
    fc.assert(fc.property(fc.array(fc.tuple(cell.filter((name) => name !== ''), cell), { maxLength: 20 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
      const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
      const file = read([`naam${delimiter}functie`, ...rows.map((row) => row.map(quote).join(delimiter))].join('\r\n'));
      expect(file.lines.map((one) => [one.values.name, one.values.function])).toEqual(rows);
    }));
  });
});

describe('every line', () => {
  test('says what is wrong with it', () => {
    expect(problems(`naam;email;organisatie;perspectief;functie;sinds
;a@b.nl;;;;
Noor;geen adres;;;;31-12-2026
Sam;;;;bsn 123456782;31-02-2026
Bo;;;;;01-12-26
${'x'.repeat(121)};;;;;
Jo;;${'o'.repeat(121)};;;;extra
Vera;;;;;2026-12-31`)).toEqual([
      [2, 'error', 'name text-empty'],
      [3, 'error', 'email email-malformed'],
      [4, 'error', 'function contains-bsn', 'joined date-malformed'],
      [5, 'error', 'joined date-malformed'],
      [6, 'error', 'name too-long'],
      [7, 'error', ' too-many-values', 'organisation too-long'],
      [8, 'new'],
    ]);
  });

  test('knows who stands there twice, by address or else by name and organisation', () => {
    expect(problems('naam;email;organisatie\nNoor;n@b.nl;\nAnna;N@B.NL;\nSam;;Enver\nSAM;;enver\nSam;;Ander\nSam;s@b.nl;Enver')).toEqual([
      [2, 'new'], [3, 'error', 'email twice-in-file'], [4, 'new'], [5, 'error', 'name twice-in-file'], [6, 'new'], [7, 'new'],
    ]);
  });

  test('knows who is there already, and tells nothing of whom one may not see', () => {
    const known: KnownPeople = {
      byEmail: new Map([['in@b.nl', { id: '1', inTeam: true, mine: true }], ['out@b.nl', { id: '2', inTeam: false, mine: true }], ['other@b.nl', { id: '3', inTeam: false, mine: false }]]),
      inTeam: new Map([['["sam","enver"]', '4']]),
      archived: new Set(['oud']),
    };
    expect(problems('naam;email;organisatie\nA;in@b.nl;oud\nB;OUT@b.nl;\nC;other@b.nl;\nSam;;Enver\nD;;Oud', known)).toEqual([
      [2, 'known', 'email already-in-team'], [3, 'known', 'email already-in-community'], [4, 'error', 'email email-taken'], [5, 'known', 'name already-in-team'], [6, 'error', 'organisation organisation-archived'],
    ]);
  });

  test('dates are read as they are written here and by computers', () => {
    const rows = judge(read('naam;sinds\nA;31-12-2026\nB;2026-12-31\nC;1/9/2026\nD;\nE;1.9.2026'), NOBODY);
    expect(rows.map((row) => row.joinedOn)).toEqual(['2026-12-31', '2026-12-31', '2026-09-01', null, '2026-09-01']);
  });

  test('new names are named once, as they are written first', () => {
    expect(newNames(['Enver', '', 'enver ', 'GGD', 'Gemeente'], ['gemeente'])).toEqual(['Enver', 'GGD']);
  });
});
