import { useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { t } from '../i18n';

interface Props {
  readonly action: string;
  /** What goes and what stays. */
  readonly ask: string;
  /** Of what, for who hears the button and not what stands beside it. */
  readonly label?: string;
  readonly quiet?: boolean;
  readonly busy?: boolean;
  readonly onYes: () => void;
}

/** For what can't be undone: says what goes before it goes. */
export function AskFirst({ action, ask, label, quiet, busy, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const answer = (next: boolean) => {
    setAsking(next);
    // The button that had the focus is gone; the safe one takes it over.
    requestAnimationFrame(() => [...(place.current?.querySelectorAll('button') ?? [])].pop()?.focus());
  };
  return (
    <div ref={place} class={asking ? 'asking' : undefined} role={asking ? 'group' : undefined} aria-label={asking ? (label ?? action) : undefined}>
      {asking ? (
        <>
          <p>{ask}</p>
          <div class="row">
            <Button small kind="danger" disabled={busy} onClick={onYes}>{action}</Button>
            <Button small kind="quiet" onClick={() => answer(false)}>{t('desk.cancel')}</Button>
          </div>
        </>
      ) : (
        <Button small kind={quiet ? 'quiet' : 'danger'} label={label} onClick={() => answer(true)}>{action}</Button>
      )}
    </div>
  );
}
