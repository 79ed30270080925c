import { sayRefusal } from './answers';
import { t } from './i18n';
import type { OutboxItem } from './outbox';

/** Below a button: whether what somebody sent has arrived. "Sent" only after the server said so. */
export function StateLine({ items, online }: { readonly items: readonly OutboxItem[]; readonly online: boolean }) {
  const refused = items.find((item) => item.state === 'refused');
  const waiting = items.filter((item) => item.state === 'waiting');
  if (refused?.refused) return <Line kind="refused">{sayRefusal(t, refused.refused)}</Line>;
  if (waiting.length === 0) return <Line kind="sent">{items.length > 0 ? t('ui.state.sent') : ''}</Line>;
  if (online) return <Line kind="waiting">{t('ui.state.waiting')}</Line>;
  return <Line kind="offline">{t(waiting.every((item) => item.durable) ? 'ui.state.offline' : 'ui.state.offline-open')}</Line>;
}

function Line({ kind, children }: { readonly kind: string; readonly children: string }) {
  return (
    <p class={`state state--${kind}`} role="status">
      {children}
    </p>
  );
}
