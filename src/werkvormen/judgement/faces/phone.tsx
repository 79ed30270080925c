import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseFace, CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { Carried } from '../../../parts/cards/faces/carried';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import { FIELD, SHARED } from '../faces-contract';

/** Judging on the phone: what would be good; then from one's own field, with what is held together at hand. */
export default function JudgementPhone(props: PhoneFaceProps<CourseFace, CourseMine>) {
  const { room, t } = props;
  const shared = room.step === FIELD ? room.cards.filter(({ step }) => step === SHARED) : [];
  return <CoursePhone {...props} name="judgement" above={<Carried name="judgement" title={t('judgement.shared')} cards={shared} t={t} />} />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="judgement" />;
}
