import type { Translate } from '../../../../client/ui/i18n';
import type { ResultFace, RoomFace, Tally } from '../faces-contract';
import { rankingOrder, sayAmount, sayMean, sayPlace, statementsOf } from './say';

type Of<K extends Tally['kind']> = Extract<Tally, { kind: K }>;

/** The other round, when it is of the same kind. */
export function alike<K extends Tally['kind']>(kind: K, tally: Tally | null): Of<K> | null {
  return tally?.kind === kind ? (tally as Of<K>) : null;
}

/** How many people answered, how often, and how many answered something else. Never who. */
export function sayVoters({ now, before, moved }: ResultFace, t: Translate): string {
  if (!before) return t('poll.result.voters', { count: now.voters });
  const both = t('poll.result.twice', { before: before.voters, now: now.voters });
  return moved ? `${both} ${t('poll.result.moved', { count: moved.moved, both: moved.both })}` : both;
}

/** What came out in words, for who wants to look at it on a phone. */
export function ResultWords({ room, result, t }: { readonly room: RoomFace; readonly result: ResultFace; readonly t: Translate }) {
  return (
    <>
      <ul class="stack">
        {linesOf(room, result, t).map((line, at) => (
          <li key={at} dir="auto">{line}</li>
        ))}
      </ul>
      <p class="soft">{sayVoters(result, t)}</p>
    </>
  );
}

function linesOf(room: RoomFace, { now, before }: ResultFace, t: Translate): string[] {
  const line = (what: string, said: string, earlier: string | null) => t(earlier === null ? 'poll.result.line' : 'poll.result.line-twice', { what, now: said, before: earlier ?? '' });
  switch (now.kind) {
    case 'options': {
      const earlier = alike(now.kind, before);
      return room.options.map((option, at) => line(option, String(now.counts[at] ?? 0), earlier && String(earlier.counts[at] ?? 0)));
    }
    case 'scale': {
      const earlier = alike(now.kind, before);
      const mean = (value: number | null | undefined) => (value === null || value === undefined ? t('poll.result.too-few') : sayMean(value));
      return statementsOf(room).map((statement, at) => line(statement || t('poll.result.mean'), mean(now.lines[at]?.mean), earlier && mean(earlier.lines[at]?.mean)));
    }
    case 'ranking': {
      const earlier = alike(now.kind, before);
      return rankingOrder(now.places).map((at) => line(room.options[at] ?? '', sayPlace(now.places, at, t), earlier && sayPlace(earlier.places, at, t)));
    }
    case 'cloud':
      return now.words.map(({ text, count }) => line(text, String(count), null));
    case 'number': {
      const earlier = alike(now.kind, before)?.middle;
      return now.middle ? [line(t('poll.result.median'), sayAmount(now.middle.median, room.unit), earlier ? sayAmount(earlier.median, room.unit) : null)] : [];
    }
    default:
      return now satisfies never;
  }
}
