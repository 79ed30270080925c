import './field.css';
import type { Translate } from '../../../../client/ui/i18n';
import { speaker } from '../../../../client/ui/speaker';
import type { Dot, PositionFace } from '../faces-contract';
import { endsOf } from './ends';
import { type Ground, onGround, swarm } from './swarm';

/** The field is drawn on a sheet of this width; its unit is a hundredth of that. */
const WIDTH = 100;
/** Room for the words above a band. */
const CAPTION = 3.2;
/** From this size on a dot has room for letters. */
const LETTERS = 1.25;
/** With more people on the move than this, threads hide more than they show. */
const THREADS = 16;
/** A single square takes this much of the width; the words stand around it. */
const SQUARE = 56;
/** Who moved less than this did not move. */
const MOVED = 4;

interface FieldProps {
  readonly view: Pick<PositionFace, 'field' | 'dots' | 'before' | 'across' | 'up'>;
  /** How much there is around it on the screen decides how high it is, in hundredths of its width. */
  readonly height: number;
  readonly t: Translate;
}

/** The field with its dots and the words at its ends. An empty field shows where to stand. */
export function Field({ view, height, t }: FieldProps) {
  const { across, up } = endsOf(view, t);
  if (view.field === 'line') {
    return (
      <div class="field-of-dots">
        <Line view={view} height={height} t={t} />
        <div class="field-of-dots__ends">
          <p dir="auto">{across.from}</p>
          <p dir="auto">{across.to}</p>
        </div>
      </div>
    );
  }
  return (
    <div class={`field-of-dots field-of-dots--${view.before === null ? 'square' : 'squares'}`}>
      <p class="field-of-dots__top" dir="auto"><span aria-hidden="true">↑ </span>{up.to}</p>
      <p class="field-of-dots__left" dir="auto"><span aria-hidden="true">← </span>{across.from}</p>
      <Squares view={view} height={height} t={t} />
      <p class="field-of-dots__right" dir="auto">{across.to}<span aria-hidden="true"> →</span></p>
      <p class="field-of-dots__bottom" dir="auto"><span aria-hidden="true">↓ </span>{up.from}</p>
    </div>
  );
}

/** One line; after the talk two, one under the other, with a thread from where somebody stood to where they stand. */
function Line({ view: { dots, before }, height, t }: FieldProps) {
  const rows = before === null ? 1 : 2;
  const band = height / rows;
  const top = before === null ? 0 : CAPTION;
  const ground: Ground = { width: WIDTH, height: band - top, field: 'line', radius: before === null ? 2.8 : 2.4 };
  const old = before === null ? null : swarm(before, ground);
  const now = swarm(dots, ground);
  const down = band * (rows - 1) + top;
  const moved = linked(dots) ? threadsOf(old?.spots ?? [], now.spots) : [];
  return (
    <Sheet height={height} dots={dots} t={t}>
      {old ? <Axis ground={ground} down={top} /> : null}
      <Axis ground={ground} down={down} />
      {old ? <Caption y={2}>{t('position.before')}</Caption> : null}
      {old ? <Caption y={band + 2}>{t('position.after')}</Caption> : null}
      {moved.length <= THREADS ? moved.map(({ id, from, to }) => <path key={id} class="field-of-dots__thread" d={thread(from.x, from.y + top, to.x, to.y + down)} />) : null}
      {old && before ? <Dots dots={before} spots={old.spots} radius={old.radius} down={top} t={t} old /> : null}
      <Dots dots={dots} spots={now.spots} radius={now.radius} down={down} t={t} />
    </Sheet>
  );
}

/** One square; after the talk two, side by side. */
function Squares({ view: { dots, before }, height, t }: FieldProps) {
  const gap = 4;
  const width = before === null ? SQUARE : (WIDTH - gap) / 2;
  const top = before === null ? 0 : CAPTION;
  const ground: Ground = { width, height: height - top, field: 'square', radius: 2 };
  const left = before === null ? 0 : width + gap;
  const old = before === null ? null : swarm(before, ground);
  const now = swarm(dots, ground);
  return (
    <Sheet width={before === null ? SQUARE : WIDTH} height={height} dots={dots} t={t}>
      {old ? <Cross ground={ground} left={0} down={top} /> : null}
      <Cross ground={ground} left={left} down={top} />
      {old ? <Caption y={2}>{t('position.before')}</Caption> : null}
      {old ? <Caption y={2} x={left}>{t('position.after')}</Caption> : null}
      {old && before ? <Dots dots={before} spots={old.spots} radius={old.radius} down={top} t={t} old /> : null}
      <Dots dots={dots} spots={now.spots} radius={now.radius} left={left} down={top} t={t} />
    </Sheet>
  );
}

function Sheet({ width = WIDTH, height, dots, t, children }: { readonly width?: number; readonly height: number; readonly dots: readonly Dot[]; readonly t: Translate; readonly children: preact.ComponentChildren }) {
  return (
    <svg class="field-of-dots__sheet" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t(dots.length > 0 ? 'position.dots' : 'position.empty', { count: dots.length })}>
      {children}
    </svg>
  );
}

function Axis({ ground, down }: { readonly ground: Ground; readonly down: number }) {
  const y = ground.height / 2 + down;
  const places = [0, 50, 100].map((x) => onGround({ x, y: 0 }, ground).x);
  return (
    <g class="field-of-dots__axis">
      <line x1={places[0]} x2={places[2]} y1={y} y2={y} />
      {places.map((x) => <line key={x} x1={x} x2={x} y1={y - 0.9} y2={y + 0.9} />)}
    </g>
  );
}

function Cross({ ground: { width, height }, left, down }: { readonly ground: Ground; readonly left: number; readonly down: number }) {
  return (
    <g class="field-of-dots__axis">
      <rect x={left + 0.1} y={down + 0.1} width={width - 0.2} height={height - 0.2} rx={1} />
      <line x1={left + 1} x2={left + width - 1} y1={down + height / 2} y2={down + height / 2} />
      <line x1={left + width / 2} x2={left + width / 2} y1={down + 1} y2={down + height - 1} />
    </g>
  );
}

function Caption({ x = 0, y, children }: { readonly x?: number; readonly y: number; readonly children: string }) {
  return <text class="field-of-dots__caption" x={x + 0.2} y={y}>{children}</text>;
}

interface DotsProps {
  readonly dots: readonly Dot[];
  readonly spots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly radius: number;
  readonly left?: number;
  readonly down: number;
  readonly old?: boolean;
  readonly t: Translate;
}

function Dots({ dots, spots, radius, left = 0, down, old, t }: DotsProps) {
  return (
    <g class={old ? 'field-of-dots__old' : 'field-of-dots__now'}>
      {dots.map((dot, at) => {
        const spot = spots[at];
        const name = speaker(dot.by, t);
        return spot ? (
          <g key={dot.id} class={dot.other && !old ? 'field-of-dots__dot field-of-dots__dot--other' : 'field-of-dots__dot'} style={{ transform: `translate(${spot.x + left}px, ${spot.y + down}px)` }}>
            {name === null ? null : <title>{name}</title>}
            <circle r={radius} />
            {dot.other && !old ? <circle class="field-of-dots__ring" r={radius * 0.8} /> : null}
            {name !== null && radius >= LETTERS ? <text dy="0.36em" style={{ fontSize: `${radius * 0.95}px` }}>{lettersOf(dot.by ?? '')}</text> : null}
          </g>
        ) : null;
      })}
    </g>
  );
}

type Spots = DotsProps['spots'];

/** Who stood somewhere else before. */
function threadsOf(old: Spots, now: Spots): { readonly id: string; readonly from: Spots[number]; readonly to: Spots[number] }[] {
  return old.flatMap((from) => {
    const to = now.find(({ id }) => id === from.id);
    return to && Math.abs(to.x - from.x) >= MOVED ? [{ id: from.id, from, to }] : [];
  });
}

/** Whether a dot is somebody: without names there is no thread from one field to the other. */
function linked(dots: readonly Dot[]): boolean {
  return dots.every(({ by }) => by !== null);
}

/** Two letters of a name, or the number of who gave none. */
function lettersOf(by: string): string {
  const number = /^#(\d+)$/.exec(by)?.[1];
  if (number !== undefined) return number;
  const words = by.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : first.slice(1);
  return `${first[0]?.toLocaleUpperCase() ?? ''}${last[0] ?? ''}`;
}

function thread(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1} C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
