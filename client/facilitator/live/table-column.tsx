import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { PersonRow } from '../../ui/console-people';
import { t } from '../../ui/i18n';
import type { Meeting } from '../model';
import { personName } from '../words';
import { AddPerson } from './add-person';
import type { FacilitatorPart } from './frame';
import { Parked } from './parked';
import type { Steering } from './steering';

interface Props {
  readonly part: FacilitatorPart;
  readonly meeting: Meeting;
  readonly steer: Steering;
  readonly parkField: RefObject<HTMLInputElement | null>;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Who is at the table, and what was put aside for later. */
export function TableColumn({ part, meeting, steer, parkField, adding, onAdding }: Props) {
  const here = part.people.filter((p) => !p.left);
  const gone = part.people.length - here.length;
  const newcomers = here.filter((p) => p.firstTime);
  const present = new Set(here.map((p) => p.perspective));
  const missing = meeting.perspectives.filter((p) => !present.has(p));
  return (
    <>
      <section class="block" aria-labelledby="table-title">
        <h2 id="table-title">{t('console.table.title')}</h2>
        <dl class="counts">
          <Count name="present" value={part.present} />
          <Count name="connected" value={part.connected} />
          {part.expected === null ? null : <Count name="expected" value={part.expected} />}
        </dl>
        {newcomers.length > 0 ? <p class="notice">{t('console.table.newcomers', { names: newcomers.map(personName).join(', ') })}</p> : null}
        {here.length > 0 && missing.length > 0 ? <p class="soft small">{t('console.table.missing', { perspectives: missing.join(', ') })}</p> : null}
        {here.length === 0 ? <p class="soft">{t('console.table.nobody')}</p> : null}
        <ul class="people">
          {here.map((person) => (
            <Person key={person.id} person={person} onRemove={() => void steer.send('session/remove-person', { person: person.id })} />
          ))}
        </ul>
        {gone > 0 ? <p class="soft small">{t('console.table.gone', { count: gone })}</p> : null}
        {adding ? (
          <AddPerson meeting={meeting} steer={steer} onDone={() => onAdding(false)} />
        ) : (
          <Button small onClick={() => onAdding(true)}>{t('console.table.add')}</Button>
        )}
      </section>
      <Parked points={part.parked} steer={steer} field={parkField} />
    </>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{t(`console.table.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Person({ person, onRemove }: { person: PersonRow; onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const name = personName(person);
  const facts = [person.organisation, person.perspective, !person.phone && t('console.table.no-phone'), person.phone && !person.connected && t('console.table.away')];
  return (
    <li class="person">
      <div>
        <span dir="auto">{name}</span>
        <small class="soft">{facts.filter(Boolean).join(' · ')}</small>
      </div>
      {asking ? (
        <span class="row" role="alert">
          <small>{t('console.table.remove-sure')}</small>
          <Button small kind="danger" onClick={onRemove}>{t('console.table.remove')}</Button>
          <Button small kind="quiet" onClick={() => setAsking(false)}>{t('console.cancel')}</Button>
        </span>
      ) : (
        <button type="button" class="icon" aria-label={t('console.table.remove-named', { name })} onClick={() => setAsking(true)}>×</button>
      )}
    </li>
  );
}
