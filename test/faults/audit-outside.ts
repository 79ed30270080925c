import type { BusyPhone } from '../crowd/busy-phone.js';
import type { Noted } from '../crowd/diary.js';
import { until } from '../support/retry.js';
import type { Facilitator } from '../support/facilitator.js';
import { type Audit, counted } from './audit.js';
import type { Scene } from './crowd.js';

interface Option {
  readonly id?: string;
  readonly text: string;
  readonly votes: number | null;
  readonly majority: boolean;
}

/** What the meeting made of a vote: on the console, in the report and in the diaries together. */
export interface Result {
  readonly voters: number | null;
  readonly options: readonly Option[];
}

/** Closes the vote and compares what is shown with what the phones were told. Everybody must have stopped. */
export async function auditVote({ console, mode }: Scene, phones: readonly BusyPhone[], audit: Audit): Promise<void> {
  await console.command('minority-round/close-vote');
  const result = (await until('the vote is counted', () => console.activity?.view['result'] ?? null, { within: 30_000 })) as unknown as Result;
  audit.same('how many voted', result.voters, phones.filter(({ diary }) => diary.vote !== null).length);
  sameCount('the console', result.options, tallyOf(phones), mode, audit);
  const shown = (phone: BusyPhone) => ((phone.room['activity'] as { view?: { result?: Result | null } } | null)?.view?.result ?? null);
  await until('every phone shows the result', () => phones.every((phone) => shown(phone) !== null), { within: 30_000 });
  for (const phone of phones) audit.same(`the result on the phone of ${phone.person}`, shown(phone), result);
}

/** Closes the meeting and compares the report in all its forms, and the learning log, with the diaries. */
export async function auditReport(scene: Scene, phones: readonly BusyPhone[], audit: Audit): Promise<void> {
  const { facilitator: { rest }, meeting, console, mode } = scene;
  await console.command('session/close');
  const everything = counted(phones.flatMap(({ diary }) => [...diary.texts]));
  const shared = counted(phones.flatMap(({ diary }) => sharedTexts(diary.entries)));
  const meetings = `/api/meetings/${meeting.id}`;
  const report = await rest.get<{ status: string; decisions: { options: Option[] }[] }>(`${meetings}/report`);
  audit.same('the status of the report', report.status, 'final');
  sameCount('the report', report.decisions[0]?.options ?? [], tallyOf(phones), mode, audit);
  sameSentences('the report', JSON.stringify(report), everything, audit);
  sameSentences('the report that is passed on', JSON.stringify(await rest.get<unknown>(`${meetings}/report?for=community`)), shared, audit);
  sameSentences('the report as Markdown', await rest.get<string>(`${meetings}/report.md`), everything, audit);
  sameSentences('the page of the report', await rest.get<string>(`/verslag/${meeting.id}`), everything, audit);
  sameSentences('the learning log of the meeting', JSON.stringify(await rest.get<unknown>(`${meetings}/log`)), everything, audit);
}

/** Compares what leaves the house with what was shared with the whole community. @param wanted sentences of all meetings */
export async function auditExport(facilitator: Facilitator, wanted: readonly string[], audit: Audit): Promise<void> {
  const community = await facilitator.community();
  for (const file of ['entries.json', 'entries.csv']) {
    const exported = await facilitator.rest.ask<unknown>('GET', `/api/communities/${community}/export/${file}`);
    audit.same(`the answer for ${file}`, exported.status, 200);
    sameSentences(file, typeof exported.body === 'string' ? exported.body : JSON.stringify(exported.body), counted(wanted), audit);
  }
}

/** Sentences that were shared with the whole community. */
export function sharedTexts(entries: ReadonlyMap<string, Noted>): string[] {
  return [...entries.values()].filter(({ audience, acked }) => acked && audience === 'community').map(({ text }) => text);
}

/** How many chose what, by what the phones were told. */
function tallyOf(phones: readonly BusyPhone[]): Map<string, number> {
  return counted(phones.flatMap(({ diary }) => (diary.vote === null ? [] : [`Plek ${diary.vote}`])));
}

/** Open: the same numbers. Anonymous: no numbers, and the same majority. */
function sameCount(where: string, options: readonly Option[], tally: ReadonlyMap<string, number>, mode: Scene['mode'], audit: Audit): void {
  const cast = [...tally.values()].reduce((sum, votes) => sum + votes, 0);
  const wanted = options.map(({ text }) => ({ text, votes: mode === 'open' ? (tally.get(text) ?? 0) : null, majority: (tally.get(text) ?? 0) * 2 > cast }));
  audit.same(`the count in ${where}`, options.map(({ text, votes, majority }) => ({ text, votes, majority })), wanted);
  audit.same(`the options in ${where}`, options.length, 3);
}

function sameSentences(where: string, text: string, wanted: ReadonlyMap<string, number>, audit: Audit): void {
  const found = counted(text.match(/Zin \d+ van bezoeker \d+, avond \d+\./g) ?? []);
  for (const sentence of wanted.keys()) audit.found(`${sentence} in ${where}`, found.get(sentence) ?? 0, 'a sentence');
  for (const sentence of found.keys()) if (!wanted.has(sentence)) audit.otherwise.push(`${where} has a sentence that does not belong there: ${sentence}`);
}
