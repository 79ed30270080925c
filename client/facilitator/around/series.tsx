import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting, MeetingRow } from '../model';
import { Wrong } from '../parts/wrong';
import { meetingPath } from '../router';
import { useSend } from '../use-send';
import { sayWhen } from '../words';
import { FoldedPart } from './part';

const EVERY = ['week', 'two-weeks', 'month', 'days'] as const;
type Every = (typeof EVERY)[number];
/** The most meetings that one series makes at once. */
const MOST = 40;

/** The meetings that come after this one, all at once: by a rhythm, or on days that somebody chose. */
export function SeriesPart({ meeting }: { readonly meeting: Meeting }) {
  const [every, setEvery] = useState<Every>('month');
  const [times, setTimes] = useState('7');
  const [days, setDays] = useState<readonly string[]>(['']);
  const [made, setMade] = useState<readonly MeetingRow[]>([]);
  const { busy, problem, send } = useSend();
  const chosen = days.filter(Boolean);
  const count = every === 'days' ? chosen.length : Math.trunc(Number(times)) || 0;
  const make = async () => {
    const answer = await send(() => aroundApi.series(meeting.id, every === 'days' ? { dates: chosen } : { every, times: count }));
    if (answer) setMade(answer.value);
  };
  return (
    <FoldedPart title={t('prepare.series.title')} hint={t('prepare.series.hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div class="pair">
          <Select label={t('prepare.series.every')} value={every} options={EVERY.map((value) => ({ value, label: t(`prepare.series.${value}`) }))} onInput={(value) => setEvery(EVERY.find((one) => one === value) ?? 'month')} />
          {every === 'days' ? null : <Field label={t('prepare.series.times')} type="number" required value={times} onInput={setTimes} />}
        </div>
        {every === 'days' ? (
          <fieldset class="group">
            <legend>{t('prepare.series.which')}</legend>
            {days.map((day, place) => (
              <Field key={place} label={t('prepare.series.day', { number: place + 1 })} type="date" value={day} onInput={(next) => setDays(days.map((one, at) => (at === place ? next : one)))} />
            ))}
            {days.length < MOST ? <Button small kind="quiet" onClick={() => setDays([...days, ''])}>{t('prepare.series.add-day')}</Button> : null}
          </fieldset>
        ) : null}
        <Wrong problem={problem} />
        <Button small type="submit" disabled={busy || count < 1 || count > MOST}>{t('prepare.series.action', { count: Math.min(MOST, Math.max(0, count)) })}</Button>
      </form>
      {made.length > 0 ? (
        <div role="status">
          <p>{t('prepare.series.made')}</p>
          <ul class="links">
            {made.map((row) => (
              <li key={row.id}><a href={meetingPath(row.id)}>{sayWhen(row, language.value)}</a></li>
            ))}
          </ul>
        </div>
      ) : null}
    </FoldedPart>
  );
}
