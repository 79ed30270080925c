import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { openOwn } from '../way';
import type { MyMeeting } from './api';
import { MeetingFacts } from './meeting-facts';

/** The meeting of now, with the one large button of this page. */
export function NowSection({ now }: { readonly now: MyMeeting | null }) {
  if (!now) return null;
  return (
    <section class="section today stack" aria-labelledby="now-title">
      <p class="today__when">{t(now.status === 'open' ? 'personal.now.open' : 'personal.now.today')}</p>
      <h2 id="now-title" dir="auto">{now.title}</h2>
      <MeetingFacts meeting={now} timeOnly={now.today} />
      <Button kind="do" wide onClick={() => openOwn(now.id, now.title)}>
        {t('personal.now.go')}
      </Button>
      {now.status === 'planned' && <p class="soft">{t('personal.now.early')}</p>}
    </section>
  );
}
