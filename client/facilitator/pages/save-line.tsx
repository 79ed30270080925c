import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { sayProblem } from '../words';
import type { EditablePlan } from './use-plan';

/** Says whether what is on the page is saved, and lets someone choose when another laptop saved too. */
export function SaveLine({ editing }: { editing: EditablePlan }) {
  const { state } = editing;
  switch (state.is) {
    case 'changed-meanwhile':
      return (
        <div class="notice notice--other" role="alert">
          <p>{t('console.save.changed-meanwhile')}</p>
          <div class="row">
            <Button small onClick={() => void editing.takeTheirs()}>{t('console.save.take-theirs')}</Button>
            <Button small onClick={() => void editing.keepMine()}>{t('console.save.keep-mine')}</Button>
          </div>
        </div>
      );
    case 'refused':
      return (
        <div class="notice notice--other" role="alert">
          <p>{sayProblem(state.problem)}</p>
          <Button small onClick={() => void editing.flush()}>{t('console.save.again')}</Button>
        </div>
      );
    default:
      return <p class="state" role="status">{t(`console.save.${state.is}`)}</p>;
  }
}
