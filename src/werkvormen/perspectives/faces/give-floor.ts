import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { PerspectiveFace, PerspectivesConsole } from '../faces-contract';

type Desk = Pick<ConsoleFaceProps<PerspectivesConsole>, 'send' | 't'>;

/**
 * Gives a perspective the floor. A voice that nobody here has is an empty chair by itself until somebody speaks from it;
 * one that gets the floor as an empty chair is therefore said to be one first.
 */
export async function giveFloor({ send }: Desk, { id, missing }: PerspectiveFace): Promise<void> {
  if (missing && !(await send('missing', { perspective: id, missing })).ok) return;
  await send('floor', { perspective: id });
}

/** What its button says. */
export function sayFloor({ t }: Desk, { name, missing }: PerspectiveFace): string {
  return t(missing ? 'perspectives.console.give-chair' : 'perspectives.console.give', { name });
}
