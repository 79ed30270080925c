import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { Carried } from '../../../parts/cards/faces/carried';
import { DECIDE, FIELD, type JudgementConsole, SHARED } from '../faces-contract';

/** Judging on the console, with what is held together in sight from the moment that it counts. */
export default function JudgementConsoleFace(props: ConsoleFaceProps<JudgementConsole>) {
  const { view, send, t } = props;
  const shared = view.step === FIELD || view.step === DECIDE ? view.cards.filter(({ step }) => step === SHARED) : [];
  const above = view.unshared ? (
    <div class="notice notice--other">
      <p>{t('judgement.console.unshared')}</p>
      <div class="row">
        <Button onClick={() => void send('go', { step: SHARED })}>{t('judgement.console.share-first')}</Button>
      </div>
    </div>
  ) : (
    <Carried name="judgement" title={t('judgement.shared')} cards={shared} t={t} />
  );
  return <CourseConsoleFace {...props} name="judgement" above={above} />;
}
