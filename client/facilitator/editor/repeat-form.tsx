import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area } from '../../ui/console-form';
import { t } from '../../ui/i18n';
import type { ProgrammeItem } from '../model';

interface Props {
  readonly item: ProgrammeItem;
  /** The questions of the new time; null for the same ones. */
  readonly onRepeat: (id: string, questions: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

/** Once more, with the same question or another one. What came out the first time stays. */
export function RepeatForm({ item, onRepeat, onCancel }: Props) {
  const [questions, write] = useState(item.questions);
  const changed = questions.some((question, place) => question.trim() !== item.questions[place]?.trim());
  return (
    <div class="form">
      {questions.map((question, place) => (
        <Area key={place} label={t('console.editor.repeat-question')} maxLength={600} value={question} onInput={(text) => write(questions.map((one, at) => (at === place ? text : one)))} />
      ))}
      <div class="row">
        <Button small kind="do" onClick={() => onRepeat(item.id, changed ? questions.filter((question) => question.trim() !== '') : null)}>
          {t(changed ? 'console.editor.repeat-other' : 'console.editor.repeat-same')}
        </Button>
        <Button small kind="quiet" onClick={onCancel}>{t('console.cancel')}</Button>
      </div>
    </div>
  );
}
