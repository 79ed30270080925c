import { t } from '../ui/i18n';
import { Qr, spacedCode } from '../ui/qr';
import type { ScreenPart } from './frame';

/** How to get in, readable from the back row: at the start, and when the presenter asks for it. */
export function JoinLarge({ part }: { part: ScreenPart }) {
  const code = part.code === null ? null : spacedCode(part.code);
  return (
    <div class="screen__join">
      <div>
        <h1 class="screen__question" dir="auto">{part.title || t('screen.welcome')}</h1>
        {code ? (
          <>
            <p class="screen__ask">{t('screen.join')}</p>
            <p class="screen__address">{address(part.joinUrl)}</p>
            <p class="screen__code" translate={false}>{code}</p>
          </>
        ) : null}
        <p class="screen__aside" aria-live="polite">{part.joined === 0 ? t('screen.nobody-yet') : t('screen.joined', { count: part.joined })}</p>
      </div>
      {code ? <Qr text={part.joinUrl} label={t('screen.qr', { code })} /> : null}
    </div>
  );
}

/** Small in the corner, for who comes in later. */
export function JoinCorner({ code, joinUrl }: { code: string; joinUrl: string }) {
  return (
    <aside class="screen__corner" aria-label={t('screen.join')}>
      <Qr text={joinUrl} label={t('screen.qr', { code })} />
      <p translate={false}>{code}</p>
    </aside>
  );
}

/** The place to type the code: the address without the path of the QR code. */
function address(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}
