import { RoundPhone, type RoundProps, roundTask } from '../../check-in/faces/round';

/** It is a check-in at the end, and says some of its words. */
export const speaks = ['check-in'];

/** The check-out on the phone: the rules of the check-in, and the sentence the team agreed on. */
export default function CheckOutPhone(props: RoundProps) {
  return <RoundPhone {...props} name="check-out" />;
}

export const task = roundTask;
