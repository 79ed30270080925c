import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Facilitator } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { LAPTOP, look, Stage } from './stage.js';

const MEETING = {
  kind: 'kenniscafe',
  cafeType: 'podium',
  title: 'Passende ondersteuning',
  question: 'Wat helpt op tijd?',
  team: '',
  date: '2026-11-22',
  expected: 40,
  organisations: [],
  perspectives: [],
  items: [{ id: 'break', werkvorm: 'pause', title: '', questions: [], aim: '', minutes: 10, config: {} }],
} as const;

describe('an account in the browser', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  test('a forgotten passphrase, a copy of a meeting, the card to print, and the way out', async () => {
    const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    await facilitator.openMeeting(MEETING);
    const said = execFileSync(process.execPath, ['dist/src/ops/reset-passphrase.js', facilitator.email], { encoding: 'utf8', env: { ...process.env, ...stage.place.env } });
    const link = /\/herstel#[A-Za-z0-9_-]{43}/.exec(said)?.[0] ?? '/no-link';
    const laptop = await stage.device('laptop', LAPTOP, link);
    await laptop.getByLabel('Kies een wachtzin').fill('vier nieuwe losse woorden');
    expect(await look(laptop, '60-reset', [320])).toEqual([]);
    await press(laptop, 'Bewaar en log in');
    await sees(laptop, 'Passende ondersteuning');
    expect(await look(laptop, '61-meetings', [320])).toEqual([]);
    // Who was logged in elsewhere is not any more, and the link works once.
    expect((await facilitator.rest.ask('GET', '/api/meetings')).status).toBe(401);

    await press(laptop, 'Kopieer Passende ondersteuning');
    await sees(laptop, '10 minuten');
    await laptop.getByText('Kaartje om te printen').first().click();
    await sees(laptop, /Geen telefoon\? Dat kan ook/);
    expect(await look(laptop, '62-card', [320])).toEqual([]);

    await laptop.goto('/begeleiding');
    await press(laptop, 'Uitloggen');
    await laptop.getByLabel('Je wachtzin').waitFor();
    expect(await laptop.evaluate(async () => (await fetch('/api/meetings')).status)).toBe(401);
    const second = await stage.device('second laptop', LAPTOP, link);
    await second.getByLabel('Kies een wachtzin').fill('nog een andere wachtzin');
    await press(second, 'Bewaar en log in');
    await second.getByRole('alert').first().waitFor();
    expect(stage.errors).toEqual([]);
  });
});
