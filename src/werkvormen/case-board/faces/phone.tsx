import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseFace, CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';

/** One panel of the board at a time, on the phone. */
export default function CaseBoardPhone(props: PhoneFaceProps<CourseFace, CourseMine>) {
  return <CoursePhone {...props} name="case-board" />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="case-board" />;
}
