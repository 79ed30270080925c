import { scaleLinear } from 'd3-scale';
import type { Translate } from '../../../../client/ui/i18n';
import type { Middle, Tally } from '../faces-contract';
import { sayAmount, sayNumber } from './say';

type Numbers = Extract<Tally, { kind: 'number' }>;

interface Props {
  readonly now: Numbers;
  readonly before: Numbers | null;
  readonly unit: string;
  readonly t: Translate;
}

const WIDTH = 1000;
const SIDE = 30;
const AXIS = 46;
/** What stands above the dots: the words of the median. */
const HEAD = 34;
const MOST_RADIUS = 14;

/** Everybody's number as a dot on a line, with the middle one marked: how far apart people are is seen before any mean. */
export function ScreenDots({ now, before, unit, t }: Props) {
  const all = [...now.values, ...(before?.values ?? [])];
  if (all.length === 0) return null;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = least === most ? Math.max(1, Math.abs(least) * 0.1) : 0;
  const x = scaleLinear([least - room, most + room], [SIDE, WIDTH - SIDE]).nice(8);
  const height = before ? 158 : 270;
  const rows = [...(before ? [{ of: before, name: 'before' }] : []), { of: now, name: 'now' }];
  const radius = radiusFor(rows.map(({ of }) => of), x, height - HEAD - 8);
  const total = rows.length * height + AXIS;
  return (
    <figure class="poll-dots">
      <svg viewBox={`0 0 ${WIDTH} ${total}`} aria-hidden="true">
        {rows.map(({ of, name }, at) => (
          <DotRow key={name} of={of} x={x} radius={radius} height={height} top={at * height} before={name === 'before'} label={name === 'before' ? t('poll.screen.row-first') : before ? t('poll.screen.row-now') : null} unit={unit} />
        ))}
        <g class="poll-dots__axis">
          {x.ticks(8).map((tick) => (
            <g key={tick} transform={`translate(${x(tick)} ${total - AXIS})`}>
              <line y2="8" />
              <text y="34">{sayNumber(tick)}</text>
            </g>
          ))}
        </g>
      </svg>
      <figcaption>{now.middle ? sayMiddle(now.middle, before?.middle ?? null, unit, t) : null}</figcaption>
    </figure>
  );
}

function sayMiddle(now: Middle, before: Middle | null, unit: string, t: Translate): string {
  const said = { low: sayNumber(now.low), high: sayNumber(now.high), mean: sayNumber(now.mean) };
  const median = before ? t('poll.result.line-twice', { what: t('poll.result.median'), before: sayAmount(before.median, unit), now: sayAmount(now.median, unit) }) : t('poll.result.line', { what: t('poll.result.median'), now: sayAmount(now.median, unit) });
  return `${median}. ${t('poll.result.half', said)}. ${t('poll.result.line', { what: t('poll.result.mean'), now: said.mean })}.`;
}

interface RowProps {
  readonly of: Numbers;
  readonly x: (value: number) => number;
  readonly radius: number;
  readonly height: number;
  readonly top: number;
  readonly before: boolean;
  readonly label: string | null;
  readonly unit: string;
}

function DotRow({ of, x, radius, height, top, before, label, unit }: RowProps) {
  const { middle, values } = of;
  const bottom = top + height;
  const dots = stacked(values, x, radius);
  return (
    <g class={before ? 'poll-dots__row poll-dots__row--before' : 'poll-dots__row'}>
      {middle ? (
        <>
          <rect class="poll-dots__half" x={x(middle.low) - radius} y={top + HEAD} width={x(middle.high) - x(middle.low) + 2 * radius} height={height - HEAD} rx="6" />
          <line class="poll-dots__median" x1={x(middle.median)} x2={x(middle.median)} y1={top + HEAD - 6} y2={bottom} />
          <text class="poll-dots__said" x={Math.min(WIDTH - 90, Math.max(90, x(middle.median)))} y={top + HEAD - 14}>{[label, sayAmount(middle.median, unit)].filter(Boolean).join(' ')}</text>
        </>
      ) : null}
      <line class="poll-dots__base" x1={SIDE / 2} x2={WIDTH - SIDE / 2} y1={bottom} y2={bottom} />
      {dots.map(({ left, level }, at) => (
        <circle key={at} cx={left} cy={bottom - radius - 3 - level * 2 * radius} r={radius - 1.5} />
      ))}
    </g>
  );
}

/** Dots that would cover each other stand on each other, where the middle of them is. */
function stacked(values: readonly number[], x: (value: number) => number, radius: number): { left: number; level: number }[] {
  const heaps: number[][] = [];
  for (const left of values.map(x)) {
    const heap = heaps.at(-1);
    if (heap?.[0] !== undefined && left - heap[0] < 2 * radius) heap.push(left);
    else heaps.push([left]);
  }
  return heaps.flatMap((heap) => {
    const left = heap.reduce((sum, one) => sum + one, 0) / heap.length;
    return heap.map((_, level) => ({ left, level }));
  });
}

/** Dots are as large as the highest heap of any row allows. */
function radiusFor(rows: readonly Numbers[], x: (value: number) => number, height: number): number {
  let radius = MOST_RADIUS;
  const fits = (): boolean => rows.every(({ values }) => stacked(values, x, radius).every(({ level }) => (level + 1) * 2 * radius <= height));
  while (radius > 2 && !fits()) radius -= 0.5;
  return radius;
}
