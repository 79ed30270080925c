import { LEVELS } from '../../engine/learning.js';
import { type Block, blocks, heading, item, labelled, list, type Paper, quote, section, text } from '../paper/paper.js';
import { needsList } from '../paper/needs.js';
import { sayLanding } from '../sentences.js';
import type { Speaker } from '../speaker.js';
import type { Missed } from './missed.schemas.js';

/** What somebody who was not there reads. @param own says what only this page says */
export function missedPaper(missed: Missed, speaker: Speaker, own: Speaker): Paper {
  const { say } = own;
  const { meeting } = missed;
  return {
    title: meeting.title.trim() || speaker.say('report'),
    kind: [say('kind'), meeting.team, speaker.day(meeting.date), say('minutes', { count: missed.minutes })].filter(Boolean),
    cover: false,
    front: blocks(missed.provisional && text(speaker.say('provisional'), 'notice'), text(meeting.question, 'lead')),
    body: blocks(
      isEmpty(missed) && text(say('nothing')),
      missed.decisions.map((decision) => decisionBlocks(decision, speaker)),
      section(1, speaker.say('sentence', { count: missed.sentences.length }), missed.sentences.map(quote)),
      section(1, say('now'), nextMeeting(missed, speaker, own), labelled(say('steps'), list(missed.steps.map((step) => item(step.nextStep || step.landsAt, step.nextStep ? sayLanding(step, speaker) : ''))))),
      section(1, speaker.say('parked'), list(missed.parked.map((point) => item(point)))),
      learned(missed, speaker, own),
      section(1, speaker.say('notes'), list(missed.notes.map(({ text: said, link }) => ({ ...item(said || link), link })))),
    ),
  };
}

function isEmpty({ decisions, sentences, steps, parked, notes, learned: told }: Missed): boolean {
  return [decisions, sentences, steps, parked, notes].every((list_) => list_.length === 0) && LEVELS.every((level) => told[level].texts.length === 0 && !told[level].more);
}

function decisionBlocks(decision: Missed['decisions'][number], speaker: Speaker): Block[] {
  const { say } = speaker;
  return blocks(
    heading(1, say(`decision.status.${decision.status}`)),
    text(decision.question),
    decision.status === 'decided' && quote(decision.text),
    labelled(say('decision.reason'), text(decision.reason)),
    needsList(decision.needs, speaker),
  );
}

function nextMeeting({ next }: Missed, speaker: Speaker, { say }: Speaker): Block[] {
  if (!next) return [];
  const when = next.time === '' ? speaker.day(next.date) : say('when', { day: speaker.day(next.date), time: next.time });
  return labelled(say('next'), list([item([when, next.place].filter(Boolean).join(', '), next.title)]));
}

/** A taste, of all three levels. */
function learned(missed: Missed, speaker: Speaker, { say }: Speaker): Block[] {
  const parts = LEVELS.map((level) => {
    const { texts, more } = missed.learned[level];
    const none = texts.length === 0 && !more;
    return blocks(heading(2, speaker.say(`level.${level}`), level), list(texts.map((one) => item(one))), (none || texts.length === 0) && text(none ? speaker.say('empty-level') : say('more'), 'aside'));
  });
  return blocks(heading(1, say('learned')), parts);
}
