import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { RoundConsole } from './round-console';
import type { RoundFacilitatorFace } from './round-face';

/** The check-in on the console. */
export default function CheckInConsole(props: ConsoleFaceProps<RoundFacilitatorFace>) {
  return <RoundConsole {...props} name="check-in" />;
}
