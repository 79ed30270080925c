import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import type { Translate } from '../../../../../client/ui/i18n';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly kind: 'do' | 'plain' | 'quiet';
  readonly onYes: () => void;
  readonly t: Translate;
}

/** For what can't be undone: the button asks once, in its own place. */
export function AskFirst({ label, question, kind, onYes, t }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button kind={kind} onClick={() => setAsking(true)}>{label}</Button>;
  return (
    <div class="ask-first" role="alert">
      <p>{question}</p>
      <div class="row">
        <Button
          small
          kind="do"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {label}
        </Button>
        <Button small onClick={() => setAsking(false)}>{t('console.not-yet')}</Button>
      </div>
    </div>
  );
}
