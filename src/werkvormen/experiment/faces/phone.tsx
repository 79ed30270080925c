import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import type { ExperimentFace } from '../faces-contract';

/** A hypothesis, and what came of it, on the phone. Who looks back has before them what was agreed. */
export default function ExperimentPhone(props: PhoneFaceProps<ExperimentFace, CourseMine>) {
  const { room } = props;
  const about = room.step === 'evaluate' || room.step === 'next' ? room.said.hypothesis : '';
  return <CoursePhone {...props} name="experiment" room={about === '' ? room : { ...room, question: about }} />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="experiment" />;
}
