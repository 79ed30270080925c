import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { type ProblemConsole, WEIGH } from '../faces-contract';

/** A problem on the console; it says so when a name comes before anything was weighed. */
export default function ProblemConsoleFace(props: ConsoleFaceProps<ProblemConsole>) {
  const { view, send, t } = props;
  const unweighed = view.unweighed ? (
    <div class="notice notice--other">
      <p>{t('problem.console.unweighed')}</p>
      <div class="row">
        <Button onClick={() => void send('go', { step: WEIGH })}>{t('problem.console.weigh-first')}</Button>
      </div>
    </div>
  ) : null;
  return <CourseConsoleFace {...props} name="problem" above={unweighed} />;
}
