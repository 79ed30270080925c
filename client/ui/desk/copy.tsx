import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { t } from '../i18n';
import { announce } from '../live-region';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** What the button says. */
  readonly action: string;
  readonly rows?: number;
}

/** A text to take along to another program. Where a page may not copy (plain http), the text is selected instead. */
export function CopyText({ label, text, action, rows = 1 }: CopyTextProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const say = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('desk.copied'));
    } catch {
      field.current?.focus();
      field.current?.select();
      say(t('desk.selected'));
    }
  };
  return (
    <div class="copy">
      <label class="field__label" for={id}>{label}</label>
      <textarea id={id} ref={field} class="field__input copy-text" readOnly rows={rows} value={text} translate={false} />
      <p class="row">
        <Button small onClick={() => void copy()}>{action}</Button>
        <span class="soft">{said}</span>
      </p>
    </div>
  );
}
