import type { ConsoleFaceProps, PhoneFaceProps } from '../../../../client/ui/faces';
import type { FacilitatorFace, MineFace, RoomFace } from '../faces-contract';

/** What the parts of the phone's face get. */
export type RoundProps = PhoneFaceProps<RoomFace, MineFace>;
/** What the parts of the console's face get. */
export type Props = ConsoleFaceProps<FacilitatorFace>;
