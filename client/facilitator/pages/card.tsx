import { Button } from '../../ui/button';
import { language, t } from '../../ui/i18n';
import { Qr, spacedCode } from '../../ui/qr';
import type { Meeting } from '../model';
import { meetingPath } from '../router';
import { sayDay } from '../words';

/** A card to print and put on the tables: how to get in, and that a phone is not needed. */
export function CardPage({ meeting }: { meeting: Meeting }) {
  const url = meeting.code === null ? meeting.permanentUrl : meeting.joinUrl;
  return (
    <main class="print-card">
      <p class="no-print row">
        <a href={meetingPath(meeting.id)}>← {t('console.card.back')}</a>
        <Button small kind="do" onClick={() => print()}>{t('console.card.print')}</Button>
      </p>
      <p>{[sayDay(meeting.date, language.value), meeting.team].filter(Boolean).join(' · ')}</p>
      <h1 dir="auto">{meeting.title}</h1>
      <Qr text={url} label={t('console.card.qr')} />
      {meeting.code === null ? null : (
        <p>
          {t('console.card.code')} <strong class="code" translate={false}>{spacedCode(meeting.code)}</strong>
        </p>
      )}
      <p class="soft">{url}</p>
      <p>{t('console.card.without')}</p>
    </main>
  );
}
