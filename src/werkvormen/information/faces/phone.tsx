import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseFace, CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';

/** What only I know, and what it means for my part, on the phone. */
export default function InformationPhone(props: PhoneFaceProps<CourseFace, CourseMine>) {
  return <CoursePhone {...props} name="information" />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="information" />;
}
