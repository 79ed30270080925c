import { lockedAs } from '../engine/locked.fixture.js';
import type { JsonObject } from '../engine/json.js';
import { Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from '../werkvormen/index.js';
import { buildReport } from './build-report.js';
import { paperMarkdown } from './paper/paper-markdown.js';
import { reportPaper } from './paper/report-paper.js';
import type { Readers, Report } from './report.js';
import { reportPage } from './report-page.js';
import { speakerOf } from './speaker.js';

/** Everybody of the invented evening. */
export const PEOPLE = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre', 'Fenna', 'Gijs'] as const;
type Person = (typeof PEOPLE)[number];

const ITEMS = [
  { id: 'in', werkvorm: 'check-in', questions: ['Hoe kom je binnen?'], minutes: 15 },
  { id: 'round', werkvorm: 'minority-round', questions: ['Beginnen we in maart?'], minutes: 40 },
  { id: 'look', werkvorm: 'reflection', minutes: 15 },
  { id: 'out', werkvorm: 'check-out', questions: ['Hoe ga je weg?'], minutes: 10 },
];

/** A meeting at its check-in, with everybody there. */
export function evening(people: readonly string[] = PEOPLE): Rehearsal {
  return new Rehearsal(werkvormen).open(ITEMS, people).given('facilitator', 'session/next').given('facilitator', 'check-in/open-floor');
}

/** What is said and chosen in the minority round of the evening. */
export interface Round {
  readonly mode: 'open' | 'anonymous';
  readonly votes: Readonly<Record<Person, 'start' | 'wait' | 'abstain'>>;
  readonly text?: string;
}

/** Five for, two not; everybody of the latter with a need. */
export const FIVE_TWO: Round['votes'] = { Anna: 'start', Bilal: 'start', Chris: 'start', Dewi: 'start', Emre: 'start', Fenna: 'wait', Gijs: 'abstain' };

/** Goes to the minority round and through it up to the counted vote. */
export function voted(table: Rehearsal, { mode, votes, text = 'In de wijk zijn we eerder.' }: Round): Rehearsal {
  const send = sender(table, mode);
  const steer = (type: string, data: JsonObject = {}): Rehearsal => table.given('facilitator', `minority-round/${type}`, data);
  table.given('facilitator', 'session/next');
  steer('frame', { question: 'Beginnen we in maart?', room: 'proposal', mode });
  for (const [step, by, words] of [['views', 'Anna', text], ['other', 'Fenna', 'Er komt toch niemand.']] as const) {
    steer('go-to', { step });
    send(by, 'add-view', { text: words });
    if (mode === 'anonymous') {
      // Cards are only opened when they can be mixed.
      for (const person of PEOPLE) if (person !== by) send(person, 'add-view', { text: `Een kijk op stap ${step}.` });
      steer('reveal-views');
    }
    steer('mark-done', { step, done: true });
  }
  steer('go-to', { step: 'spread' });
  // Nobody spread it: the vote opens by an override, which the report shows (rule 6).
  steer('set-options', { options: [{ id: 'start', text: 'We beginnen in maart' }, { id: 'wait', text: 'We wachten tot na de zomer' }] });
  steer('open-vote', { override: true });
  for (const person of PEOPLE) send(person, 'cast-vote', { option: votes[person] });
  steer('close-vote');
  return table.wait(2_000);
}

/** From the counted vote to the decision: one need adopted, one refused, and the final question. */
export function decided(table: Rehearsal, mode: Round['mode']): Rehearsal {
  const send = sender(table, mode);
  const steer = (type: string, data: JsonObject = {}): Rehearsal => table.given('facilitator', `minority-round/${type}`, data);
  steer('open-needs');
  send('Fenna', 'give-need', { text: 'Een leeg spreekuur stopt.' });
  send('Gijs', 'give-need', { text: 'Eerst een jaar onderzoek.' });
  if (mode === 'anonymous') for (const person of PEOPLE.slice(0, 5)) send(person, 'need-nothing', { text: 'Het past.' });
  steer('close-needs');
  for (const need of table.activitySeenBy('facilitator')['needs'] as { id: string; text: string }[]) {
    const adopted = need.text.startsWith('Een leeg');
    steer('answer-need', { need: need.id, answer: adopted ? 'adopted' : 'not-adopted', reason: adopted ? '' : 'Bewoners wachten niet.', text: '' });
  }
  steer('set-decision', { text: 'We beginnen in maart met een spreekuur.' });
  steer('open-final');
  for (const person of PEOPLE) send(person, 'answer-final', { answer: person === 'Gijs' ? 'cannot-yet' : 'carry' });
  steer('close-final');
  table.wait(2_000);
  return steer('decide');
}

/** Someone writes in the learning log; the meeting must be at its reflection. */
export function writes(table: Rehearsal, person: string, entry: { level: string; text: string; audience?: string; named?: boolean; nextStep?: string; landsAt?: string }): Rehearsal {
  // What is only for its author comes as a phone would send it.
  if (entry.audience === 'me') return table.given(person, 'reflection/write', { level: entry.level, locked: lockedAs([entry.text, entry.nextStep, entry.landsAt].join(' ')) });
  return table.given(person, 'reflection/write', { audience: 'team', named: false, nextStep: '', landsAt: '', layer: null, ...entry });
}

/** The report of a meeting, as it is sent, saved and read. */
export function everyForm(table: Rehearsal, readers: Readers = 'team', language: 'nl' | 'en' = 'nl'): { report: Report; json: string; markdown: string; html: string; all: string } {
  const report = buildReport(table.state, werkvormen, readers);
  const json = JSON.stringify(report);
  const markdown = paperMarkdown(reportPaper(report, speakerOf(language)));
  const html = reportPage(report, speakerOf(language));
  return { report, json, markdown, html, all: [json, markdown, html].join('\n') };
}

function sender(table: Rehearsal, mode: Round['mode']): (person: string, type: string, data: JsonObject) => void {
  let made = 0;
  return (person, type, data) => {
    const envelope = mode === 'anonymous' ? { envelope: `envelope-${type}-${String(++made)}-${person}-00000000` } : {};
    table.given(person, `minority-round/${type}`, { ...data, ...envelope });
  };
}
