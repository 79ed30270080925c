import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { FacilitatorFace } from '../faces-contract';
import { called, tableName } from './names';

type Props = ConsoleFaceProps<FacilitatorFace>;

/** Two people who should sit together or apart, or change places; only the facilitator sees it. */
export function TwoPeople({ view, people, send, t }: Props) {
  const [a, chooseA] = useState('');
  const [b, chooseB] = useState('');
  const [table, chooseTable] = useState('0');
  const label = (person: Props['people'][number]): string => {
    const at = view.seats.findIndex((seat) => seat.people.some(({ id }) => id === person.id));
    const name = person.name.trim() || t('ui.participant', { number: person.number });
    return at < 0 ? name : `${name} (${tableName(view.tables[at] ?? { number: at + 1, name: '' }, t)})`;
  };
  const options = [{ value: '', label: t('tables.console.choose') }, ...people.map((person) => ({ value: person.id, label: label(person) }))];
  const two = a !== '' && b !== '' && a !== b;
  return (
    <details class="someone" open={view.wishes.length > 0}>
      <summary>{t('tables.console.two')}</summary>
      <div class="form">
        <Select label={t('tables.console.first')} value={a} onInput={chooseA} options={options} />
        <Select label={t('tables.console.second')} value={b} onInput={chooseB} options={options} />
        <div class="row">
          <Button small disabled={!two} onClick={() => void send('wish', { kind: 'together', a, b })}>{t('tables.console.together')}</Button>
          <Button small disabled={!two} onClick={() => void send('wish', { kind: 'apart', a, b })}>{t('tables.console.apart')}</Button>
          {view.phase === 'round' ? <Button small disabled={!two} onClick={() => void send('swap', { a, b })}>{t('tables.console.swap')}</Button> : null}
        </div>
        <p class="soft small">{t('tables.console.two-hint')}</p>
        {view.phase === 'round' ? (
          <div class="row">
            <Select label={t('tables.console.to')} value={table} onInput={chooseTable} options={view.tables.map((one, at) => ({ value: String(at), label: tableName(one, t) }))} />
            <Button small disabled={a === ''} onClick={() => void send('move', { person: a, table: Number(table) })}>{t('tables.console.move')}</Button>
          </div>
        ) : null}
      </div>
      {view.wishes.length > 0 ? (
        <ul class="from-views">
          {view.wishes.map((wish) => (
            <li key={`${wish.a.id} ${wish.b.id}`}>
              <span>{t(`tables.console.wish.${wish.kind}`, { a: called(wish.a.name, t), b: called(wish.b.name, t) })}</span>
              <Button small kind="quiet" onClick={() => void send('drop-wish', { a: wish.a.id, b: wish.b.id })}>{t('tables.console.drop-wish')}</Button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
