import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import type { RolesView } from '../faces-contract';

/** One's own role and what one expects of others, on the phone. */
export default function RolesPhone(props: PhoneFaceProps<RolesView, CourseMine>) {
  const { room, quiet, t } = props;
  const writes = room.steps.find((step) => step.name === room.step)?.writers === 'everyone';
  return (
    <>
      <CoursePhone {...props} name="roles" />
      {room.mode === 'anonymous' && writes && !quiet ? <p class="soft">{t('roles.role-tells')}</p> : null}
    </>
  );
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="roles" />;
}
