import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { Carried } from '../../../parts/cards/faces/carried';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import { BESIDE, FRAMES, type FramingFace } from '../faces-contract';

/** One's own question on the phone, and then the questions of all to look at side by side. */
export default function FramingPhone(props: PhoneFaceProps<FramingFace, CourseMine>) {
  const { room, t } = props;
  const frames = room.step === BESIDE ? room.cards.filter(({ step }) => step === FRAMES) : [];
  return <CoursePhone {...props} name="framing" above={<Carried name="framing" title={t('framing.frames')} cards={frames} t={t} />} />;
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="framing" />;
}
