import { Button } from '../../ui/button';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { teamApi } from '../api';
import type { Framing } from '../model';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { Wrong } from '../parts/wrong';
import { sayDayOf } from '../words';
import { NewFraming, Reframe } from './framing-forms';
import type { TeamPart } from './shared';

/** What the team works on. Several ways to see it may stand side by side, each with who holds it. */
export function Opgave({ team, onChanged }: TeamPart) {
  const held = team.framings.filter((one) => !one.retired);
  const retired = team.framings.filter((one) => one.retired);
  return (
    <Part title={t('team.opgave.title')} hint={t('team.opgave.hint')}>
      {held.length === 0 ? <Empty>{t('team.opgave.empty')}</Empty> : (
        <ul class="framings">
          {held.map((one) => <FramingCard key={one.thread} team={team.id} framing={one} onChanged={onChanged} />)}
        </ul>
      )}
      <Adder word={t(team.framings.length === 0 ? 'team.opgave.first' : 'team.opgave.another')} first={team.framings.length === 0}>
        {(close) => <NewFraming team={team.id} {...{ onChanged, close }} />}
      </Adder>
      {retired.length > 0 ? (
        <details>
          <summary>{t('team.opgave.retired', { count: retired.length })}</summary>
          <ul class="lines">
            {retired.map((one) => (
              <Line key={one.thread} name={one.text} word={t('team.opgave.history')} panel={() => <><Retire team={team.id} framing={one} onChanged={onChanged} /><Earlier framing={one} /></>}>
                <p class="as-written" dir="auto">{one.text}</p>
                <HeldBy framing={one} />
              </Line>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}

interface CardProps {
  readonly team: string;
  readonly framing: Framing;
  readonly onChanged: () => void;
}

function FramingCard({ team, framing, onChanged }: CardProps) {
  return (
    <Line
      name={framing.text}
      word={t('team.opgave.reframe')}
      panel={(close) => (
        <>
          <Reframe team={team} {...{ framing, onChanged, close }} />
          <Retire team={team} {...{ framing, onChanged }} />
        </>
      )}
    >
      <p class="framing-text as-written" dir="auto">{framing.text}</p>
      <HeldBy framing={framing} />
      {framing.earlier.length > 0 ? (
        <details>
          <summary>{t('team.opgave.earlier', { count: framing.earlier.length })}</summary>
          <Earlier framing={framing} />
        </details>
      ) : null}
    </Line>
  );
}

function HeldBy({ framing }: { readonly framing: Framing }) {
  return (
    <p class="soft" dir="auto">
      {[framing.heldBy ? t('team.opgave.held-by', { who: framing.heldBy }) : '', t('team.opgave.since', { day: sayDayOf(framing.madeAt) })].filter(Boolean).join(' · ')}
    </p>
  );
}

/** How it was before, and why it changed. */
function Earlier({ framing }: { readonly framing: Framing }) {
  const versions = [framing, ...framing.earlier];
  return (
    <ol class="versions" reversed>
      {versions.map((one, at) => (
        <li key={one.version}>
          {at === 0 ? null : <p class="as-written" dir="auto">{one.text}</p>}
          <p class="soft" dir="auto">
            {[at === 0 ? t('team.opgave.now') : '', sayDayOf(one.madeAt), at === 0 ? '' : one.heldBy, one.reason ? t('team.opgave.because', { reason: one.reason }) : ''].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Retire({ team, framing, onChanged }: CardProps) {
  const { busy, problem, send } = useSend();
  const toggle = async () => {
    if (!(await send(() => teamApi.retireFraming(team, framing.thread, !framing.retired)))) return;
    announce(t(framing.retired ? 'team.opgave.is-back' : 'team.opgave.is-retired'));
    onChanged();
  };
  return (
    <div class="row line-more">
      <Button small disabled={busy} onClick={() => void toggle()}>{t(framing.retired ? 'team.opgave.bring-back' : 'team.opgave.retire')}</Button>
      {framing.retired ? null : <span class="soft small">{t('team.opgave.retire-hint')}</span>}
      <Wrong problem={problem} />
    </div>
  );
}
