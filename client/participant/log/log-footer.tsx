import { useEffect, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { openedTexts } from '../../ui/entry/entry-fields';
import { t } from '../../ui/i18n';
import type { OutboxItem } from '../../ui/outbox';
import { StateLine } from '../../ui/state-line';
import type { Vault } from '../../ui/vault/vault';
import { actOf, type Sending } from './sending';

/** How long it says that something arrived, in milliseconds. */
const SAID = 8000;

/** Below everything: what arrived, what waits for a connection, what was refused and why. */
export function LogFooter({ sending: { outbox, reached }, vault }: { readonly sending: Sending; readonly vault: Vault }) {
  const items = outbox.items.value;
  const sent = items.filter(({ state }) => state === 'sent').length;
  const [seen, see] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => see(sent), SAID);
    return () => clearTimeout(timer);
  }, [sent]);
  return (
    <footer class="bottom log__bottom">
      {items
        .filter((item) => item.state === 'refused')
        .map((item) => (
          <section key={item.command.id} class="notice notice--other refused" role="alert">
            <p>{sayRefusal(t, item.refused ?? '')}</p>
            <Written text={written(item, vault)} />
            <Button small onClick={() => outbox.dismiss(item.command.id)}>
              {t('phone.read')}
            </Button>
          </section>
        ))}
      <StateLine items={items.filter(({ state }) => state === 'waiting' || (state === 'sent' && sent !== seen))} online={reached.value} />
    </footer>
  );
}

function Written({ text }: { readonly text: string }) {
  return text === '' ? null : (
    <p class="as-written refused__text" dir="auto">
      {text}
    </p>
  );
}

/** What somebody typed in what was refused, so that it is not lost with it. */
function written({ command }: OutboxItem, vault: Vault): string {
  const act = actOf(command);
  if (act?.act === 'tell-carry-over') return act.told.happened;
  if (act?.act !== 'keep-entry') return '';
  return 'text' in act.data ? act.data.text : (openedTexts(act.data.locked, vault)?.text ?? '');
}
