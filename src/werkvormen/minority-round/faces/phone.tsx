import { FinalTask } from './phone-final';
import { NeedsTask } from './phone-needs';
import { QuietRound } from './phone-quiet';
import { SpreadTask } from './phone-spread';
import { askNow, roundTask } from './phone-task';
import { ViewTask } from './phone-view';
import { VoteTask } from './phone-vote';
import type { RoundProps } from './props';

/** The minority round on the phone: one question at a time, and between them what the group found, in words. */
export default function MinorityRoundPhone(props: RoundProps) {
  if (props.quiet) return <QuietRound {...props} />;
  const ask = askNow(props);
  switch (ask) {
    case null:
      return <QuietRound {...props} />;
    case 'final':
      return <FinalTask {...props} />;
    case 'needs':
      return props.room.mode === 'anonymous' ? <NeedsTask key="sealed" {...props} sealed /> : <NeedsTask key="open" {...props} />;
    case 'vote':
      return <VoteTask {...props} />;
    case 'spread':
      return <SpreadTask {...props} />;
    case 'view':
      return <ViewTask key={props.room.step} {...props} />;
    default:
      return ask satisfies never;
  }
}

export const task = roundTask;
