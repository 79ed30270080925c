import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import type { Problem } from '../../ui/desk/rest';
import { t } from '../../ui/i18n';
import { Wrong } from './wrong';

interface FormProps {
  readonly action: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ComponentChildren;
  /** Beside the buttons. */
  readonly more?: ComponentChildren;
}

/** Fields with one button under them that says what happens. */
export function Form({ action, busy, problem, onSubmit, onCancel, children, more }: FormProps) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Wrong problem={problem} />
      <div class="row">
        <Button small kind="do" type="submit" disabled={busy}>{action}</Button>
        {onCancel ? <Button small kind="quiet" onClick={onCancel}>{t('community.cancel')}</Button> : null}
        {more}
      </div>
    </form>
  );
}
