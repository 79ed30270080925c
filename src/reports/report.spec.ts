import { describe, expect, test } from '@jest/globals';
import { decided, evening, everyForm, FIVE_TWO, voted, writes } from './evening.fixture.js';

const MINUTE = 60_000;

function throughRound(mode: 'open' | 'anonymous') {
  return decided(voted(evening(), { mode, votes: FIVE_TWO }), mode);
}

describe('the report of an open decision', () => {
  test('has the text, the tally, every need with its answer and who can come along', () => {
    const { report } = everyForm(throughRound('open').given('facilitator', 'session/close'));
    expect(report.decisions).toMatchObject([
      {
        status: 'decided',
        text: 'We beginnen in maart met een spreekuur.\nEen leeg spreekuur stopt.',
        room: 'proposal',
        mode: 'open',
        voters: 7,
        minority: { exists: true, size: 2 },
        options: [{ votes: 5, majority: true }, { votes: 1, majority: false }],
        needs: [
          { text: 'Een leeg spreekuur stopt.', by: 'Fenna', answer: 'adopted' },
          { text: 'Eerst een jaar onderzoek.', by: 'Gijs', answer: 'not-adopted', reason: 'Bewoners wachten niet.' },
        ],
        carried: { carry: 6, cannotYet: 1, someCannotYet: true },
      },
    ]);
  });

  test('says the same on the page and in Markdown', () => {
    const { html, markdown } = everyForm(throughRound('open').given('facilitator', 'session/close'));
    for (const form of [html, markdown]) {
      for (const sentence of ['Besloten', 'Een leeg spreekuur stopt.', '2 mensen kozen iets anders, of niets.', 'Niet overgenomen', 'Bewoners wachten niet.', '1 persoon kan nog niet mee', 'De andere stem']) {
        expect(form).toContain(sentence);
      }
    }
  });

  test('rule 6: shows the steps that were skipped before the vote', () => {
    const { report, html, markdown } = everyForm(throughRound('open'));
    expect(report.decisions[0]?.skippedSteps).toEqual([3]);
    for (const form of [html, markdown]) expect(form).toContain('Voor de stemming niet gedaan: de andere stem spreiden.');
  });

  test('to pass on it has no names of who said what in the room', () => {
    const { all } = everyForm(throughRound('open'), 'community');
    expect(all).toContain('Een leeg spreekuur stopt.');
    expect(all).not.toMatch(/Fenna|Gijs|Anna/);
  });

  test('rule 9: a plurality is not called a majority', () => {
    const votes = { ...FIVE_TWO, Anna: 'wait', Bilal: 'wait', Chris: 'wait', Gijs: 'abstain' } as const;
    const { report, markdown } = everyForm(voted(evening(), { mode: 'open', votes: { ...votes, Fenna: 'start' } }));
    expect(report.decisions).toMatchObject([{ status: 'unfinished', minority: null, options: [{ majority: false }, { majority: false }] }]);
    expect(markdown).toContain('Geen keuze kreeg meer dan de helft van de stemmen.');
    expect(markdown).not.toMatch(/Besloten|## Besluit/);
  });

  test('rule 8: nothing of a vote is in it while the vote is open', () => {
    const table = voted(evening(), { mode: 'open', votes: FIVE_TWO });
    table.given('facilitator', 'minority-round/go-to', { step: 'spread' }).given('facilitator', 'minority-round/open-vote', { override: true });
    table.given('Anna', 'minority-round/cast-vote', { option: 'wait' }).given('Bilal', 'minority-round/cast-vote', { option: 'wait' });
    expect(everyForm(table).report.decisions[0]?.options.find((o) => o.text.startsWith('We wachten'))?.votes ?? 1).toBe(1);
  });
});

describe('the report of an anonymous decision', () => {
  test('rule 15: says that a minority exists, and no size of anything anywhere', () => {
    const { report, html, markdown } = everyForm(throughRound('anonymous').given('facilitator', 'session/close'));
    const [decision] = report.decisions;
    expect(decision).toMatchObject({ status: 'decided', voters: null, minority: { exists: true, size: null }, carried: { carry: null, liveWith: null, cannotYet: null, someCannotYet: true } });
    expect(decision?.options.map((o) => o.votes)).toEqual([null, null]);
    for (const view of decision?.views ?? []) expect(view).toMatchObject({ by: null, recognised: null });
    expect(JSON.stringify({ ...decision, rounds: 0, skippedSteps: [] })).not.toMatch(/:[1-9]/);
    for (const form of [html, markdown]) {
      expect(form).toContain('1 of meer mensen kozen iets anders, of niets.');
      expect(form).toContain('1 of meer mensen kunnen nog niet mee.');
      expect(form).not.toMatch(/Stemmen: \d|[2-9] mensen (kozen|dragen|kunnen|herkennen)/);
    }
  });

  test('rule 13: names nobody, not even to the people of the meeting, and holds no envelope', () => {
    expect(everyForm(throughRound('anonymous')).all).not.toMatch(/Anna|Bilal|Fenna|Gijs|envelope/);
  });
});

describe('the report and the learning log', () => {
  function withEntries() {
    const table = evening(['Anna', 'Zilvervis', 'Chris']).given('facilitator', 'session/start', { item: 'look' });
    writes(table, 'Zilvervis', { level: 'individual', audience: 'me', text: 'PRIVÉ-GEHEIM' });
    writes(table, 'Zilvervis', { level: 'individual', text: 'Zonder naam gedeeld.' });
    writes(table, 'Anna', { level: 'individual', audience: 'community', named: true, text: 'Met naam gedeeld.' });
    return writes(table, 'Chris', { level: 'organisation', audience: 'community', text: 'Minder papier.', nextStep: 'Bespreken in december', landsAt: 'Gemeente Nissewaard' });
  }

  test('only what was shared is in it, without the name of who did not want that', () => {
    const { all } = everyForm(withEntries());
    expect(all).toContain('Zonder naam gedeeld.');
    expect(all).toContain('Anna');
    expect(all).not.toMatch(/PRIVÉ|Zilvervis|Chris/);
  });

  test('rule 20: always has the three levels, the empty one too', () => {
    const { report, html, markdown } = everyForm(withEntries());
    expect(Object.entries(report.entries).map(([level, list]) => [level, list.length])).toEqual([['individual', 2], ['team', 0], ['organisation', 1]]);
    for (const form of [html, markdown]) expect(form.split('Hier is nog niets. Dat zegt iets over ons, niet over mensen.')).toHaveLength(2);
  });

  test('carries intentions with where they land', () => {
    expect(everyForm(withEntries()).report.carryOver).toEqual([{ text: 'Minder papier.', nextStep: 'Bespreken in december', landsAt: 'Gemeente Nissewaard', layer: null, by: null }]);
  });

  test('to pass on it has only what was meant for everybody', () => {
    const { all } = everyForm(withEntries(), 'community');
    expect(all).toContain('Met naam gedeeld.');
    expect(all).not.toContain('Zonder naam gedeeld.');
  });

  test('the order of entries is not the order of writing', () => {
    const table = evening(['Anna']).given('facilitator', 'session/start', { item: 'look' });
    for (const text of ['c', 'a', 'b']) writes(table, 'Anna', { level: 'team', text });
    expect(everyForm(table).report.entries.team.map((e) => e.text)).toEqual(['a', 'b', 'c']);
  });
});

describe('the report of the meeting', () => {
  test('tells how it went, with what was planned and what it took', () => {
    const table = evening().wait(17 * MINUTE).given('facilitator', 'session/start', { item: 'look' }).wait(5 * MINUTE);
    table.given('facilitator', 'session/repeat', { item: 'look' }).wait(4 * MINUTE).given('facilitator', 'session/next').given('facilitator', 'session/skip').given('facilitator', 'session/close');
    expect(everyForm(table).report.course).toMatchObject({
      planned: 80,
      spent: 26,
      items: [
        { werkvorm: 'check-in', planned: 15, spent: 17, status: 'done', times: 1 },
        { werkvorm: 'minority-round', status: 'not-reached', spent: null, times: 0 },
        { werkvorm: 'reflection', spent: 9, status: 'done', times: 2 },
        { werkvorm: 'check-out', spent: null, status: 'skipped' },
      ],
    });
  });

  test('keeps the team sentence and parked points', () => {
    const table = evening().given('facilitator', 'session/park-point', { text: 'Wie nodigen we uit?' }).given('facilitator', 'session/start', { item: 'out' });
    table.given('facilitator', 'check-out/agree-sentence', { text: 'Rust helpt.' });
    expect(everyForm(table).report).toMatchObject({ parked: ['Wie nodigen we uit?'], teamSentences: ['Rust helpt.'] });
  });

  test('says that it is provisional, and counts nobody, as long as the meeting goes on', () => {
    const open = everyForm(evening());
    expect(open.report).toMatchObject({ status: 'provisional', presence: { total: null } });
    for (const form of [open.html, open.markdown]) expect(form).toContain('De bijeenkomst is nog bezig.');
    const closed = everyForm(evening().given('facilitator', 'session/close'));
    expect(closed.report).toMatchObject({ status: 'final', presence: { total: 7 } });
    expect(closed.all).not.toContain('nog bezig');
  });

  test('is the same after a restart', () => {
    const table = throughRound('open').given('facilitator', 'session/close');
    expect(everyForm(table.replayed()).json).toBe(everyForm(table).json);
  });

  test('leaves out what is empty', () => {
    const { html, markdown } = everyForm(evening([]).given('facilitator', 'session/close'));
    for (const form of [html, markdown]) expect(form).not.toMatch(/Bewaard voor later|Besluit|Onze zin|Wie waren erbij|Om terug te lezen|Wat gaat mee/);
  });

  test('is there in English', () => {
    const { html, markdown } = everyForm(throughRound('open'), 'team', 'en');
    expect(html).toContain('<html lang="en">');
    for (const form of [html, markdown]) expect(form).toContain('2 people chose something else, or nothing.');
  });
});
