import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { type Sound, SoundChoice } from '../../ui/sound';
import { type KeyName, KEYS } from './keys';

/** The list of keys; not modal, the meeting goes on beside it. */
export function KeysPanel({ sound, onClose }: { sound: Sound; onClose: () => void }) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.focus(), []);
  return (
    <section class="float" role="dialog" aria-labelledby="keys-title" tabIndex={-1} ref={panel}>
      <h2 id="keys-title">{t('console.keys.title')}</h2>
      <dl class="keys">
        {(Object.keys(KEYS) as KeyName[]).map((name) => (
          <div key={name}>
            <dt><kbd>{KEYS[name][1]}</kbd></dt>
            <dd>{t(`console.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <SoundChoice sound={sound} />
      <p class="soft">{t('console.keys.off')}</p>
      <Button small onClick={onClose}>{t('console.close')}</Button>
    </section>
  );
}
