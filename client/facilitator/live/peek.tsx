import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject } from '../../../src/engine/json';
import { ScreenPaper } from '../../screen/paper';
import type { ScreenPart } from '../../screen/frame';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { type Peek, PEEK_PATH, PEEK_READY } from '../../ui/peek';

interface Props {
  readonly screen: ScreenPart | null;
  /** What all phones get; null as long as it isn't there. */
  readonly room: JsonObject | null;
  readonly nobody: JsonObject | null;
  readonly now: number;
}

/** What the room sees now, small: the screen, or a phone of somebody who did nothing yet. */
export function PeekPart({ screen, room, nobody, now }: Props) {
  const [phone, show] = useState(false);
  if (!screen) return null;
  return (
    <section class="peek" aria-label={t(phone ? 'console.now.phone' : 'console.now.screen')}>
      <div class="row">
        <Button small kind="quiet" pressed={!phone} onClick={() => show(false)}>{t('console.now.screen')}</Button>
        {room ? <Button small kind="quiet" pressed={phone} onClick={() => show(true)}>{t('console.now.phone')}</Button> : null}
      </div>
      {phone && room ? (
        <PhonePeek room={room} nobody={nobody} />
      ) : (
        <div class="peek-frame" inert aria-hidden="true">
          <ScreenPaper part={screen} now={now} peek />
        </div>
      )}
    </section>
  );
}

/** A phone in a frame of its own, because its styles are not those of the console. */
function PhonePeek({ room, nobody }: Pick<Props, 'nobody'> & { readonly room: JsonObject }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = () => frame.current?.contentWindow?.postMessage({ kind: 'kc.peek', room, nobody } satisfies Peek, location.origin);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(tell, [room, nobody]);
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent<unknown>) => {
      if (data === PEEK_READY && source === frame.current?.contentWindow) latest.current();
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, []);
  return <iframe class="peek-phone" src={PEEK_PATH} ref={frame} title={t('console.now.phone')} />;
}
