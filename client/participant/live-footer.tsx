import { sayRefusal } from '../ui/answers';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import type { OutboxItem } from '../ui/outbox';
import { StateLine } from '../ui/state-line';
import type { Live } from './live';

/** Below everything: what arrived, what waits, what was refused and why. */
export function LiveFooter({ live, run }: { readonly live: Live; readonly run: string | null }) {
  const online = live.online.value;
  const readOnly = live.connection.readOnly.value;
  const items = live.outbox.items.value;
  const waiting = items.some((item) => item.state === 'waiting');
  return (
    <footer class="bottom">
      {items
        .filter((item) => item.state === 'refused')
        .map((item) => (
          <RefusedNotice key={item.command.id} item={item} onRead={() => live.outbox.dismiss(item.command.id)} />
        ))}
      {!(waiting && online && readOnly) && <StateLine items={items.filter((item) => item.state === 'waiting' || (item.state === 'sent' && item.command.run === run))} online={online} />}
      {online && readOnly && (
        <p class="bottom__gone" role="status">
          {t(waiting ? 'ui.state.read-only' : 'ui.state.read-only-quiet')}
        </p>
      )}
      {live.connection.status.value === 'offline' && (
        <p class="bottom__gone" role="status">
          {t(live.connection.restarting.value ? 'ui.state.restart' : waiting ? 'ui.state.gone' : 'ui.state.gone-quiet')}
        </p>
      )}
    </footer>
  );
}

function RefusedNotice({ item, onRead }: { readonly item: OutboxItem; readonly onRead: () => void }) {
  return (
    <section class="notice notice--other refused" role="alert">
      <p>{sayRefusal(t, item.refused ?? '')}</p>
      {written(item) && (
        <p class="as-written refused__text" dir="auto">
          {written(item)}
        </p>
      )}
      <Button small onClick={onRead}>
        {t('phone.read')}
      </Button>
    </section>
  );
}

/** What somebody typed in a refused command, so that it is not lost with it. */
function written({ command }: OutboxItem): string {
  const data = command.data;
  return typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string' ? data.text : '';
}
