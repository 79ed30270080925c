import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { InspirationFace } from './faces-contract.js';
import { PLAN } from './plan.js';
import { inspiration } from './rules.js';
import type { InspirationState } from './state.js';

const PDF = { id: 'Zm90by1ib2VrLXZvb3JiZWVsZA', name: 'Fotoboek.pdf', kind: 'pdf', pages: 3 };
const PHOTO = { id: 'ZWVuLWZvdG8tdm9vcmJlZWxkLg', name: 'Bij Fatima thuis.jpg', kind: 'jpeg', pages: 1 };
const EVERYBODY = ['room', 'screen', 'facilitator'];

const begun = (config: JsonObject = { file: PDF }, questions: string[] = []): Rehearsal => rehearse(inspiration, { people: ['anna', 'bilal'], questions, config });
const seen = (table: Rehearsal, viewer = 'screen'): InspirationFace => table.activitySeenBy(viewer) as unknown as InspirationFace;
const turn = (table: Rehearsal, page: number) => table.when('facilitator', 'inspiration/page', { page });

function harvested(table: Rehearsal): readonly HarvestItem[] {
  const run = [...table.state.runs.values()][0];
  return run ? inspiration.harvest(run.state as InspirationState, tableFor(table.state, run.id, table.at)) : [];
}

describe('what is looked at', () => {
  test('is the same for everybody, and nothing is asked while one looks', () => {
    const table = begun({ file: PDF, text: 'Een jaar in een buurthuis.', link: 'https://example.org/film', source: 'Een fotograaf' });
    for (const viewer of EVERYBODY) expect(seen(table, viewer)).toMatchObject({ file: PDF, page: 1, text: 'Een jaar in een buurthuis.', link: 'https://example.org/film', source: 'Een fotograaf', step: '' });
    expect(table.seenBy('facilitator')['progress']).toBeNull();
  });

  test('is turned by the facilitator for all screens, within the document, and by nobody else', () => {
    const table = begun();
    table.given('facilitator', 'inspiration/page', { page: 3 });
    for (const viewer of EVERYBODY) expect(seen(table, viewer).page).toBe(3);
    expect(seen(table.replayed()).page).toBe(3);
    expect(turn(table, 4)).toMatchObject({ ok: false, refused: 'malformed' });
    expect(turn(table, 0)).toMatchObject({ ok: false, refused: 'malformed' });
    expect(table.when('anna', 'inspiration/page', { page: 1 })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(turn(begun({}), 1)).toEqual({ ok: false, refused: 'file-unknown' });
  });

  test('can be put there and taken away while the meeting runs; it begins at its first page', () => {
    const table = begun();
    table.given('facilitator', 'inspiration/page', { page: 3 }).given('facilitator', 'inspiration/show-file', { file: PHOTO });
    expect(seen(table)).toMatchObject({ file: PHOTO, page: 1 });
    table.given('facilitator', 'inspiration/take-file-away');
    expect(seen(table).file).toBeNull();
    expect(table.when('facilitator', 'inspiration/take-file-away')).toEqual({ ok: false, refused: 'file-unknown' });
    expect(table.when('anna', 'inspiration/show-file', { file: PHOTO })).toEqual({ ok: false, refused: 'not-allowed' });
    for (const wrong of [{ ...PHOTO, id: '../../etc/passwd' }, { ...PHOTO, kind: 'html' }, { ...PHOTO, pages: 5000 }, { ...PHOTO, url: 'https://example.org' }]) expect(table.when('facilitator', 'inspiration/show-file', { file: wrong })).toMatchObject({ ok: false });
  });

  test('was called something by whoever brought it: that can be destroyed, and the file is still shown', () => {
    const table = begun().given('facilitator', 'inspiration/show-file', { file: PHOTO });
    const shown = table.journal.find((fact) => fact.type === 'inspiration/file-shown');
    expect(JSON.stringify(shown?.data)).not.toContain('Fatima');
    const run = [...table.state.runs.values()][0]?.state as InspirationState;
    const forgotten = inspiration.evolve(run, { type: 'file-shown', data: { file: { id: PHOTO.id, kind: 'jpeg', pages: 1 } }, personal: null, seq: 1, at: 1 });
    expect(forgotten.file).toEqual({ ...PHOTO, name: '' });
  });

  test('is on the web only over http and https', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'example.org', 'https://exa mple.org']) expect(PLAN.config.safeParse({ link }).success).toBe(false);
    for (const link of ['', 'http://example.org', 'https://example.org/film?v=1']) expect(PLAN.config.safeParse({ link }).success).toBe(true);
  });

  test('has a file among its settings that a form can know, by its format', () => {
    const schema = z.toJSONSchema(PLAN.config, { io: 'input' }) as unknown as { properties: { file: { anyOf: { format?: string }[] } } };
    expect(schema.properties.file.anyOf.map(({ format }) => format)).toContain('file');
  });
});

describe('what strikes people', () => {
  const asked = (config: JsonObject = {}): Rehearsal => begun({ file: PDF, ...config }, ['Wat zie je?']).given('facilitator', 'inspiration/go', { step: 'strikes' });
  const write = (text: string): JsonObject => ({ step: 'strikes', text });

  test('is one line of a person, which the others see when it is shown', () => {
    const table = asked().given('anna', 'inspiration/write', write('Niemand kijkt op de klok.')).given('anna', 'inspiration/write', write('Niemand heeft haast.'));
    for (const viewer of ['room', 'screen', 'bilal']) expect(JSON.stringify(table.seenBy(viewer))).not.toMatch(/klok|haast/);
    table.given('facilitator', 'inspiration/show', { step: 'strikes', shown: true });
    expect(seen(table).cards.map(({ text, by }) => [text, by])).toEqual([['Niemand heeft haast.', 'anna']]);
  });

  test('is asked after looking, and one can look again', () => {
    const table = asked();
    expect(table.seenBy('facilitator')['progress']).toEqual({ contributed: 0, expected: 2 });
    table.given('facilitator', 'inspiration/look');
    expect(seen(table)).toMatchObject({ step: '', file: PDF });
    expect(seen(table.replayed()).step).toBe('');
  });

  test('is not asked where the facilitator wants only to look', () => {
    const table = begun({ lines: false });
    expect(seen(table).steps).toEqual([]);
    expect(table.when('facilitator', 'inspiration/go', { step: 'strikes' })).toEqual({ ok: false, refused: 'step-not-open' });
    expect(table.when('anna', 'inspiration/write', write('Toch iets.'))).toEqual({ ok: false, refused: 'step-not-open' });
    expect(inspiration.phoneSeconds?.({ question: '', questions: [], config: PLAN.config.parse({ lines: false }), minutes: 15 })).toBe(0);
  });

  test('is nobody\'s when it was set so before', () => {
    const table = asked({ mode: 'anonymous' });
    expect(table.when('anna', 'inspiration/write', write('Van niemand.'))).toMatchObject({ refused: 'malformed' });
    table.given('anna', 'inspiration/write', { ...write('Van niemand.'), envelope: 'envelope-of-anna-00000000' });
    expect(JSON.stringify([table.journal, table.seenBy('facilitator')])).not.toContain('Van niemand.');
  });
});

describe('the report', () => {
  test('says what was on the screen, of whom, where the film is, and what struck people', () => {
    const [gathered, note, ...more] = harvested(play(erase(inspiration), inspiration.script));
    expect(more).toEqual([]);
    expect(gathered).toMatchObject({
      kind: 'gathered',
      parts: [
        { part: 'text', text: 'Een jaar lang kwam een fotograaf elke week langs in een buurthuis.' },
        { part: 'text', text: { say: 'file-of', with: { name: 'Deur.jpg', source: 'Een fotograaf uit de wijk' } } },
        { part: 'cards', title: { say: 'steps.strikes' } },
      ],
    });
    expect(note).toEqual({ kind: 'note', text: 'Een fotograaf uit de wijk', link: 'https://example.org/film' });
    expect(JSON.stringify([gathered, note])).not.toContain(PHOTO.id);
  });

  test('says nothing of what had nothing in it', () => {
    expect(harvested(begun({}))).toEqual([]);
    expect(harvested(begun({ source: 'Een spreker' }))).toEqual([{ kind: 'gathered', question: '', parts: [{ part: 'text', text: { say: 'source', with: { source: 'Een spreker' } } }] }]);
  });
});
