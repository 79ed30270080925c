import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';

/** A link to take along to another app. Where a page may not copy (plain http) it is selected instead. */
export function CopyLink({ link }: { readonly link: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    let done = 'log.recovery.copied';
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      field.current?.focus();
      field.current?.select();
      done = 'log.recovery.selected';
    }
    setSaid(t(done));
    announce(t(done));
  }
  return (
    <div class="field">
      <label class="field__label" for={id}>{t('log.recovery.link')}</label>
      <textarea id={id} ref={field} class="field__input link" readOnly rows={4} value={link} translate={false} />
      <div class="row">
        <Button small onClick={() => void copy()}>
          {t('log.recovery.copy')}
        </Button>
        <span class="soft">{said}</span>
      </div>
    </div>
  );
}
