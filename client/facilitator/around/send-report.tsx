import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Area } from '../../ui/console-form';
import { t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import { hasRegistrations } from '../parts/frame';
import { Wrong } from '../parts/wrong';
import { meetingPath } from '../router';
import { useSend } from '../use-send';
import { Part } from './part';

type Readers = 'registered' | 'members' | 'others';

/** Sends the report to who could not come and who did: the team, who registered, or some addresses. */
export function SendReportPart({ meeting }: { readonly meeting: Meeting }) {
  const possible: readonly Readers[] = [...(meeting.teamId === null ? [] : (['members'] as const)), ...(hasRegistrations(meeting) ? (['registered'] as const) : []), 'others'];
  const [chosen, setChosen] = useState<Readers>(possible[0] ?? 'others');
  const [addresses, setAddresses] = useState('');
  const [done, setDone] = useState<{ readonly letters: number; readonly sent: boolean } | null>(null);
  const { busy, problem, send } = useSend();
  const list = addresses.split(/[\s,;]+/).filter(Boolean);
  const sendIt = async () => {
    const answer = await send(() => aroundApi.sendReport(meeting.id, chosen === 'others' ? list : chosen));
    setDone(answer ? answer.value : null);
  };
  return (
    <Part title={t('prepare.report.title')} hint={t('prepare.report.hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void sendIt();
        }}
      >
        {possible.length > 1 ? (
          <Choice legend={t('prepare.report.to')} options={possible.map((value) => ({ value, label: t(`prepare.report.${value}`) }))} value={chosen} onChange={setChosen} />
        ) : null}
        {chosen === 'others' ? <Area label={t('prepare.report.addresses')} hint={t('prepare.one-per-line')} rows={3} value={addresses} onInput={setAddresses} /> : null}
        <Wrong problem={problem} />
        <Button small type="submit" disabled={busy || (chosen === 'others' && list.length === 0)}>{t('prepare.report.action')}</Button>
      </form>
      <p role="status">
        {done === null ? '' : done.letters === 0 ? t('prepare.report.nobody') : t(done.sent ? 'prepare.report.sent' : 'prepare.report.made', { count: done.letters })}{' '}
        {done && !done.sent && done.letters > 0 ? <a href={meetingPath(meeting.id, '/regelen')}>{t('start.to-letters')}</a> : null}
      </p>
    </Part>
  );
}
