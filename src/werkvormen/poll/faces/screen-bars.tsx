import type { Translate } from '../../../../client/ui/i18n';
import { useRoom } from '../../../../client/ui/room';
import { Turns, useTurn } from '../../../../client/ui/turns';
import type { Tally } from '../faces-contract';
import { type BarRow, fitBars } from './bars-fit';
import { rankingOrder, sayPlace } from './say';

type Counted = Extract<Tally, { kind: 'options' }> | Extract<Tally, { kind: 'ranking' }>;

interface Props {
  readonly options: readonly string[];
  readonly now: Counted;
  /** The first round, of the same kind. */
  readonly before: Counted | null;
  readonly t: Translate;
}

interface Row extends BarRow {
  readonly at: number;
  readonly now: number;
  readonly before: number | null;
}

/** From this many people on a share says something beside the number. */
const SHARES = 10;

/** Options with their bars, all alike: no option looks better than another (rule 17). A ranking stands in its own order. */
export function ScreenBars({ options, now, before, t }: Props) {
  const rows = now.kind === 'options' ? countRows(options, now, before, t) : pointRows(options, now, before, t);
  const most = Math.max(1, ...rows.flatMap((row) => [row.now, row.before ?? 0]));
  const [ref, room] = useRoom();
  const { size, merged, labels, end, sheets } = fitBars(rows, room);
  const place = useTurn(sheets.length);
  return (
    <>
      <div ref={ref} class="screen__room">
        <ul class={merged ? 'poll-bars poll-bars--merged' : 'poll-bars'} style={{ '--size': size, '--labels': labels, '--end': `${String(end)}em` }}>
          {(sheets[place] ?? []).map((row) => (
            <li key={row.at}>
              <p class="poll-bars__label">
                {row.place === null ? null : <strong class="poll-bars__place">{row.place}</strong>}
                <span dir="auto">{row.label}</span>
              </p>
              {merged ? <Merged row={row} most={most} /> : <Both row={row} most={most} />}
            </li>
          ))}
        </ul>
      </div>
      <Turns of={sheets.length} place={place} />
    </>
  );
}

interface BarsProps {
  readonly row: Row;
  readonly most: number;
}

/** Bars that grow from what they were, with their words at the end. */
function Both({ row, most }: BarsProps) {
  return (
    <div class="poll-bars__both">
      {row.before === null ? null : (
        <div class="poll-bar" style={{ '--is': row.before / most, '--was': 0 }}>
          <span class="poll-bar__fill poll-bar__fill--before" aria-hidden="true" />
          <span class="poll-bar__said"><SaidBefore row={row} /></span>
        </div>
      )}
      <div class="poll-bar" style={{ '--is': row.now / most, '--was': (row.before ?? 0) / most }}>
        <span class="poll-bar__fill" aria-hidden="true" />
        <span class="poll-bar__said"><Said row={row} /></span>
      </div>
    </div>
  );
}

/** What it is now as a thin bar in what it was, with the words of both at the end. */
function Merged({ row, most }: BarsProps) {
  const before = row.before ?? 0;
  return (
    <div class="poll-bar">
      <span class="poll-bar__pair" style={{ '--longest': Math.max(before, row.now) / most }} aria-hidden="true">
        <span class="poll-bar__fill poll-bar__fill--before" style={{ '--is': before / most, '--was': 0 }} />
        <span class="poll-bar__fill" style={{ '--is': row.now / most, '--was': before / most }} />
      </span>
      <span class="poll-bar__said"><SaidBefore row={row} /> <Said row={row} /></span>
    </div>
  );
}

function SaidBefore({ row }: Pick<BarsProps, 'row'>) {
  return <span class="poll-bar__before">{row.saidBefore}</span>;
}

function Said({ row: { said, more } }: Pick<BarsProps, 'row'>) {
  return <>{said}{more ? <span class="poll-bar__more"> {more}</span> : null}</>;
}

function countRows(options: readonly string[], now: Counted, before: Counted | null, t: Translate): Row[] {
  const counts = (tally: Counted) => (tally.kind === 'options' ? tally.counts : []);
  const share = (count: number, of: number) => (of >= SHARES ? ` (${Math.round((count / of) * 100)}%)` : '');
  return options.map((label, at) => {
    const count = counts(now)[at] ?? 0;
    const earlier = before ? (counts(before)[at] ?? 0) : null;
    const said = `${count}${share(count, now.voters)}`;
    return {
      at,
      label,
      place: null,
      now: count,
      before: earlier,
      said: before ? t('poll.result.now', { value: said }) : said,
      saidBefore: before && earlier !== null ? t('poll.result.first', { value: `${earlier}${share(earlier, before.voters)}` }) : null,
    };
  });
}

function pointRows(options: readonly string[], now: Counted, before: Counted | null, t: Translate): Row[] {
  if (now.kind !== 'ranking') return [];
  const earlier = before?.kind === 'ranking' ? before : null;
  return rankingOrder(now.places).map((at) => {
    const points = t('poll.result.points', { count: now.points[at] ?? 0 });
    return {
      at,
      label: options[at] ?? '',
      place: sayPlace(now.places, at, t),
      now: now.points[at] ?? 0,
      before: earlier ? (earlier.points[at] ?? 0) : null,
      said: earlier ? t('poll.result.now', { value: points }) : points,
      more: t('poll.result.firsts', { count: now.firsts[at] ?? 0 }),
      saidBefore: earlier && t('poll.screen.place-first', { place: sayPlace(earlier.places, at, t), points: earlier.points[at] ?? 0 }),
    };
  });
}
