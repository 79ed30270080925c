import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseFace, CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { Carried } from '../../../parts/cards/faces/carried';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import { NAME, TEST } from '../faces-contract';

/** A problem on the phone: a card at a time; at the end the names that it has now, to try something with. */
export default function ProblemPhone(props: PhoneFaceProps<CourseFace, CourseMine>) {
  const { room, t } = props;
  const names = room.step === TEST ? room.cards.filter(({ step }) => step === NAME) : [];
  return <CoursePhone {...props} name="problem" above={<Carried name="problem" title={t('problem.named')} cards={names} t={t} />} />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="problem" />;
}
