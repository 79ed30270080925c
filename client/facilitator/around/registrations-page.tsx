import { CopyText } from '../../ui/desk/copy';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import type { Registration, Registrations } from '../model-around';
import { MeetingFrame } from '../parts/frame';
import { Loaded } from '../parts/wrong';
import { mayManage } from '../rights';
import { AddRegistration } from './add-registration';
import { Part } from './part';
import { PublishPart } from './publish';
import { RegistrationRow } from './registration-row';

interface Props {
  readonly meeting: Meeting;
  readonly onMeeting: (meeting: Meeting) => void;
}

/** Who registered, who waits, and what everybody can see of the meeting. */
export function RegistrationsPage({ meeting, onMeeting }: Props) {
  const registrations = useResource(() => aroundApi.registrations(meeting.id), meeting.id);
  return (
    <MeetingFrame meeting={meeting} page="aanmeldingen">
      <div class="parts">
        {meeting.publicUrl === null ? null : (
          <Part title={t('prepare.public.title')} hint={t(meeting.listed ? 'prepare.public.listed' : 'prepare.public.unlisted')}>
            <CopyText label={t('prepare.public.address')} text={meeting.publicUrl} action={t('prepare.public.copy')} />
            <p><a href={meeting.publicUrl} target="_blank" rel="noopener">{t('prepare.public.look')}</a></p>
          </Part>
        )}
        {meeting.status === 'closed' && mayManage(meeting) ? <PublishPart meeting={meeting} onMeeting={onMeeting} /> : null}
        <Loaded of={registrations}>
          {(value) => (
            <>
              <Counts value={value} closed={meeting.status === 'closed'} />
              <People title={t('prepare.people.registered')} people={value.people.filter((one) => one.state === 'confirmed')} {...{ meeting }} onChange={registrations.reload} empty={t(meeting.status === 'closed' ? 'prepare.people.nobody-past' : 'prepare.people.nobody')} />
              {value.counts.waiting > 0 ? (
                <People title={t('prepare.people.waiting')} hint={t('prepare.people.waiting-hint')} people={value.people.filter((one) => one.state === 'waiting')} {...{ meeting }} onChange={registrations.reload} />
              ) : null}
              {value.counts.cancelled > 0 ? (
                <details>
                  <summary>{t('prepare.people.cancelled', { count: value.counts.cancelled })}</summary>
                  <People people={value.people.filter((one) => one.state === 'cancelled')} {...{ meeting }} onChange={registrations.reload} />
                </details>
              ) : null}
            </>
          )}
        </Loaded>
        {meeting.status === 'closed' || meeting.cancelledAt !== null ? null : <AddRegistration meeting={meeting} onAdded={registrations.reload} />}
      </div>
    </MeetingFrame>
  );
}

function Counts({ value, closed }: { readonly value: Registrations; readonly closed: boolean }) {
  const { counts, capacity } = value;
  const shown = [
    ['registered', counts.registered],
    ['capacity', capacity],
    ['waiting', counts.waiting],
    ...(closed || counts.attended > 0 ? ([['attended', counts.attended], ['walkedIn', counts.walkedIn]] as const) : []),
  ] as const;
  return (
    <Part title={t('prepare.people.title')} hint={closed ? undefined : t(value.open ? 'prepare.people.open' : 'prepare.people.closed')}>
      <dl class="counts">
        {shown.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`prepare.people.count.${name}`)}</dt>
            <dd>{count ?? t('prepare.people.no-limit')}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

interface PeopleProps {
  readonly title?: string;
  readonly hint?: string;
  readonly people: readonly Registration[];
  readonly meeting: Meeting;
  readonly onChange: () => void;
  readonly empty?: string;
}

function People({ title, hint, people, meeting, onChange, empty }: PeopleProps) {
  const list = (
    <>
      {people.length === 0 && empty ? <p>{empty}</p> : null}
      <ul class="lines">
        {people.map((one) => <RegistrationRow key={one.id} registration={one} meeting={meeting} onChange={onChange} />)}
      </ul>
    </>
  );
  return title ? <Part title={title} hint={hint}>{list}</Part> : list;
}
