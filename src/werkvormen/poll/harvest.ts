import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import { FEWEST_ANONYMOUS } from './config.js';
import type { Middle, ResultFace, ScaleLine, Tally } from './faces-contract.js';
import type { PollState } from './state.js';
import { resultOf } from './views.js';

type Of<K extends Tally['kind']> = Extract<Tally, { kind: K }>;
type Rows = Extract<GatheredPart, { part: 'counts' }>['rows'];

/** What came out of the round that was counted last, beside the one before it. Words that were hidden stay out. */
export function harvest(state: PollState): HarvestItem[] {
  const result = resultOf(state);
  if (!result || !state.rounds.some(({ closed }) => closed)) return [];
  return [{ kind: 'gathered', question: state.question, parts: [...partsOf(state, result), { part: 'text', text: said(result) }] }];
}

function partsOf(state: PollState, { now, before }: ResultFace): GatheredPart[] {
  switch (now.kind) {
    case 'options':
      return [{ part: 'counts', title: { say: 'chosen' }, rows: beside(state.options, now.counts, as(now.kind, before)?.counts) }];
    case 'scale':
      return now.lines.flatMap((line, at) => scalePart(state, at, line, as(now.kind, before)?.lines[at]));
    case 'ranking':
      return rankingParts(state, now, as(now.kind, before));
    case 'cloud':
      return [wordsPart(now, as(now.kind, before))];
    case 'number':
      return numberParts(state, now, as(now.kind, before));
    default:
      return now satisfies never;
  }
}

function as<K extends Tally['kind']>(kind: K, tally: Tally | null): Of<K> | undefined {
  return tally?.kind === kind ? (tally as Of<K>) : undefined;
}

function beside(labels: readonly ReportWords[], now: readonly number[], before: readonly number[] | undefined): Rows {
  return labels.map((label, at) => ({ label, count: now[at] ?? 0, ...(before ? { before: before[at] ?? 0 } : {}) }));
}

/** How many people answered, how often, and how many moved. */
function said({ now, before, moved }: ResultFace): ReportWords {
  if (!before) return { say: 'voters', with: { voters: now.voters } };
  const both = { before: before.voters, now: now.voters };
  return moved && moved.both >= FEWEST_ANONYMOUS ? { say: 'moved', with: { ...both, moved: moved.moved, both: moved.both } } : { say: 'twice', with: both };
}

/** A figure over fewer people than five is for those who were there. */
function enough(...tallies: readonly ({ voters: number | null } | undefined)[]): boolean {
  return tallies.every((tally) => !tally || (tally.voters ?? 0) >= FEWEST_ANONYMOUS);
}

function scalePart(state: PollState, at: number, line: ScaleLine, before: ScaleLine | undefined): GatheredPart[] {
  const title = state.options[at] || { say: 'scale' };
  const { low, high } = state.config.ends;
  const top = Number(state.config.scale);
  const labels = Array.from({ length: top }, (_, place) => [String(place + 1), place === 0 && low, place === top - 1 && high].filter(Boolean).join(' - '));
  const hidden = line.voters === null || before?.voters === null;
  const rows = hidden ? labels.map((label) => ({ label, count: null })) : beside(labels, line.counts, before?.counts);
  return [{ part: 'counts', title, rows, ...noteOf(line, before) }];
}

function noteOf(line: ScaleLine, before: ScaleLine | undefined): { note?: ReportWords } {
  if (line.mean === null || !enough(line, before)) return {};
  const { mean } = line;
  return { note: before && before.mean !== null ? { say: 'means', with: { before: before.mean, mean } } : { say: 'mean', with: { mean } } };
}

/** The order with its places; points only over five people or more, how often an option was first as counts. */
function rankingParts({ options }: PollState, now: Of<'ranking'>, before: Of<'ranking'> | undefined): GatheredPart[] {
  const points = enough(now, before);
  const order = options.map((_, at) => at).sort((a, b) => (now.places[a] ?? 0) - (now.places[b] ?? 0) || a - b);
  const columns: ReportWords[] = [{ say: 'place' }, { say: 'option' }, ...(points ? [{ say: 'points' }] : []), ...(before ? [{ say: 'place-before' }] : [])];
  const rows = order.map((at) => [
    placeWord(now.places, at),
    options[at] ?? '',
    ...(points ? [String(now.points[at] ?? 0)] : []),
    ...(before ? [placeWord(before.places, at)] : []),
  ]);
  return [
    { part: 'table', title: { say: 'order' }, columns, rows },
    { part: 'counts', title: { say: 'firsts' }, rows: beside(order.map((at) => options[at] ?? ''), order.map((at) => now.firsts[at] ?? 0), before && order.map((at) => before.firsts[at] ?? 0)) },
  ];
}

function placeWord(places: readonly number[], at: number): ReportWords {
  const place = places[at] ?? 0;
  return places.filter((other) => other === place).length > 1 ? { say: 'tied', with: { place } } : String(place);
}

function wordsPart(now: Of<'cloud'>, before: Of<'cloud'> | undefined): GatheredPart {
  const counts = (tally: Of<'cloud'> | undefined) => new Map(tally?.words.map(({ id, count }) => [id, count]));
  const [after, earlier] = [counts(now), counts(before)];
  const gone = before?.words.filter(({ id }) => !after.has(id)) ?? [];
  const rows = [...now.words, ...gone].map(({ id, text }) => ({ label: text, count: after.get(id) ?? 0, ...(before ? { before: earlier.get(id) ?? 0 } : {}) }));
  return { part: 'counts', title: { say: 'words' }, rows };
}

function numberParts({ config }: PollState, now: Of<'number'>, before: Of<'number'> | undefined): GatheredPart[] {
  const times = (tally: Of<'number'> | undefined, value: number) => tally?.values.filter((one) => one === value).length ?? 0;
  const values = [...new Set([...(before?.values ?? []), ...now.values])].sort((a, b) => a - b);
  const rows = values.map((value) => ({ label: String(value), count: times(now, value), ...(before ? { before: times(before, value) } : {}) }));
  const title: ReportWords = config.unit ? { say: 'numbers-of', with: { unit: config.unit } } : { say: 'numbers' };
  return [{ part: 'counts', title, rows, ...(now.middle && enough(now, before) ? { note: middleOf(now.middle, before?.middle) } : {}) }];
}

function middleOf(now: Middle, before: Middle | null | undefined): ReportWords {
  return before ? { say: 'middles', with: { ...now, before: before.median } } : { say: 'middle', with: now };
}
