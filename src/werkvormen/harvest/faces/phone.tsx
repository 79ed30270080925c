import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import type { HarvestFace } from '../faces-contract';

/** What I take along, on the phone. Without notes there is nothing to do here. */
export default function HarvestPhone(props: PhoneFaceProps<HarvestFace, CourseMine>) {
  const { room, quiet, t } = props;
  if (quiet || room.intensity === 'none') return null;
  return (
    <>
      <CoursePhone {...props} name="harvest" />
      <p class="soft">{t('harvest.hashtag')}</p>
    </>
  );
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="harvest" />;
}
