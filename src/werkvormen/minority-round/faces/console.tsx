import { useEffect, useRef } from 'preact/hooks';
import { DecisionPanel } from './console/decision';
import { FinalPanel } from './console/final';
import { Framing } from './console/framing';
import { NeedsPanel } from './console/needs';
import { ParkForm } from './console/park';
import { Stepper } from './console/stepper';
import { ViewsPanel } from './console/views';
import { VotePanel } from './console/vote';
import type { Props } from './props';

/** Each step shows its own count; see the console's face module. */
export const countsItself = true;

/** The minority round on the console: where the group is, what the facilitator asks, and the controls of this step. */
export default function MinorityRoundConsole(props: Props) {
  const { view, t } = props;
  const ended = view.status !== 'running';
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(view.step);
  useEffect(() => {
    // Another step begins with its question, also when one had scrolled down to the button.
    if (before.current !== view.step) top.current?.scrollIntoView({ block: 'nearest' });
    before.current = view.step;
  }, [view.step]);
  return (
    <div class="round">
      <div ref={top} />
      <Stepper {...props} />
      {ended ? null : <p class="soft">{t(`minority-round.console.why.${view.step}`)}</p>}
      <h1 class="now-question" dir="auto">{ended ? t(`minority-round.console.${view.status}`) : t(`minority-round.console.ask.${view.step}`)}</h1>
      {view.question && view.step !== 'framing' ? (
        <p class="round-question" dir="auto">
          {view.question}
          <small>{[view.room && t(`minority-round.screen.room.${view.room}`), view.mode && t(`minority-round.screen.mode.${view.mode}`), view.round > 1 && t('minority-round.console.round', { round: view.round })].filter(Boolean).join(' · ')}</small>
        </p>
      ) : null}
      {view.skippedSteps.length > 0 ? (
        <p class="notice notice--other">{t('minority-round.console.skipped', { steps: view.skippedSteps.map((s) => t(`minority-round.console.step.${s}`)).join(', ') })}</p>
      ) : null}
      {ended ? <Ended {...props} /> : <Panel {...props} />}
      {view.status === 'running' && view.mode !== null ? <ParkForm {...props} /> : null}
    </div>
  );
}

function Panel(props: Props) {
  const { step } = props.view;
  switch (step) {
    case 'framing':
      return <Framing key={props.activity.run} {...props} />;
    case 'views':
    case 'other':
    case 'spread':
    case 'waterline':
      return <ViewsPanel key={step} {...props} />;
    case 'vote':
      return <VotePanel {...props} />;
    case 'needs':
      return (
        <>
          <NeedsPanel {...props} />
          {props.view.needsState === 'closed' ? <DecisionPanel {...props} /> : null}
        </>
      );
    case 'final':
      return (
        <>
          <FinalPanel {...props} />
          <DecisionPanel {...props} />
        </>
      );
    default:
      return step satisfies never;
  }
}

function Ended({ view, t }: Props) {
  return (
    <div class="stack">
      {view.status === 'decided' ? <p class="as-written round-decision" dir="auto">{view.decision.text}</p> : null}
      {view.status === 'decided' && view.decision.parts.length > 0 ? (
        <ul class="parts">
          {view.decision.parts.map((part, place) => (
            <li key={place} class="as-written" dir="auto">{part}</li>
          ))}
        </ul>
      ) : null}
      {view.status === 'parked' && view.reason ? <p class="as-written" dir="auto">{view.reason}</p> : null}
      <p class="soft">{t('minority-round.console.back-possible')}</p>
    </div>
  );
}
