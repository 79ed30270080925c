import { sayDay } from '../../ui/day';
import { locale, t } from '../../ui/i18n';
import { sayNumber } from '../../ui/pulse/lines';
import type { Point, Trend } from './model';

const WIDE = 260;
const HIGH = 152;
const LEFT = 28;
const RIGHT = 20;
const TOP = 24;
const BOTTOM = 104;
/** Where too few people answered a point stands this far under the scale: it is no value. */
const UNDER = 18;

/** How every statement went, pulse after pulse: small pictures on one scale, and the same in a table. */
export function Trends({ trends }: { readonly trends: readonly Trend[] }) {
  const pulses = momentsOf(trends);
  // What is new is seen first; what is older is scrolled to.
  const latestFirst = [...pulses].reverse();
  return (
    <>
      <ul class="trends">
        {trends.map((trend) => (
          <li key={trend.item}>
            <p class="trends__name">{t(`questionnaire.topic.${trend.item}`)}</p>
            <Picture trend={trend} pulses={pulses} />
          </li>
        ))}
      </ul>
      <p class="soft">{t('pulse.trend.shows')}</p>
      <p class="soft">{t('pulse.trend.not')}</p>
      {/* Wider than a phone: then it can be moved, also with the keys. */}
      {pulses.length > 5 ? <p class="soft small">{t('pulse.trend.scroll')}</p> : null}
      <div class="table-scroll" role="region" aria-label={t('pulse.trend.table')} tabIndex={0}>
        <table class="quiet trends__table">
          <caption class="visually-hidden">{t('pulse.trend.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pulse.trend.statement')}</th>
              {latestFirst.map((pulse) => (
                <th key={pulse.pulse} scope="col">
                  <bdi>{pulse.title}</bdi>
                  <br />
                  {sayDay(pulse.closedOn)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trends.map((trend) => (
              <tr key={trend.item}>
                <th scope="row">{t(`questionnaire.topic.${trend.item}`)}</th>
                {latestFirst.map((pulse) => (
                  <td key={pulse.pulse}>{sayPoint(trend.points.find((point) => point.pulse === pulse.pulse))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function sayPoint(point: Point | undefined): string {
  if (!point) return t('pulse.trend.not-asked');
  return point.mean === null ? t('questionnaire.hidden') : sayNumber(point.mean);
}

/** Every pulse that is in a trend, the oldest first. */
function momentsOf(trends: readonly Trend[]): Point[] {
  const all = new Map(trends.flatMap((trend) => trend.points).map((point) => [point.pulse, point]));
  return [...all.values()].sort((a, b) => a.closedOn.localeCompare(b.closedOn));
}

/** For the eye: the table says the same. A line stops where too few people answered, and goes on after it. */
function Picture({ trend, pulses }: { readonly trend: Trend; readonly pulses: readonly Point[] }) {
  const x = (place: number): number => LEFT + 14 + (pulses.length < 2 ? 0 : (place * (WIDE - LEFT - RIGHT - 14)) / (pulses.length - 1));
  const y = (mean: number): number => BOTTOM - ((mean - 1) * (BOTTOM - TOP)) / 4;
  const placed = pulses.flatMap((pulse, place) => trend.points.filter((point) => point.pulse === pulse.pulse).map((point) => ({ mean: point.mean, x: x(place) })));
  const lines = placed.slice(1).flatMap((to, n) => {
    const from = placed[n];
    return from && from.mean !== null && to.mean !== null ? [{ x1: from.x, y1: y(from.mean), x2: to.x, y2: y(to.mean) }] : [];
  });
  const [first, last] = [pulses[0], pulses[pulses.length - 1]];
  return (
    <svg class="trends__picture" viewBox={`0 0 ${String(WIDE)} ${String(HIGH)}`} aria-hidden="true">
      {[1, 3, 5].map((value) => (
        <g key={value}>
          <line class="trends__ground" x1={LEFT} x2={WIDE} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 8} y={y(value) + 5} text-anchor="end">{value}</text>
        </g>
      ))}
      {lines.map((line) => (
        <line key={line.x1} class="trends__line" {...line} stroke-width="3" />
      ))}
      {placed.map((point) =>
        point.mean === null ? (
          <g key={point.x}>
            <circle class="trends__open" cx={point.x} cy={BOTTOM + UNDER} r="5" stroke-width="2" stroke-dasharray="3 2" />
            {pulses.length < 4 ? <text x={point.x} y={BOTTOM + UNDER + 4} {...beside(point.x)}>{t('pulse.trend.few')}</text> : null}
          </g>
        ) : (
          <g key={point.x}>
            <circle class="pulse-ink-dot" cx={point.x} cy={y(point.mean)} r="6" stroke-width="2" />
            <text class="trends__value" x={point.x} y={y(point.mean) - 10} text-anchor="middle">{sayNumber(point.mean)}</text>
          </g>
        ),
      )}
      {first ? <text x={LEFT} y={HIGH - 6}>{short(first.closedOn)}</text> : null}
      {last && last !== first ? <text x={WIDE} y={HIGH - 6} text-anchor="end">{short(last.closedOn)}</text> : null}
    </svg>
  );
}

/** A word beside an open point, on the side where there is room. */
function beside(x: number): { dx: number; 'text-anchor': 'start' | 'end' } {
  return x > WIDE / 2 ? { dx: -9, 'text-anchor': 'end' } : { dx: 9, 'text-anchor': 'start' };
}

function short(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(locale.value, { month: 'short', year: 'numeric' });
}
