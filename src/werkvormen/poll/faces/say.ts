import { language, type Translate } from '../../../../client/ui/i18n';
import type { PollAnswer, RoomFace } from '../faces-contract';

/** A number as people write it here, with at most two decimals. */
export function sayNumber(value: number): string {
  return value.toLocaleString(language.value, { maximumFractionDigits: 2 });
}

/** A mean, always with one decimal. */
export function sayMean(value: number): string {
  return value.toLocaleString(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A number with what it is of. */
export function sayAmount(value: number, unit: string): string {
  return unit === '' ? sayNumber(value) : `${sayNumber(value)} ${unit}`;
}

/** The ends of a scale, in the facilitator's words or the usual ones. */
export function endsOf({ ends }: Pick<RoomFace, 'ends'>, t: Translate): { low: string; high: string } {
  return { low: ends.low || t('poll.ends.low'), high: ends.high || t('poll.ends.high') };
}

/** The statements of a scale; one without words is the question itself. */
export function statementsOf({ options }: Pick<RoomFace, 'options'>): string[] {
  return options.length > 0 ? options : [''];
}

/** A place in a ranking: "2", or "2 (gedeeld)" where several have as many points. */
export function sayPlace(places: readonly number[], at: number, t: Translate): string {
  const place = places[at] ?? 0;
  return places.filter((other) => other === place).length > 1 ? t('poll.result.tied', { place }) : String(place);
}

/** Options from most points to fewest; who has as many stands in the order of the options. */
export function rankingOrder(places: readonly number[]): number[] {
  return places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}

/** One's own answer, in lines of words. */
export function sayAnswer(room: RoomFace, answer: PollAnswer): string[] {
  const { options = [], places = [], order = [], words = [], value } = answer;
  const statements = statementsOf(room);
  return [
    ...options.map((at) => room.options[at] ?? ''),
    ...places.flatMap((place, at) => (place === null ? [] : [[statements[at], String(place)].filter(Boolean).join(': ')])),
    ...order.map((at, place) => `${place + 1}. ${room.options[at] ?? ''}`),
    ...words,
    ...(value === undefined ? [] : [sayAmount(value, room.unit)]),
  ];
}
