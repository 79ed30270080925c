import { useEffect } from 'preact/hooks';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { announce } from '../ui/live-region';
import { open } from './way';

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  readonly meeting?: string;
  /** Waiting: dark and calm. */
  readonly calm?: boolean;
  /** Shows the way to the first page. */
  readonly back?: boolean;
}

/** A page that says one thing. */
export function MessagePage({ title, text, meeting, calm, back }: MessagePageProps) {
  useEffect(() => announce(`${title} ${text}`), [title, text]);
  return (
    <main class={`page page--message${calm ? ' page--away' : ''}`}>
      {meeting && <p class="page__meeting">{meeting}</p>}
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {back && (
        <Button kind="plain" onClick={() => open('/')}>
          {t('phone.door.other')}
        </Button>
      )}
    </main>
  );
}
