import type { Translate } from '../../../../client/ui/i18n';
import type { Middle, ResultFace, RoomFace } from '../faces-contract';
import { alike } from './result-words';
import { rankingOrder, sayAmount, sayMean, sayNumber, sayPlace, statementsOf } from './say';

interface Props {
  readonly room: RoomFace;
  readonly result: ResultFace;
  readonly t: Translate;
}

type Grid = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What came out as a table, for the console. A word cloud has its words with buttons instead. */
export function ResultTable({ room, result, t }: Props) {
  const grid = gridOf(room, result, t);
  if (!grid) return null;
  return (
    <div class="poll-table">
      <table>
        <thead>
          <tr>{grid.head.map((title, at) => <th key={at} scope="col">{title}</th>)}</tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, n) => (n === 0 ? <th key={n} scope="row" dir="auto">{cell}</th> : <td key={n}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function gridOf(room: RoomFace, { now, before }: ResultFace, t: Translate): Grid | null {
  const twice = (name: string): string[] => (before ? [t(`poll.console.${name}-first`), t(`poll.console.${name}-now`)] : [t(`poll.console.${name}`)]);
  switch (now.kind) {
    case 'options': {
      const earlier = alike(now.kind, before);
      return { head: [t('poll.console.option'), ...twice('count')], rows: room.options.map((option, at) => [option, ...(earlier ? [String(earlier.counts[at] ?? 0)] : []), String(now.counts[at] ?? 0)]) };
    }
    case 'scale': {
      const earlier = alike(now.kind, before);
      const steps = Array.from({ length: room.top }, (_, at) => at);
      const mean = (value: number | null | undefined) => (value === null || value === undefined ? '-' : sayMean(value));
      const rows = statementsOf(room).map((statement, at) => {
        const line = now.lines[at];
        const then = earlier?.lines[at];
        const counts = steps.map((step) => (line?.voters == null ? '-' : `${then?.voters == null ? '' : `${then.counts[step] ?? 0} → `}${line.counts[step] ?? 0}`));
        return [statement || room.question, ...counts, ...(earlier ? [mean(then?.mean)] : []), mean(line?.mean)];
      });
      return { head: [t('poll.console.statement'), ...steps.map((step) => String(step + 1)), ...twice('mean')], rows };
    }
    case 'ranking': {
      const earlier = alike(now.kind, before);
      const rows = rankingOrder(now.places).map((at) => [room.options[at] ?? '', ...(earlier ? [sayPlace(earlier.places, at, t)] : []), sayPlace(now.places, at, t), String(now.points[at] ?? 0), String(now.firsts[at] ?? 0)]);
      return { head: [t('poll.console.option'), ...twice('place'), t('poll.console.points'), t('poll.console.firsts')], rows };
    }
    case 'number': {
      const earlier = alike(now.kind, before)?.middle;
      const { middle } = now;
      if (!middle) return null;
      const row = (name: string, said: (of: Middle) => string) => [t(`poll.console.${name}`), ...(before ? [earlier ? said(earlier) : '-'] : []), said(middle)];
      return {
        head: ['', ...twice('value')],
        rows: [
          row('median', (of) => sayAmount(of.median, room.unit)),
          row('half', (of) => `${sayNumber(of.low)} - ${sayNumber(of.high)}`),
          row('mean', (of) => sayNumber(of.mean)),
        ],
      };
    }
    case 'cloud':
      return null;
    default:
      return now satisfies never;
  }
}
