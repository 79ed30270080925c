import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import type { PatternsFace } from '../faces-contract';

/** A piece of the history, a pattern or a lever, on the phone. */
export default function PatternsPhone(props: PhoneFaceProps<PatternsFace, CourseMine>) {
  return <CoursePhone {...props} name="patterns" />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="patterns" />;
}
