import './floor.css';
import './palette.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { Translate } from '../../../../client/ui/i18n';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import type { LineFace, PerspectiveFace, PerspectivesFace } from '../faces-contract';
import { EmptyChair } from './empty-chair';
import { coloured, Mark } from './mark';
import { Sheets } from './sheets';
import { SourceMark, SourceMix, SOURCES } from './source-marks';

/** A round of perspectives on the screen: the palette, and large who has the floor. */
export default function PerspectivesScreen({ view, t }: ScreenFaceProps<PerspectivesFace>) {
  const floor = view.perspectives.find((one) => one.id === view.floor);
  const seen = view.perspectives.some((one) => SOURCES.some((source) => one.sources[source] > 0));
  const heard = view.perspectives.filter((one) => one.turn === 'heard').length;
  const step = floor ? (floor.missing ? 'chair' : 'floor') : heard > 0 ? 'seen' : 'begin';
  return (
    <>
      <ScreenStep>{t(`perspectives.screen.step.${step}`)}</ScreenStep>
      <ScreenQuestion text={view.question} compact />
      {floor ? <Floor key={floor.id} one={floor} view={view} t={t} /> : null}
      <Palette view={view} strip={floor !== undefined} t={t} />
      {seen && !(floor && (floor.missing || view.lines.length > 0)) ? <Legend t={t} /> : null}
    </>
  );
}

/** Who has the floor, as large as the room needs; or the empty chair with what would be said from it. */
function Floor({ one, view, t }: { readonly one: PerspectiveFace; readonly view: PerspectivesFace; readonly t: Translate }) {
  const lines = one.missing ? view.elsewhere.filter((line) => line.perspective === one.id) : view.lines;
  return (
    <section class={`floor ${coloured(one.place)}${lines.length > 0 ? ' floor--told' : ''}${one.missing ? ' floor--empty' : ''}`}>
      <div class="floor__who">
        <Mark place={one.place} />
        <div>
          <h2 dir="auto">{one.name}</h2>
          {one.missing ? <p>{view.ask.elsewhere || t('perspectives.would-say')}</p> : one.speaker ? <p dir="auto">{one.speaker}</p> : null}
        </div>
        {one.missing ? <EmptyChair /> : null}
        {view.lines.length > 0 && !one.missing ? <Legend t={t} /> : null}
      </div>
      {one.missing ? null : <CalmLine since={view.since} minutes={one.minutes} />}
      {lines.length > 0 ? <Sheets lines={lines} render={(line) => <Line key={line.id} line={line} t={t} />} /> : null}
    </section>
  );
}

function Line({ line, t }: { readonly line: LineFace; readonly t: Translate }) {
  const by = speaker(line.by, t);
  return (
    <li class="floor__line">
      {line.source ? <SourceMark source={line.source} /> : null}
      <p class="as-written" dir="auto">
        {line.text}
        {line.source ? <span class="visually-hidden"> ({t(`perspectives.source.${line.source}`)})</span> : null}
        {by ? <small> {by}</small> : null}
      </p>
    </li>
  );
}

/** Fills as the minutes pass. No number, no end that does anything. */
function CalmLine({ since, minutes }: { readonly since: number | null; readonly minutes: number }) {
  const passed = Math.max(0, since === null ? 0 : Date.now() - since);
  return (
    <div class="calm-line" aria-hidden="true">
      <span style={{ animationDuration: `${String(minutes * 60)}s`, animationDelay: `-${String(Math.round(passed / 1000))}s` }} />
    </div>
  );
}

/** So many columns that no perspective stands alone in a row. */
function columnsFor(count: number): number {
  if (count <= 3) return Math.max(1, count);
  return count === 4 ? 2 : count <= 6 || count === 9 ? 3 : 4;
}

/** Every perspective in the order of speaking: heard, at the floor, to come, or an empty chair. */
function Palette({ view, strip, t }: { readonly view: PerspectivesFace; readonly strip: boolean; readonly t: Translate }) {
  return (
    <ol class={strip ? `palette palette--strip${view.perspectives.length > 7 ? ' palette--rows' : ''}` : `palette palette--${String(columnsFor(view.perspectives.length))}`}>
      {view.perspectives.map((one) => (
        <li key={one.id} class={`palette__one palette__one--${one.missing ? 'missing' : one.turn} ${coloured(one.place)}`} aria-current={one.turn === 'floor' ? 'true' : undefined}>
          <p class="palette__name">
            <Mark place={one.place} />
            <strong dir="auto">{one.name}</strong>
          </p>
          {!strip && one.speaker ? <p class="palette__speaker" dir="auto">{one.speaker}</p> : null}
          {!strip && one.missing ? view.elsewhere.filter((line) => line.perspective === one.id).slice(0, 2).map((line) => <p key={line.id} class="palette__said as-written" dir="auto">{line.text}</p>) : null}
          <div class="palette__foot">
            <p class="palette__turn">
              {one.missing ? <EmptyChair /> : null}
              <span class="palette__word">{t(`perspectives.turn.${one.missing ? 'missing' : one.turn}`)}</span>
            </p>
            <SourceMix sources={one.sources} t={t} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Legend({ t }: { readonly t: Translate }) {
  return (
    <p class="source-legend" aria-hidden="true">
      {SOURCES.map((source) => (
        <span key={source}>
          <SourceMark source={source} /> {t(`perspectives.source.${source}`)}
        </span>
      ))}
    </p>
  );
}
