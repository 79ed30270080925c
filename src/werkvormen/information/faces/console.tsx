import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { CourseConsole } from '../../../parts/cards/faces-contract';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';

/** Elaborating information on the console. */
export default function InformationConsole(props: ConsoleFaceProps<CourseConsole>) {
  return <CourseConsoleFace {...props} name="information" />;
}
