import { describe, expect, test } from '@jest/globals';
import type { Mode } from './faces-contract.js';
import { FIVE, ONE_OUTSIDE, OPTIONS, Round } from './round.fixture.js';

const BOTH: readonly Mode[] = ['open', 'anonymous'];
const ALL_FOR = { anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes', emre: 'yes' };

/** Somebody without a phone; the facilitator types for her. */
function withoutPhone(round: Round): string {
  round.table.given('facilitator', 'session/add-person', { name: 'Gerda' }, { id: 'gerda' });
  return 'gerda';
}

describe.each(BOTH)('what happens at a table, %s', (mode) => {
  test('a latecomer votes like everybody else, and is counted among the expected', () => {
    const round = new Round(mode).atVote().vote(ONE_OUTSIDE);
    round.table.join('fenna');
    expect(round.mine('fenna')).toMatchObject({ hasVoted: false });
    expect(round.table.seenBy('facilitator')['progress']).toEqual({ contributed: 5, expected: 6 });
    expect(round.vote({ fenna: 'later' }).counted().room.result?.voters).toBe(6);
  });

  test('who leaves in the middle of a vote keeps the ballot that was cast', () => {
    const round = new Round(mode).atVote().vote(ONE_OUTSIDE);
    round.table.given('emre', 'session/leave');
    expect(round.facilitator.counts).toMatchObject({ voted: 5, present: 4 });
    expect(round.counted().room.result).toMatchObject({ voters: 5, unanimous: false, minority: { exists: true } });
  });

  test('a tie is no majority; the group goes back and keeps what it said', () => {
    const round = new Round(mode, [...FIVE, 'fenna']).framed().view('anna', 'Een').view('bilal', 'Twee');
    if (mode === 'anonymous') round.do('reveal-views');
    for (const step of ['views', 'other', 'spread']) round.do('mark-done', { step, done: true });
    round.do('set-options', { options: OPTIONS }).openVote();
    round.vote({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'later', emre: 'later', fenna: 'later' }).counted();
    expect(round.room.result).toMatchObject({ outcome: 'no-majority', option: null });
    round.goTo('views');
    expect(round.room).toMatchObject({ round: 2, vote: 'none', result: null, done: { views: false, other: false, spread: false } });
    expect(round.room.views).toHaveLength(2);
    expect(round.facilitator.votesWithoutMajority).toBe(1);
    expect(round.answer('facilitator', 'open-vote')).toBe('steps-not-done');
    round.openVote(true).vote({ anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes', emre: 'later', fenna: 'later' }).counted();
    expect(round.room.result).toMatchObject({ outcome: 'majority', option: 'yes' });
  });

  test('everybody abstains: no majority', () => {
    const round = new Round(mode).voted(Object.fromEntries(FIVE.map((p) => [p, 'abstain'])));
    expect(round.room.result).toMatchObject({ voters: 5, outcome: 'no-majority', unanimous: false });
  });

  test('abstentions are not votes cast, but who abstains is outside the majority', () => {
    const round = new Round(mode).voted({ anna: 'yes', bilal: 'yes', chris: 'later', dewi: 'abstain', emre: 'abstain' });
    expect(round.room.result).toMatchObject({ voters: 5, outcome: 'majority', option: 'yes', unanimous: false, minority: { exists: true, size: mode === 'open' ? 3 : null } });
  });

  test('everyone for: step 4 and the final question are skipped', () => {
    const round = new Round(mode).voted(ALL_FOR);
    expect(round.room.result).toMatchObject({ unanimous: true, minority: { exists: false } });
    expect(round.answer('facilitator', 'open-needs')).toBe('step-not-open');
    expect(round.facilitator.decideBlockers).toEqual([]);
    expect(round.do('decide').room).toMatchObject({ status: 'decided', decision: { text: 'We beginnen in maart', parts: [] } });
  });

  test('everyone for, but somebody can not come along after all: step 4 opens for what is missing', () => {
    const round = new Round(mode).voted(ALL_FOR).final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'cannot-yet' });
    round.do('open-needs');
    expect(round.facilitator.decideBlockers[0]).toBe('minority-unasked');
    if (mode === 'anonymous') for (const p of FIVE.slice(0, 4)) round.nothing(p, 'Ik kan mee');
    round.need('emre', 'Meer tijd').do('close-needs').adoptAll();
    expect(round.facilitator.decideBlockers).toEqual(['final-question-missing']);
    round.final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'live-with' }).do('decide');
  });

  test('re-voting before the close replaces the vote', () => {
    const round = new Round(mode).atVote().vote(ONE_OUTSIDE).vote({ emre: 'yes', anna: 'later' }).vote({ anna: 'yes' });
    expect(round.facilitator.counts.voted).toBe(5);
    expect(round.counted().room.result).toMatchObject({ voters: 5, unanimous: true });
  });

  test('a vote on its way at the close has two seconds', () => {
    const round = new Round(mode, [...FIVE, 'fenna']).atVote().vote(ONE_OUTSIDE).do('close-vote');
    expect(round.room.vote).toBe('closing');
    round.table.wait(1_999);
    expect(round.answer('fenna', 'cast-vote', round.ballot('fenna', 'never'))).toBe('ok');
    for (const [command, data] of [['go-to', { step: 'views' }], ['park', { reason: '' }], ['cancel-vote', {}], ['set-options', { options: [] }], ['open-vote', {}], ['close-vote', {}]] as const) {
      expect([command, round.answer('facilitator', command, data)]).toEqual([command, 'vote-closing']);
    }
    expect(round.answer('system', 'count-vote')).toBe('vote-closing');
    round.table.wait(1);
    expect(round.room).toMatchObject({ vote: 'closed', result: { voters: 6 } });
    expect(round.answer('anna', 'cast-vote', round.ballot('anna', 'never'))).toBe('vote-not-open');
    expect(round.answer('system', 'count-vote')).toBe('ok');
  });

  test('a late clock does not lengthen the grace', () => {
    const round = new Round(mode, [...FIVE, 'fenna']).atVote().vote(ONE_OUTSIDE).do('close-vote');
    round.table.at += 2_001;
    expect(round.answer('fenna', 'cast-vote', round.ballot('fenna', 'yes'))).toBe('vote-not-open');
  });

  test('going to the next item while a vote closes counts it at once; an open vote waits for the meeting to come back', () => {
    const closing = new Round(mode).atVote().vote(ONE_OUTSIDE).do('close-vote');
    closing.table.given('facilitator', 'session/skip');
    expect(closing.table.due()).toBeNull();
    expect(closing.facts.at(-1)?.type).toBe('minority-round/vote-counted');

    const open = new Round(mode).atVote().vote(ONE_OUTSIDE);
    open.table.given('facilitator', 'session/skip');
    expect(open.answer('anna', 'cast-vote', open.ballot('anna', 'later'))).toBe('not-current');
    open.table.given('facilitator', 'session/back');
    expect(open.counted().room.result?.voters).toBe(5);
  });

  test('a cancelled vote has no result and its ballots are gone', () => {
    const round = new Round(mode).atVote().vote(ONE_OUTSIDE).do('cancel-vote');
    expect(round.room).toMatchObject({ vote: 'none', result: null });
    expect(round.facts.some((f) => f.type.endsWith('ballot-cast') && f.text.includes('choice'))).toBe(false);
    for (const box of round.table.state.boxes.values()) expect(box.envelopes.size).toBe(0);
    round.openVote().vote({ ...ONE_OUTSIDE, anna: 'later', bilal: 'later', chris: 'later', dewi: 'later' }).counted();
    expect(round.room.result).toMatchObject({ option: 'later', voters: 5 });
  });

  test('after a majority another vote is another round, in which nothing is done yet', () => {
    const round = new Round(mode).voted(ONE_OUTSIDE);
    expect(round.facilitator.voteBlockers).toEqual(['steps-not-done']);
    round.openVote(true);
    expect(round.room).toMatchObject({ round: 2, vote: 'open', result: null });
    expect(round.facilitator.skippedSteps).toEqual(['views', 'other', 'spread']);
  });

  test('going back is possible from a decision, and what was decided stays in the record', () => {
    const round = new Round(mode).voted(ALL_FOR).do('decide').goTo('other');
    expect(round.room).toMatchObject({ status: 'running', round: 2, result: null });
    expect(round.facts.map((f) => f.type)).toContain('minority-round/decided');
    expect(round.answer('facilitator', 'decide')).toBe('no-majority');
  });

  test('other words than the group answered about ask the final question anew', () => {
    const round = new Round(mode).voted(ALL_FOR).final({ anna: 'carry', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'carry' });
    round.do('set-decision', { text: 'We beginnen in maart' });
    expect(round.room.finalState).toBe('closed');
    round.do('set-decision', { text: 'We beginnen in mei' });
    expect(round.answer('facilitator', 'decide')).toBe('final-question-missing');
    round.do('open-final');
    expect(round.answer('facilitator', 'set-decision', { text: 'Toch juni' })).toBe('final-question-open');
    expect(round.goTo('waterline').room.finalState).toBe('none');
  });

  test('the facilitator contributes for someone without a phone, and not for someone with one', () => {
    const round = new Round(mode);
    const gerda = withoutPhone(round);
    round.framed();
    expect(round.answer('facilitator', 'add-view', round.sealed(gerda, 'view1', { text: 'Ik kom lopend' }), gerda)).toBe('ok');
    expect(round.answer('facilitator', 'add-view', round.sealed('anna', 'view1', { text: 'Namens haar' }), 'anna')).toBe('has-own-phone');
    expect(round.answer('facilitator', 'add-view', round.sealed('x', 'view1', { text: 'Van mij' }))).toBe('not-allowed');
    round.view('anna', 'Ik ook');
    if (mode === 'anonymous') round.do('reveal-views');
    const hers = round.room.views.find((v) => v.text === 'Ik kom lopend');
    expect(hers).toMatchObject(mode === 'open' ? { by: 'Gerda', viaFacilitator: true } : { by: null, viaFacilitator: false });
    for (const step of ['views', 'other', 'spread']) round.do('mark-done', { step, done: true });
    round.do('set-options', { options: OPTIONS }).openVote().vote(ONE_OUTSIDE);
    expect(round.answer('facilitator', 'cast-vote', round.ballot(gerda, 'later'), gerda)).toBe('ok');
    expect(round.counted().room.result?.voters).toBe(6);
    round.do('open-needs');
    expect(round.answer('facilitator', 'give-need', round.sealed(gerda, 'need', { text: 'Een bankje' }), gerda)).toBe('ok');
    const forEmre = round.answer('facilitator', 'give-need', round.sealed('emre', 'need', { text: 'Wekelijks bijpraten' }), 'emre');
    expect(forEmre).toBe(mode === 'open' ? 'ok' : 'has-own-phone');
  });

  test('what nobody can mean is refused by name', () => {
    const round = new Round(mode).atVote();
    expect(round.answer('anna', 'cast-vote', round.ballot('anna', 'nowhere'))).toBe('option-unknown');
    expect(round.answer('anna', 'cast-vote', { option: 'yes', ...(mode === 'open' ? { envelope: 'x'.repeat(22) } : {}) })).toBe('malformed');
    expect(round.answer('anna', 'open-vote')).toBe('not-allowed');
    expect(round.answer('facilitator', 'open-vote')).toBe('vote-open');
    expect(round.answer('facilitator', 'go-to', { step: 'views' })).toBe('vote-open');
    expect(round.answer('facilitator', 'open-final')).toBe('vote-open');
    round.vote(ONE_OUTSIDE).counted();
    expect(round.answer('facilitator', 'frame', { question: 'Iets anders', room: 'idea', mode })).toBe('step-not-open');
    expect(round.answer('facilitator', 'answer-need', { need: 'none', answer: 'adopted' })).toBe('need-unknown');
    expect(round.answer('facilitator', 'close-needs')).toBe('step-not-open');
    expect(round.answer('anna', 'answer-final', round.sealed('anna', 'final', { answer: 'carry' }))).toBe('step-not-open');
    expect(round.answer('facilitator', 'set-options', { options: [{ id: 'abstain', text: 'Niets' }] })).toBe('malformed');
    expect(round.answer('anna', 'add-view', round.sealed('anna', 'view1', { text: '123456782' }))).toBe('contains-bsn');
    expect(new Round(mode).framed().answer('facilitator', 'open-vote', { override: true })).toBe('options-missing');
  });
});

describe('what happens at a table, open only', () => {
  test('fewer than five can vote', () => {
    const round = new Round('open', ['anna', 'bilal', 'chris']).voted({ anna: 'yes', bilal: 'yes', chris: 'later' });
    expect(round.room.result).toMatchObject({ voters: 3, option: 'yes', minority: { exists: true, size: 1 } });
  });

  test('a minority of one is asked, and only that one', () => {
    const round = new Round('open').voted(ONE_OUTSIDE).do('open-needs');
    expect(round.facilitator.outside).toEqual([{ person: 'emre', name: 'emre', option: 'later', answered: false, present: true }]);
    expect(FIVE.map((p) => round.mine(p).asked)).toEqual([false, false, false, false, true]);
    expect(round.answer('anna', 'give-need', { text: 'Ook iets' })).toBe('not-asked');
    round.need('emre', 'Wekelijks bijpraten').need('emre', 'Een tolk').do('close-needs');
    expect(round.room.needs.map((n) => [n.by, n.text])).toEqual([['emre', 'Wekelijks bijpraten'], ['emre', 'Een tolk']]);
    expect(round.mine('emre').needs).toHaveLength(2);
  });

  test('who left before being asked is marked as gone, and who is here is not', () => {
    const round = new Round('open').voted(ONE_OUTSIDE).do('open-needs');
    expect(round.answer('facilitator', 'mark-gone', { person: 'emre' })).toBe('not-allowed');
    expect(round.answer('facilitator', 'mark-gone', { person: 'anna' })).toBe('not-asked');
    expect(round.answer('facilitator', 'mark-gone', { person: 'nobody' })).toBe('person-unknown');
    round.table.given('emre', 'session/leave');
    expect(round.answer('facilitator', 'close-needs')).toBe('minority-unasked');
    round.do('mark-gone', { person: 'emre' }).do('close-needs');
  });

  test('who can not come along yet is asked in a later needs round, and the final question comes back', () => {
    const round = new Round('open').voted(ONE_OUTSIDE).do('open-needs').nothing('emre').do('close-needs');
    round.final({ anna: 'cannot-yet', bilal: 'carry', chris: 'carry', dewi: 'carry', emre: 'live-with' });
    expect(round.room.finalResult).toEqual({ carry: 3, liveWith: 1, cannotYet: 1, someCannotYet: true });
    round.do('open-needs');
    expect(round.facilitator.outside.map((o) => [o.person, o.answered])).toEqual([['emre', true], ['anna', false]]);
    expect(round.answer('facilitator', 'close-needs')).toBe('minority-unasked');
    round.need('anna', 'Een einddatum').do('close-needs').adoptAll();
    expect(round.facilitator.decideBlockers).toEqual(['final-question-missing']);
  });

  test('a vote that was changed is no longer in the journal', () => {
    const round = new Round('open').atVote().vote({ anna: 'never' }).vote({ anna: 'later' });
    const cast = round.facts.filter((f) => f.type.endsWith('ballot-cast')).map((f) => f.text);
    expect(cast).toHaveLength(2);
    expect(cast[0]).not.toContain('never');
    expect(cast[1]).toContain('later');
  });

  test('only the voter sees the own vote while the vote is open', () => {
    const round = new Round('open').atVote().vote({ anna: 'never' });
    expect(round.mine('anna').vote).toBe('never');
    expect(round.mine('bilal').vote).toBeNull();
  });

  test('a view can be taken back by who gave it, and its text is gone', () => {
    const round = new Round('open').framed().view('anna', 'Te snel gezegd');
    const [view] = round.mine('anna').views;
    expect(round.answer('bilal', 'take-view-back', { view: view ?? '' })).toBe('somebody-else');
    expect(round.answer('anna', 'take-view-back', { view: 'unknown' })).toBe('view-unknown');
    round.by('anna', 'take-view-back', { view: view ?? '' });
    expect(round.room.views).toEqual([]);
    expect(JSON.stringify(round.table.journal)).not.toContain('Te snel gezegd');
    expect(round.table.replayed().seenBy('room')).toEqual(round.table.seenBy('room'));
  });

  test('recognising spreads a view; recognising one\'s own does not', () => {
    const round = new Round('open').framed().goTo('other').view('emre', 'Heel anders').goTo('spread');
    const [view] = round.mine('emre').views;
    const recognise = (person: string) => round.by(person, 'recognise', { views: [view ?? ''] });
    recognise('emre');
    expect(round.room.views[0]).toMatchObject({ by: 'emre', step: 'other', recognised: false, recognisedBy: 0 });
    recognise('anna');
    recognise('anna');
    expect(round.room.views[0]).toMatchObject({ recognised: true, recognisedBy: 1 });
    expect(round.mine('anna')).toMatchObject({ hasRecognised: true, recognised: [view] });
    expect(round.answer('anna', 'recognise', { views: ['unknown'] })).toBe('view-unknown');
    expect(round.goTo('views').answer('anna', 'recognise', { views: [] })).toBe('step-not-open');
  });

  test('who gave no name is shown by number', () => {
    const round = new Round('open', []);
    round.table.given('facilitator', 'session/add-person', {}, { id: 'nameless' });
    round.framed();
    expect(round.answer('facilitator', 'add-view', { text: 'Ook ik' }, 'nameless')).toBe('ok');
    expect(round.room.views[0]?.by).toBe('#1');
  });
});

describe('what happens at a table, anonymous only', () => {
  test('a card can not be taken back, and an envelope carries one card', () => {
    const round = new Round('anonymous').framed().view('anna', 'Een');
    expect(round.answer('anna', 'add-view', round.sealed('anna', 'view1', { text: 'Anders' }))).toBe('envelope-taken');
    round.view('anna', 'Twee', 2).view('bilal', 'Drie').do('reveal-views');
    expect(round.room.views.map((v) => v.text).sort()).toEqual(['Drie', 'Een', 'Twee']);
    expect(round.answer('anna', 'take-view-back', { view: round.room.views[0]?.id ?? '' })).toBe('not-allowed');
    expect(round.facilitator.counts.viewsWaiting).toBe(0);
  });

  test('a command that was sent twice is one card, also after the cards were shown', () => {
    const round = new Round('anonymous').framed();
    const send = () => round.table.when('anna', 'minority-round/add-view', round.sealed('anna', 'view1', { text: 'Een' }), { id: 'same' });
    send();
    round.view('bilal', 'Twee').do('reveal-views');
    expect(send()).toMatchObject({ ok: true, repeated: true });
    expect(round.facilitator.counts.viewsWaiting).toBe(0);
    expect(round.room.views).toHaveLength(2);
  });

  test('step 4 waits for voters who are here, not for who left or came later', () => {
    const round = new Round('anonymous', [...FIVE, 'fenna']).voted({ ...ONE_OUTSIDE, fenna: 'yes' }).do('open-needs');
    round.table.join('late').given('fenna', 'session/leave');
    expect(round.mine('late').asked).toBe(true);
    for (const p of FIVE) round.nothing(p, 'Ik kan mee');
    expect(round.facilitator.counts).toMatchObject({ needsAsked: 5, needsAnswered: 5 });
    round.do('close-needs');
    expect(round.room.supports).toHaveLength(5);
  });

  test('a text in step 4 can be changed with its envelope until step 4 closes', () => {
    const round = new Round('anonymous').voted(ONE_OUTSIDE).do('open-needs');
    for (const p of FIVE) round.nothing(p, `Eerst ${p.length}`);
    round.need('anna', 'Toch een behoefte').do('close-needs');
    expect(round.room.needs.map((n) => [n.text, n.by])).toEqual([['Toch een behoefte', null]]);
    expect(round.room.supports).toHaveLength(4);
  });

  test('cards that were not shown stay under seal when the meeting goes on, and come into the record without a name when it closes', () => {
    const round = new Round('anonymous').framed().view('anna', 'Nog niet').view('bilal', 'Ook niet');
    round.table.given('facilitator', 'session/skip').given('facilitator', 'session/back');
    expect(round.facilitator.counts.viewsWaiting).toBe(2);
    round.table.given('facilitator', 'session/close');
    expect(round.table.state.boxes.size).toBe(0);
    const record = round.table.journal.find((h) => h.type === 'minority-round/views-revealed');
    expect(record?.personal).toEqual({ texts: expect.arrayContaining(['Nog niet', 'Ook niet']) });
  });
});
