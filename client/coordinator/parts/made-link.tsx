import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { CopyText } from '../../ui/desk/copy';
import { t } from '../../ui/i18n';
import { Qr } from '../../ui/qr';
import type { MadeLink } from '../model';
import { LetterToCopy } from './letter-to-copy';

interface Props {
  readonly made: MadeLink;
  readonly title: string;
  /** Who it is for: then there is a QR code to scan or print as well. */
  readonly person?: string;
  readonly onDone?: () => void;
}

/** A link that was just made: shown once, with everything needed to give it to somebody. */
export function MadeLinkPanel({ made, title, person, onDone }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  return (
    <section class="made stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>{title}</h3>
      <p>{made.sent ? t('community.made.sent', { to: made.letter.to ?? '' }) : t('community.made.not-sent')}</p>
      <p class="soft">{t('community.made.once')}</p>
      {person ? <Card link={made.link} person={person} /> : null}
      <CopyText label={t('community.made.link')} text={made.link} action={t('community.made.copy-link')} rows={2} />
      <details open={!made.sent && !person}>
        <summary>{t('community.made.letter')}</summary>
        <LetterToCopy letter={made.letter} />
      </details>
      {onDone ? <p><Button small onClick={onDone}>{t('community.made.done')}</Button></p> : null}
    </section>
  );
}

/** What can be scanned from the screen, or printed and handed over. */
function Card({ link, person }: { readonly link: string; readonly person: string }) {
  const printIt = () => {
    document.body.classList.add('only-card');
    addEventListener('afterprint', () => document.body.classList.remove('only-card'), { once: true });
    print();
  };
  return (
    <>
      <div class="link-card">
        <Qr text={link} label={t('community.made.qr', { name: person })} />
        <div>
          <p class="link-card-name" dir="auto">{person}</p>
          <p>{t('community.made.scan')}</p>
        </div>
      </div>
      <p><Button small onClick={printIt}>{t('community.made.print')}</Button></p>
    </>
  );
}
