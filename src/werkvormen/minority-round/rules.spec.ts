import { describe, expect, test } from '@jest/globals';
import type { Mode } from './faces-contract.js';
import { envelopeOf, FIVE, harvestOf, ONE_OUTSIDE, OPTIONS, Round } from './round.fixture.js';

const BOTH: readonly Mode[] = ['open', 'anonymous'];
const refused = (name: string) => expect.objectContaining({ ok: false, refused: name });

/** Everybody answers step 4; emre has a need. */
function needsGiven(round: Round, text = 'Wekelijks bijpraten'): Round {
  round.do('open-needs');
  if (round.mode === 'anonymous') for (const p of FIVE.slice(0, 4)) round.nothing(p, `Ik kan mee, zegt ${p.length}`);
  return round.need('emre', text).do('close-needs');
}

describe.each(BOTH)('minority round, %s', (mode) => {
  test('rule 6: a vote opens only when 1-3 are marked done, or by an explicit override that the report shows', () => {
    const round = new Round(mode).framed().do('set-options', { options: OPTIONS }).do('mark-done', { step: 'views', done: true });
    expect(round.facilitator.voteBlockers).toEqual(['steps-not-done']);
    expect(round.try('facilitator', 'open-vote')).toEqual(refused('steps-not-done'));
    expect(round.room.vote).toBe('none');

    round.openVote(true);
    expect(round.room.vote).toBe('open');
    expect(round.facilitator.skippedSteps).toEqual(['other', 'spread']);
    round.vote(ONE_OUTSIDE).counted();
    expect(harvestOf(round.table).skippedSteps).toEqual([2, 3]);

    const proper = new Round(mode).atVote();
    expect(proper.facilitator.skippedSteps).toEqual([]);
    expect(harvestOf(proper.table).skippedSteps).toEqual([]);
  });

  test('rule 6: a step that turned out not to be done stops the vote again', () => {
    const round = new Round(mode).framed().do('set-options', { options: OPTIONS });
    for (const step of ['views', 'other', 'spread']) round.do('mark-done', { step, done: true });
    round.do('mark-done', { step: 'other', done: false });
    expect(round.answer('facilitator', 'open-vote')).toBe('steps-not-done');
  });

  test('rule 7: question and room for influence are shown before step 1', () => {
    const round = new Round(mode, FIVE, { room: 'suggestion' });
    expect(round.room).toMatchObject({ step: 'framing', question: 'Beginnen we in maart?', room: 'suggestion' });
    expect(round.answer('facilitator', 'go-to', { step: 'views' })).toBe('framing-missing');
    expect(round.answer('anna', 'add-view', round.sealed('anna', 'view1', { text: 'Te vroeg' }))).toBe('framing-missing');
    expect(round.answer('facilitator', 'open-vote', { override: true })).toBe('framing-missing');
    round.do('frame', { question: 'Beginnen we in april?', room: 'instruction', mode });
    expect(round.room).toMatchObject({ step: 'views', question: 'Beginnen we in april?', room: 'instruction', mode });
    round.view('anna', 'Nu wel');
  });

  test('rule 8: no tally is visible to anyone before the vote closes', () => {
    const round = new Round(mode).atVote();
    const before = round.seen('room', 'screen');
    round.vote({ anna: 'yes', bilal: 'later' });
    expect(round.seen('room', 'screen')).toBe(before);
    expect(round.facilitator.counts.voted).toBe(2);

    // Who voted what makes no difference to anybody else, neither while open nor in the grace.
    const other = new Round(mode).atVote().vote({ anna: 'never', bilal: 'never' });
    const viewers = ['room', 'screen', 'facilitator', 'chris'];
    expect(other.seen(...viewers)).toBe(round.seen(...viewers));
    for (const r of [round, other]) r.vote({ chris: 'yes', dewi: 'yes', emre: 'yes' }).do('close-vote');
    expect(other.seen('room', 'screen', 'facilitator', 'chris')).toBe(round.seen('room', 'screen', 'facilitator', 'chris'));
    expect(round.room.result).toBeNull();
    expect(harvestOf(round.table)).toMatchObject({ voters: 0, options: [], minority: null });

    round.table.wait(2_000);
    expect(round.room.result).not.toBeNull();
  });

  test('rule 8: the final question is not tallied before it closes either', () => {
    const round = needsGiven(new Round(mode).voted(ONE_OUTSIDE)).adoptAll().do('open-final');
    const before = round.seen('room', 'screen');
    round.by('emre', 'answer-final', round.sealed('emre', 'final', { answer: 'cannot-yet' }));
    expect(round.seen('room', 'screen')).toBe(before);
    expect(round.facilitator.counts.final).toBe(1);
  });

  test('rule 9: a plurality of 50% or less is never called a majority', () => {
    const six = [...FIVE, 'fenna'];
    const plurality = new Round(mode, six).voted({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'later', emre: 'later', fenna: 'never' });
    expect(plurality.room.result).toMatchObject({ outcome: 'no-majority', option: null, unanimous: false, minority: { exists: false } });
    expect(plurality.room.result?.options.some((o) => o.majority)).toBe(false);
    expect(plurality.answer('facilitator', 'open-needs')).toBe('no-majority');
    expect(plurality.answer('facilitator', 'decide')).toBe('no-majority');

    const over = new Round(mode, six).voted({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes', emre: 'later', fenna: 'never' });
    expect(over.room.result).toMatchObject({ outcome: 'majority', option: 'yes' });
  });

  test('rule 10: "besloten" is never shown while there are votes outside the majority and step 4 is unfinished', () => {
    const round = new Round(mode).voted(ONE_OUTSIDE);
    const stillNot = (name: string) => {
      expect(round.answer('facilitator', 'decide')).toBe(name);
      expect(round.facilitator.decideBlockers[0]).toBe(name);
      expect(round.room.status).toBe('running');
    };
    stillNot('minority-unasked');
    expect(round.answer('facilitator', 'open-final')).toBe('minority-unasked');
    round.do('open-needs');
    stillNot('minority-unasked');
    expect(round.answer('facilitator', 'close-needs')).toBe('minority-unasked');
    if (mode === 'anonymous') for (const p of FIVE.slice(0, 4)) round.nothing(p, 'Ik kan mee');
    expect(round.answer('facilitator', 'close-needs')).toBe('minority-unasked');
    round.need('emre', 'Wekelijks bijpraten').do('close-needs');
    stillNot('needs-unanswered');
    round.adoptAll();
    stillNot('final-question-missing');
    round.do('open-final');
    stillNot('final-question-open');
    for (const p of FIVE) round.by(p, 'answer-final', round.sealed(p, 'final', { answer: 'carry' }));
    round.do('close-final');
    stillNot('final-question-open');
    round.table.wait(2_000);
    expect(round.facilitator.decideBlockers).toEqual([]);
    round.do('decide');
    expect(round.room).toMatchObject({ status: 'decided', decision: { text: 'We beginnen in maart', parts: ['Wekelijks bijpraten'] } });
  });

  test('rule 11: every need is kept unmerged beside the final text, refused ones too', () => {
    const round = new Round(mode).voted({ ...ONE_OUTSIDE, dewi: 'abstain' }).do('open-needs');
    if (mode === 'anonymous') for (const p of ['anna', 'bilal', 'chris']) round.nothing(p, 'Ik kan mee');
    round.need('dewi', 'Zelfde woorden').need('emre', 'Zelfde woorden').do('close-needs');
    const [first, second] = round.room.needs;
    expect(round.room.needs.map((n) => n.text)).toEqual(['Zelfde woorden', 'Zelfde woorden']);
    round.do('answer-need', { need: first?.id ?? '', answer: 'adapted', text: 'In onze woorden' });
    expect(round.answer('facilitator', 'answer-need', { need: second?.id ?? '', answer: 'not-adopted' })).toBe('reason-missing');
    round.do('answer-need', { need: second?.id ?? '', answer: 'not-adopted', reason: 'Geen geld' });
    round.do('set-decision', { text: 'Het besluit' }).final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'live-with' }).do('decide');
    expect(round.room.decision).toEqual({ text: 'Het besluit', parts: ['In onze woorden'] });
    expect(round.room.needs.map((n) => [n.text, n.answer, n.reason])).toEqual([
      ['Zelfde woorden', 'adapted', ''],
      ['Zelfde woorden', 'not-adopted', 'Geen geld'],
    ]);
    expect(harvestOf(round.table)).toMatchObject({ status: 'decided', text: 'Het besluit\nIn onze woorden', needs: [{ answer: 'adapted' }, { answer: 'not-adopted', reason: 'Geen geld' }] });
  });

  test('rule 11: going back and parking keep the needs that were written', () => {
    for (const leaving of [{ command: 'go-to', data: { step: 'views' } }, { command: 'park', data: { reason: 'Later' } }]) {
      const round = new Round(mode).voted(ONE_OUTSIDE).do('open-needs').need('emre', 'Wekelijks bijpraten');
      if (mode === 'anonymous') round.nothing('anna', 'Ik kan mee');
      round.do(leaving.command, leaving.data);
      expect(round.room.needs.map((n) => n.text)).toEqual(['Wekelijks bijpraten']);
    }
  });

  test('rule 12: "kan nog niet mee", going back and step 5 are always possible; nothing closes on a timer; parking is a good end', () => {
    const round = needsGiven(new Round(mode).voted(ONE_OUTSIDE)).adoptAll();
    for (const step of ['waterline', 'views', 'waterline', 'framing', 'waterline'] as const) round.goTo(step);
    round.view('anna', 'Wat nog niet gezegd was', 9);

    const decided = needsGiven(new Round(mode).voted(ONE_OUTSIDE)).adoptAll();
    decided.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'cannot-yet' });
    expect(decided.room.finalResult?.someCannotYet).toBe(true);
    decided.do('decide').goTo('waterline');
    expect(decided.room).toMatchObject({ status: 'running', step: 'waterline' });

    const slow = new Round(mode).atVote().vote({ anna: 'yes' });
    slow.table.wait(24 * 3_600_000);
    expect(slow.room.vote).toBe('open');

    slow.do('park', { reason: 'Volgende keer verder' });
    expect(slow.room).toMatchObject({ status: 'parked', reason: 'Volgende keer verder', vote: 'none' });
    expect(harvestOf(slow.table)).toMatchObject({ status: 'parked', reason: 'Volgende keer verder', minority: null });
    expect(slow.answer('bilal', 'cast-vote', slow.ballot('bilal', 'yes'))).toBe('round-ended');
    expect(slow.goTo('views').room.status).toBe('running');
  });

  test('rule 12: a group that wants everybody along does not decide while somebody can not', () => {
    const round = needsGiven(new Round(mode, FIVE, { requireEveryone: true }).voted(ONE_OUTSIDE)).adoptAll();
    round.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'cannot-yet' });
    expect(round.answer('facilitator', 'decide')).toBe('someone-cannot-yet');
    round.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'live-with' }).do('decide');
    expect(round.room.status).toBe('decided');
  });

  test('open or anonymous is chosen before the first contribution, shown to everyone, and never changed after it', () => {
    const round = new Round(mode).framed();
    const other: Mode = mode === 'open' ? 'anonymous' : 'open';
    expect(round.facilitator.modeFree).toBe(true);
    round.do('frame', { question: 'Nog anders', room: 'idea', mode: other }).framed();
    expect(round.room.mode).toBe(mode);
    round.view('anna', 'Nu wel');
    expect(round.facilitator.modeFree).toBe(false);
    expect(round.answer('facilitator', 'frame', { question: 'Nog anders', room: 'idea', mode: other })).toBe('mode-fixed');
    round.do('frame', { question: 'Scherper', room: 'idea', mode });
  });

  test('rule 17: never lets one option look better than another, never merges cards, never pressures a holdout', () => {
    const round = new Round(mode).framed().view('anna', 'Hetzelfde').view('bilal', 'Hetzelfde');
    if (mode === 'anonymous') round.do('reveal-views');
    expect(round.room.views.map((v) => v.text)).toEqual(['Hetzelfde', 'Hetzelfde']);
    for (const step of ['views', 'other', 'spread']) round.do('mark-done', { step, done: true });
    round.do('set-options', { options: OPTIONS }).openVote().vote({ anna: 'never', bilal: 'never', chris: 'never', dewi: 'later', emre: 'abstain' }).counted();
    expect(round.room.result?.options.map((o) => o.id)).toEqual(OPTIONS.map((o) => o.id));
    // Who has not voted or answered is named nowhere while it is open.
    const open = new Round(mode).atVote().vote({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes' });
    expect(open.facilitator.outside).toEqual([]);
    expect(JSON.stringify(open.facilitator)).not.toContain('emre');
  });
});

describe('minority round, anonymous only', () => {
  /** A whole round with every kind of contribution. */
  function whole(): Round {
    const round = new Round('anonymous', [...FIVE, 'fenna']).framed();
    round.view('anna', 'Een').view('bilal', 'Twee').do('reveal-views').goTo('spread');
    const views = round.room.views.map((v) => v.id);
    for (const p of ['chris', 'dewi']) round.by(p, 'recognise', round.sealed(p, 'spread', { views }));
    for (const step of ['views', 'other', 'spread']) round.do('mark-done', { step, done: true });
    round.do('set-options', { options: OPTIONS }).openVote().vote({ ...ONE_OUTSIDE, fenna: 'abstain' }).counted().do('open-needs');
    for (const p of ['anna', 'bilal', 'chris', 'dewi']) round.nothing(p, 'Ik kan mee');
    round.need('emre', 'Wekelijks bijpraten').need('fenna', 'Een proef').do('close-needs').adoptAll();
    return round.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'live-with', emre: 'cannot-yet', fenna: 'live-with' }).do('decide');
  }

  test('rule 13: no link between an anonymous vote or card and a person, device, address or moment is stored', () => {
    const round = whole();
    for (const { text } of round.facts) {
      for (const person of [...FIVE, 'fenna']) expect(text).not.toContain(person);
      expect(text).not.toMatch(/-of-|"p:/);
    }
    for (const box of round.table.state.boxes.values()) expect(box.envelopes.size).toBe(0);
  });

  test('rule 13: contributing leaves no fact and so no moment', () => {
    const round = new Round('anonymous').atVote();
    const before = round.table.journal.length;
    round.vote(ONE_OUTSIDE).vote({ anna: 'later' });
    expect(round.table.journal).toHaveLength(before);
  });

  test('rule 13: what the facilitator types for someone can not be told from the rest by what is in its envelope', () => {
    const round = new Round('anonymous');
    round.table.given('facilitator', 'session/add-person', { name: 'Gerda' }, { id: 'gerda' });
    round.atVote().vote(ONE_OUTSIDE);
    expect(round.answer('facilitator', 'cast-vote', round.ballot('gerda', 'later'), 'gerda')).toBe('ok');
    const box = [...round.table.state.boxes].find(([name]) => name.endsWith('/vote-1'))?.[1];
    expect([...(box?.envelopes.values() ?? [])].map((e) => Object.keys(e.reveal() as object))).toEqual(Array(6).fill(['choice']));
    expect(harvestOf(round.counted().table)).toMatchObject({ viaFacilitator: 1 });
  });

  test('rule 13: cards are shown in an order that is neither that of giving nor that of the envelopes', () => {
    const round = new Round('anonymous').framed();
    const given = FIVE.flatMap((person) => [1, 2].map((card) => ({ person, card, text: `${person} ${card}` })));
    for (const { person, card, text } of given) round.view(person, text, card);
    round.do('reveal-views');
    const byEnvelope = [...given].sort((a, b) => (envelopeOf(a.person, `view${a.card}`) < envelopeOf(b.person, `view${b.card}`) ? -1 : 1));
    const shown = round.room.views.map((v) => v.text);
    expect([...shown].sort()).toEqual(given.map((g) => g.text).sort());
    expect(shown).not.toEqual(given.map((g) => g.text));
    expect(shown).not.toEqual(byEnvelope.map((g) => g.text));
  });

  test('rule 13: a box with one name in it is not opened', () => {
    const round = new Round('anonymous').framed().view('anna', 'Alleen van mij');
    expect(round.answer('facilitator', 'reveal-views')).toBe('too-few-ballots');
    expect(round.facilitator.counts).toMatchObject({ viewsWaiting: 1, contributed: 1 });
    round.view('bilal', 'Ook een').do('reveal-views').goTo('spread');
    const recognise = (p: string) => round.by(p, 'recognise', round.sealed(p, 'spread', { views: [round.room.views[0]?.id ?? ''] }));
    recognise('chris').do('mark-done', { step: 'spread', done: true });
    expect(round.room.views.every((v) => !v.recognised)).toBe(true);
    recognise('dewi').goTo('vote');
    expect(round.room.views.map((v) => [v.recognised, v.recognisedBy])).toEqual([[true, null], [false, null]]);
  });

  test('rule 14: in step 4 everyone gets the same screen and does the same thing', () => {
    const round = new Round('anonymous').atVote();
    const same = () => expect(JSON.stringify(round.mine('anna'))).toBe(JSON.stringify(round.mine('emre')));
    round.vote(ONE_OUTSIDE);
    same();
    round.counted();
    same();
    round.do('open-needs');
    same();
    expect(round.mine('anna')).toMatchObject({ asked: true, hasAnsweredNeeds: false });
    for (const p of FIVE) expect(round.answer(p, 'need-nothing', round.sealed(p, 'need', { text: ' ' }))).toBe('text-empty');
    round.nothing('anna', 'Het past bij ons').need('emre', 'Wekelijks bijpraten');
    same();
    for (const p of ['bilal', 'chris', 'dewi']) round.nothing(p, 'Ik kan mee');
    round.do('close-needs').adoptAll();
    same();
    expect(round.room.supports).toContain('Het past bij ons');
    round.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'cannot-yet' });
    same();
    expect(round.facilitator.outside).toEqual([]);
  });

  test('rule 15: that a minority exists is always shown; its exact size is not, nor stored', () => {
    const one = new Round('anonymous').voted(ONE_OUTSIDE);
    const two = new Round('anonymous').voted({ ...ONE_OUTSIDE, dewi: 'abstain' });
    expect(one.room.result).toMatchObject({ voters: 5, minority: { exists: true, size: null }, abstained: null });
    expect(one.room.result?.options.map((o) => o.votes)).toEqual([null, null, null]);
    // One or two outside: nothing anybody sees, and nothing in the journal, differs.
    const viewers = ['room', 'screen', 'facilitator', ...FIVE];
    expect(two.seen(...viewers)).toBe(one.seen(...viewers));
    expect(two.table.journal).toEqual(one.table.journal);
    expect(harvestOf(one.table)).toMatchObject({ minority: { size: null, exists: true }, carried: null });
    const last = whole();
    expect(last.room.finalResult).toEqual({ carry: null, liveWith: null, cannotYet: null, someCannotYet: true });
  });

  test('rule 16: anonymous mode needs at least 5 voters; open is offered', () => {
    const four = new Round('anonymous', FIVE.slice(0, 4));
    expect(four.facilitator.anonymousPossible).toBe(false);
    expect(four.try('facilitator', 'frame', { question: 'Vraag', room: 'idea', mode: 'anonymous' })).toEqual({ ok: false, refused: 'too-few-for-anonymous', detail: { fewest: 5 } });
    expect(four.answer('facilitator', 'frame', { question: 'Vraag', room: 'idea', mode: 'open' })).toBe('ok');

    const left = new Round('anonymous').framed().do('set-options', { options: OPTIONS });
    left.table.given('facilitator', 'session/remove-person', { person: 'emre' });
    expect(left.answer('facilitator', 'open-vote', { override: true })).toBe('too-few-for-anonymous');

    const few = new Round('anonymous').atVote().vote({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes' });
    expect(few.answer('facilitator', 'close-vote')).toBe('too-few-ballots');
    expect(few.vote({ emre: 'yes' }).counted().room.result).toMatchObject({ unanimous: true, minority: { exists: false } });
  });
});

test('rule 13: another envelope than one\'s own is refused, and one\'s own may be sent again', () => {
  const round = new Round('anonymous').atVote().vote({ anna: 'yes' });
  expect(round.answer('bilal', 'cast-vote', { option: 'yes', envelope: envelopeOf('anna', 'vote1') })).toBe('envelope-taken');
  expect(round.answer('anna', 'cast-vote', { option: 'yes', envelope: envelopeOf('anna', 'vote2') })).toBe('envelope-unknown');
  expect(round.answer('anna', 'cast-vote', { option: 'yes' })).toBe('malformed');
  expect(round.answer('anna', 'cast-vote', { option: 'later', envelope: envelopeOf('anna', 'vote1') })).toBe('ok');
});
