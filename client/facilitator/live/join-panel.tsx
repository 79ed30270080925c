import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { Qr, spacedCode } from '../../ui/qr';

interface Props {
  readonly code: string | null;
  readonly joinUrl: string;
  readonly permanentUrl: string;
  readonly screenUrl: string;
  readonly cardPath: string;
  readonly paperPath: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** How people get in: the code always in view, the QR code when asked for. */
export function JoinPanel({ code, joinUrl, permanentUrl, screenUrl, cardPath, paperPath, open, onOpen }: Props) {
  if (code === null) return null;
  return (
    <section class="block join" aria-labelledby="join-title">
      <h2 id="join-title">{t('console.join.title')}</h2>
      <p class="code" translate={false}>{spacedCode(code)}</p>
      {open ? <Qr text={joinUrl} label={t('console.join.qr', { code: spacedCode(code) })} /> : null}
      <div class="row">
        <Button small kind="quiet" pressed={open} onClick={() => onOpen(!open)}>{t('console.join.show-qr')}</Button>
        <a class="button button--quiet button--small" href={screenUrl} target="_blank" rel="noopener">{t('console.join.screen')}</a>
      </div>
      {open ? (
        <p class="soft small">
          <a href={permanentUrl} target="_blank" rel="noopener">{t('console.join.permanent')}</a> · <a href={cardPath} target="_blank" rel="noopener">{t('console.card.link')}</a> · <a href={paperPath} target="_blank" rel="noopener">{t('prepare.page.kaarten')}</a>
        </p>
      ) : null}
    </section>
  );
}
