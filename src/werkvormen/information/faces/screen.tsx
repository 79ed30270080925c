import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { CourseFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';

/** Elaborating information on the screen. */
export default function InformationScreen(props: ScreenFaceProps<CourseFace>) {
  return <CourseScreen {...props} name="information" />;
}
