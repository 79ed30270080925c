import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area, Select } from '../../ui/console-form';
import { download } from '../../ui/desk/download';
import { useResource } from '../../ui/desk/resource';
import { Check, Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { aroundApi, certificatesFile } from '../api';
import type { Meeting, Problem } from '../model';
import type { Attendee, Attendees } from '../model-around';
import { Loaded, Wrong } from '../parts/wrong';
import { lines } from '../plan-ready';
import { Part } from './part';

const QUARTER = 15;

/** Certificates of attendance for who can't make their own: one PDF, a page each. */
export function CertificatesPart({ meeting }: { readonly meeting: Meeting }) {
  const attendees = useResource(() => aroundApi.attendees(meeting.id), `certificates ${meeting.id}`);
  return (
    <Part title={t('prepare.certificates.title')} hint={t('prepare.certificates.hint')}>
      <Loaded of={attendees}>{(value) => <CertificatesForm meeting={meeting} attendees={value} />}</Loaded>
      <p class="soft small">{t('prepare.certificates.check', { address: `${location.host}/bewijs` })}</p>
    </Part>
  );
}

/** The name to be printed for each person who gets one. */
type Chosen = Readonly<Record<string, string>>;

function CertificatesForm({ meeting, attendees: { people, minutes } }: { readonly meeting: Meeting; readonly attendees: Attendees }) {
  const without = people.filter(({ phone }) => !phone);
  const others = people.filter(({ phone }) => phone);
  const [chosen, setChosen] = useState<Chosen>(() => Object.fromEntries(without.map(({ person, name }) => [person, name])));
  const [typed, type] = useState('');
  const [howLong, setHowLong] = useState(String(minutes));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState(false);
  const certificates = [
    ...people.flatMap(({ person }) => (chosen[person]?.trim() ? [{ name: chosen[person], person }] : [])),
    ...lines(typed).map((name) => ({ name, minutes: Number(howLong) })),
  ];
  const change = (next: Chosen): void => {
    setMade(false);
    setChosen(next);
  };
  const make = async () => {
    setBusy(true);
    setMade(false);
    const wrong = await download(certificatesFile(meeting.id), { certificates });
    setBusy(false);
    setProblem(wrong);
    setMade(wrong === null);
  };
  const about = certificates[Number(/^certificates\.(\d+)\./.exec(problem?.field ?? '')?.[1])];
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <fieldset class="group">
        <legend>{t('prepare.certificates.without')}</legend>
        {without.length === 0 ? <p class="soft">{t('prepare.certificates.nobody')}</p> : <People people={without} chosen={chosen} onChange={change} />}
      </fieldset>
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{t('prepare.certificates.with', { count: others.length })}</summary>
          <People people={others} chosen={chosen} onChange={change} />
        </details>
      )}
      <Area label={t('prepare.certificates.others')} hint={t('prepare.certificates.others-hint')} rows={3} value={typed} onInput={type} />
      {typed.trim() === '' ? null : <Select label={t('prepare.certificates.how-long')} value={howLong} options={lengths(minutes)} onInput={setHowLong} />}
      <Wrong problem={problem} />
      {about ? <p dir="auto">{t('prepare.certificates.about', { name: about.name })}</p> : null}
      <Button small type="submit" disabled={busy || certificates.length === 0}>
        {certificates.length === 0 ? t('prepare.certificates.go') : t('prepare.certificates.go-many', { count: certificates.length })}
      </Button>
      <p role="status">{made ? t('prepare.certificates.made') : ''}</p>
    </form>
  );
}

interface PeopleProps {
  readonly people: readonly Attendee[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Who gets one, and under which name: in the meeting a first name was enough. */
function People({ people, chosen, onChange }: PeopleProps) {
  return (
    <div class="stack">
      {people.map(({ person, name, minutes }) => {
        const printed = chosen[person];
        const { [person]: _, ...rest } = chosen;
        return (
          <div key={person} class="stack">
            <Check checked={printed !== undefined} onChange={(on) => onChange(on ? { ...chosen, [person]: name } : rest)}>
              <span dir="auto">{t('prepare.certificates.time', { name: name || t('prepare.certificates.nameless'), time: sayTime(minutes) })}</span>
            </Check>
            {printed === undefined ? null : <Field label={t('prepare.certificates.name', { name: name || t('prepare.certificates.nameless') })} maxLength={120} value={printed} onInput={(text) => onChange({ ...chosen, [person]: text })} />}
          </div>
        );
      })}
    </div>
  );
}

/** From the whole meeting down, in quarters. */
function lengths(all: number): { value: string; label: string }[] {
  const part = Array.from({ length: Math.max(0, all / QUARTER - 1) }, (_, at) => all - (at + 1) * QUARTER);
  return [{ value: String(all), label: t('prepare.certificates.all', { time: sayTime(all) }) }, ...part.map((minutes) => ({ value: String(minutes), label: sayTime(minutes) }))];
}

function sayTime(minutes: number): string {
  if (minutes === 0) return t('prepare.certificates.short');
  return t('prepare.certificates.minutes', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
}
