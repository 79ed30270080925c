import './screen-scale.css';
import type { Translate } from '../../../../client/ui/i18n';
import type { RoomFace, ScaleLine, Tally } from '../faces-contract';
import { endsOf, sayMean, statementsOf } from './say';

type Scale = Extract<Tally, { kind: 'scale' }>;

interface Props {
  readonly view: RoomFace;
  readonly now: Scale;
  readonly before: Scale | null;
  readonly t: Translate;
}

/** Where people stand on a line: every place with its column, and a line at the mean. Several statements stand under each other. */
export function ScreenScale({ view, now, before, t }: Props) {
  const statements = statementsOf(view);
  const { low, high } = endsOf(view, t);
  const ends = <p class="poll-scales__ends"><span>1 {low}</span><span>{view.top} {high}</span></p>;
  if (statements.length === 1) {
    return (
      <div class="poll-scales poll-scales--one">
        {statements[0] ? <p class="screen__text" dir="auto">{statements[0]}</p> : null}
        <Columns top={view.top} now={now.lines[0]} before={before?.lines[0]} t={t} large />
        {ends}
      </div>
    );
  }
  return (
    <div class={`poll-scales poll-scales--several${statements.length > 6 ? ' poll-scales--many' : statements.length > 4 ? '' : ' poll-scales--few'}`}>
      <ul>
        {statements.map((statement, at) => (
          <li key={at}>
            <p dir="auto">{statement}</p>
            <Columns top={view.top} now={now.lines[at]} before={before?.lines[at]} t={t} />
            <Means now={now.lines[at]} before={before?.lines[at]} t={t} />
          </li>
        ))}
      </ul>
      {ends}
    </div>
  );
}

interface ColumnsProps {
  readonly top: number;
  readonly now: ScaleLine | undefined;
  readonly before: ScaleLine | undefined;
  readonly t: Translate;
  readonly large?: boolean;
}

/** A column per place, before and now beside each other, with the mean as a line through them. */
function Columns({ top, now, before, t, large }: ColumnsProps) {
  if (!now || now.voters === null) return <p class="screen__aside">{t('poll.result.too-few')}</p>;
  const most = Math.max(1, ...now.counts, ...(before?.counts ?? []));
  const twice = before !== undefined && before.voters !== null;
  return (
    <div class={`poll-columns${large ? ' poll-columns--large' : ''}`}>
      <ol aria-label={large && now.mean !== null ? t('poll.screen.mean', { mean: sayMean(now.mean) }) : undefined}>
        {Array.from({ length: top }, (_, at) => (
          <li key={at}>
            <div class="poll-columns__pair">
              {twice ? <Column count={before.counts[at] ?? 0} most={most} said={large ? t('poll.result.first', { value: before.counts[at] ?? 0 }) : null} before /> : null}
              <Column count={now.counts[at] ?? 0} most={most} said={large ? (twice ? t('poll.result.now', { value: now.counts[at] ?? 0 }) : String(now.counts[at] ?? 0)) : null} />
            </div>
            {large ? <p class="poll-columns__place">{at + 1}</p> : null}
          </li>
        ))}
      </ol>
      {twice && before.mean !== null ? <MeanLine mean={before.mean} top={top} label={large ? t('poll.screen.mean-first', { mean: sayMean(before.mean) }) : null} before /> : null}
      {now.mean !== null ? <MeanLine mean={now.mean} top={top} label={large ? t(twice ? 'poll.screen.mean-now' : 'poll.screen.mean', { mean: sayMean(now.mean) }) : null} /> : null}
    </div>
  );
}

function Column({ count, most, said, before }: { readonly count: number; readonly most: number; readonly said: string | null; readonly before?: boolean }) {
  return (
    <div class={`poll-column${before ? ' poll-column--before' : ''}`} style={{ '--is': count / most }}>
      {said === null || count === 0 ? null : <span class="poll-column__said">{said}</span>}
      <span class="poll-column__fill" aria-hidden="true" />
    </div>
  );
}

function MeanLine({ mean, top, label, before }: { readonly mean: number; readonly top: number; readonly label: string | null; readonly before?: boolean }) {
  const at = (mean - 0.5) / top;
  return (
    <div class={`poll-mean${before ? ' poll-mean--before' : ''}${at > 0.6 ? ' poll-mean--left' : ''}`} style={{ insetInlineStart: `${at * 100}%` }}>
      {label === null ? null : <span>{label}</span>}
    </div>
  );
}

function Means({ now, before, t }: Pick<ColumnsProps, 'now' | 'before' | 't'>) {
  const mean = now?.mean ?? null;
  const earlier = before?.mean ?? null;
  return (
    <p class="poll-scales__means">
      {mean === null ? null : <strong>{earlier === null ? sayMean(mean) : t('poll.result.now', { value: sayMean(mean) })}</strong>}
      {earlier === null ? null : <span class="soft"> {t('poll.result.first', { value: sayMean(earlier) })}</span>}
    </p>
  );
}
