import { RoundPhone, type RoundProps, roundTask } from './round';

/** The check-in on the phone. */
export default function CheckInPhone(props: RoundProps) {
  return <RoundPhone {...props} name="check-in" />;
}

export const task = roundTask;
