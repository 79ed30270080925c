import './timeline.css';
import { Turns, useTurn } from '../../../../client/ui/turns';
import { type Box, type Frame, LANE_HEAD, layLanes, layLine, type LineItem, type LineSheet } from './layout';

/** What a sign on a card says; the edge of the card says it again. */
export interface TimelineSign {
  readonly sign: string;
  readonly word: string;
  readonly tone: 'good' | 'harm' | 'plain';
}

/** A card on the line; `sign` is one of the legend. */
export type TimelineItem = LineItem;

/** Whose a lane is. The letter stands beside the colour, which alone says nothing. */
export interface TimelineLane {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly items: readonly TimelineItem[];
  /** With lanes every card stands in its own; without there is one line with cards above and below it. */
  readonly lanes?: readonly TimelineLane[];
  /** Says what signs mean, in the middle above the line. */
  readonly legend?: readonly TimelineSign[];
  readonly from: string;
  readonly to: string;
  /** Words under the question take room: how high the line may be, in hundredths of the width of the screen. */
  readonly height?: number;
}

const WIDTH = 92;
const HEIGHT = 36;
/** What the dots take that say which sheet it is. */
const DOTS = 2.4;
/** Colours of lanes, `--p1` to `--p9`. */
const COLOURS = 9;

const u = (measure: number): string => `calc(${measure.toFixed(2)} * var(--u))`;

/** What happened when, on a line from left to right. More than can be read comes sheet by sheet. */
export function Timeline({ items, lanes, legend = [], from, to, height = HEIGHT }: Props) {
  const lay = (frame: Frame): LineSheet[] => (lanes ? layLanes(items, lanes.map(({ id }) => id), frame) : layLine(items, frame));
  const one = lay({ width: WIDTH, height });
  const sheets = one.length > 1 ? lay({ width: WIDTH, height: height - DOTS }) : one;
  const place = useTurn(sheets.length);
  const sheet = sheets[place];
  if (!sheet) return null;
  return (
    <div class="timeline">
      <div class="timeline__frame" style={{ width: u(WIDTH), height: u(lanes ? lowest(sheet) : sheet.axis * 2) }}>
        {lanes ? <Lanes sheet={sheet} lanes={lanes} items={items} /> : <Line sheet={sheet} items={items} />}
        <p class="timeline__ends" style={{ insetBlockStart: u(lanes ? 0 : sheet.axis + 0.8), insetInlineStart: u(lanes ? LANE_HEAD : 0), width: u(lanes ? WIDTH - LANE_HEAD : WIDTH) }}>
          <span dir="auto">{from}</span>
          {legend.length > 0 ? (
            <span class="timeline__legend">
              {legend.map(({ sign, word, tone }) => (
                <span key={sign}>
                  <span class={`timeline__sign timeline__sign--${tone}`} aria-hidden="true">{sign}</span> {word}
                </span>
              ))}
            </span>
          ) : null}
          <span dir="auto">{to}</span>
        </p>
        <ol class="timeline__cards" style={{ fontSize: u(sheet.font) }}>
          {sheet.boxes.map((box) => {
            const item = items.find(({ id }) => id === box.id);
            return item ? <Card key={box.id} box={box} item={item} said={legend.find(({ sign }) => sign === item.sign)} /> : null;
          })}
        </ol>
      </div>
      <Turns of={sheets.length} place={place} />
    </div>
  );
}

const lowest = ({ lanes }: LineSheet): number => Math.max(...lanes.map((lane) => lane.y + lane.height));

function Card({ box, item, said }: { readonly box: Box; readonly item: TimelineItem; readonly said: TimelineSign | undefined }) {
  return (
    <li class={`timeline__place${box.above ? ' timeline__place--above' : ''}`} style={{ left: u(box.x), top: u(box.y), width: u(box.width), height: u(box.height) }}>
      <div class={`timeline__card${said ? ` timeline__card--${said.tone}` : ''}`}>
        <p class="as-written" dir="auto">
          {said ? (
            <>
              <span class={`timeline__sign timeline__sign--${said.tone}`} aria-hidden="true">{said.sign}</span>
              <span class="visually-hidden">{said.word}:</span>{' '}
            </>
          ) : null}
          {item.text}
        </p>
      </div>
    </li>
  );
}

/** One line with all moments on it, also those of other sheets, and from each a thread to its card. */
function Line({ sheet, items }: { readonly sheet: LineSheet; readonly items: readonly TimelineItem[] }) {
  const { axis, boxes } = sheet;
  return (
    <svg class="timeline__drawing" viewBox={`0 0 ${String(WIDTH)} ${String(axis * 2)}`} aria-hidden="true">
      {boxes.map((box) => <Thread key={box.id} box={box} />)}
      <line class="timeline__axis" x1={0} y1={axis} x2={WIDTH} y2={axis} />
      <path class="timeline__arrow" d={`M ${String(WIDTH - 1)} ${String(axis - 0.7)} l 1 0.7 l -1 0.7`} />
      {items.map((item) => (
        <circle key={item.id} class={boxes.some(({ id }) => id === item.id) ? 'timeline__dot' : 'timeline__dot timeline__dot--elsewhere'} cx={item.place * WIDTH} cy={axis} r={0.5} />
      ))}
    </svg>
  );
}

function Thread({ box }: { readonly box: Box }) {
  const { at, axis, above, x, y, width, height } = box;
  const end = Math.min(Math.max(at, x + 1), x + width - 1);
  return <path class="timeline__thread" d={`M ${String(at)} ${String(axis)} L ${String(end)} ${String(above ? y + height : y)}`} />;
}

/** A lane per organisation with its letter and its own line, and on it what happened. */
function Lanes({ sheet, lanes, items }: { readonly sheet: LineSheet; readonly lanes: readonly TimelineLane[]; readonly items: readonly TimelineItem[] }) {
  const look = (id: string): { colour: string; letter: string; title: string } => {
    const place = lanes.findIndex((lane) => lane.id === id);
    return { colour: `var(--p${String((place % COLOURS) + 1)})`, letter: letterOf(place), title: lanes[place]?.title ?? '' };
  };
  const laneOf = new Map(items.map((item) => [item.id, item.lane ?? '']));
  return (
    <>
      <svg class="timeline__drawing" viewBox={`0 0 ${String(WIDTH)} ${String(lowest(sheet))}`} aria-hidden="true">
        {sheet.lanes.map((lane) => <line key={lane.id} class="timeline__axis" style={{ stroke: look(lane.id).colour }} x1={LANE_HEAD} y1={lane.y} x2={WIDTH} y2={lane.y} />)}
        {sheet.boxes.map((box) => <Thread key={box.id} box={box} />)}
        {sheet.boxes.map((box) => <circle key={box.id} class="timeline__dot" style={{ fill: look(laneOf.get(box.id) ?? '').colour }} cx={box.at} cy={box.axis} r={0.5} />)}
      </svg>
      {sheet.lanes.map((lane) => {
        const { colour, letter, title } = look(lane.id);
        return (
          <p key={lane.id} class="timeline__lane" style={{ top: u(lane.y - 1.1), width: u(LANE_HEAD - 1), maxHeight: u(lane.height), color: colour }}>
            <span class="timeline__letter" aria-hidden="true">{letter}</span>
            <span class="timeline__whose" dir="auto">{title}</span>
          </p>
        );
      })}
    </>
  );
}

/** A, B, C ... AA, AB. */
function letterOf(place: number): string {
  return (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (Math.max(0, place) % 26));
}
