import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { RoundFace } from './round-face';
import { RoundScreen } from './round-screen';

/** The check-in on the screen. */
export default function CheckInScreen({ view, t }: ScreenFaceProps<RoundFace>) {
  return <RoundScreen view={view} t={t} name="check-in" />;
}
