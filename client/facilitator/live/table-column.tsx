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
import { TableFacts } from './table-facts';
import { useTable } from './use-table';
import { toWelcome, type Welcome } from './welcome';

interface Props {
  readonly part: FacilitatorPart;
  readonly meeting: Meeting;
  readonly steer: Steering;
  readonly parkField: RefObject<HTMLInputElement | null>;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Who is at the table, who is missed, and what was put aside for later. */
export function TableColumn({ part, meeting, steer, parkField, adding, onAdding }: Props) {
  const here = part.people.filter((p) => !p.left);
  const gone = part.people.length - here.length;
  const table = useTable(meeting.id, here.map((p) => [p.id, p.member, p.organisation, p.perspective, p.standsInFor].join(' ')).join('\n'));
  // While people land it is the first thing one wants to know; later it is there for who asks.
  const landing = part.activity === null || part.activity.werkvorm === 'check-in';
  const welcome = toWelcome(here, table);
  const present = new Set(here.map((p) => p.perspective));
  const missing = table && table.wanted.length > 0 ? [] : meeting.perspectives.filter((p) => !present.has(p));
  return (
    <>
      <section class="block" aria-labelledby="table-title">
        <h2 id="table-title">{t('console.table.title')}</h2>
        <dl class="counts">
          <Count name="present" value={part.present} />
          <Count name="connected" value={part.connected} />
          {part.expected === null ? null : <Count name="expected" value={part.expected} />}
        </dl>
        {landing ? <WelcomeList welcome={welcome} /> : null}
        {here.length > 0 && missing.length > 0 ? <p class="soft small">{t('console.table.missing', { perspectives: missing.join(', ') })}</p> : null}
        {table ? (
          <details class="table-more" open={landing}>
            <summary>{t('prepare.table.title')}</summary>
            <TableFacts table={table} />
          </details>
        ) : null}
        {here.length === 0 ? <p class="soft">{t('console.table.nobody')}</p> : null}
        <ul class="people">
          {here.map((person) => (
            <Person key={person.id} person={person} welcome={welcome.find((one) => one.person.id === person.id)} onRemove={() => void steer.send('session/remove-person', { person: person.id })} />
          ))}
        </ul>
        {gone > 0 ? <p class="soft small">{t('console.table.gone', { count: gone })}</p> : null}
        {adding ? (
          <AddPerson meeting={meeting} expected={table?.expected.map((one) => one.name) ?? []} steer={steer} onDone={() => onAdding(false)} />
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

/** Newcomers and who stands in for whom: for a warm welcome, by name. */
function WelcomeList({ welcome }: { readonly welcome: readonly Welcome[] }) {
  if (welcome.length === 0) return null;
  return (
    <div class="notice welcome">
      <h3>{t('prepare.table.welcome')}</h3>
      <ul class="plain">
        {welcome.map(({ person, newcomer, standsInFor }) => (
          <li key={person.id}>
            <strong dir="auto">{personName(person)}</strong>
            <small dir="auto">{sayWelcome({ newcomer, standsInFor })}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sayWelcome({ newcomer, standsInFor }: Pick<Welcome, 'newcomer' | 'standsInFor'>): string {
  return [newcomer && t('prepare.table.newcomer'), standsInFor && t('prepare.table.for', { name: standsInFor })].filter(Boolean).join(', ');
}

function Person({ person, welcome, onRemove }: { person: PersonRow; welcome: Welcome | undefined; onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const name = personName(person);
  const facts = [person.organisation, person.perspective, welcome && sayWelcome(welcome), !person.phone && t('console.table.no-phone'), person.phone && !person.connected && t('console.table.away')];
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
