import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { CourseConsole } from '../../../parts/cards/faces-contract';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';

/** The board on the console, panel by panel. */
export default function CaseBoardConsole(props: ConsoleFaceProps<CourseConsole>) {
  return <CourseConsoleFace {...props} name="case-board" />;
}
