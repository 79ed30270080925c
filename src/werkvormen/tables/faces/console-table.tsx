import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { Field } from '../../../../client/ui/field';
import type { FacilitatorFace } from '../faces-contract';
import { called, tableName } from './names';
import { TableShape } from './table-shape';

/** As `TABLE_NAME_LIMIT` of the rules. */
const NAME = 60;

type Props = Pick<ConsoleFaceProps<FacilitatorFace>, 'view' | 'send' | 't'> & { readonly seat: FacilitatorFace['seats'][number]; readonly at: number };

/** One table: who sits there; opened, what it is called and who stays. */
export function OneTable({ view, send, t, seat, at }: Props) {
  const table = view.tables[at] ?? { number: at + 1, name: '', people: [], empty: 0, host: null };
  const [name, setName] = useState(table.name);
  const names = seat.people.map((person) => `${called(person.name, t)}${person.id === seat.host ? ` ${t('tables.screen.stays')}` : ''}`);
  return (
    <li class="table-list__one">
      <div class="table-list__head">
        <TableShape table={table} />
        <div>
          <strong dir="auto">{tableName(table, t)}</strong>
          <p class="small" dir="auto">{[...names, ...(table.empty > 0 ? [t('tables.console.empty', { count: table.empty })] : [])].join(', ')}</p>
        </div>
      </div>
      <details>
        <summary>{t('tables.console.about')}</summary>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void send('name-table', { table: at, name });
          }}
        >
          <Select
            label={t('tables.console.host')}
            value={seat.host ?? ''}
            options={[{ value: '', label: t('tables.console.nobody') }, ...seat.people.map((person) => ({ value: person.id, label: called(person.name, t) }))]}
            onInput={(person) => void send('set-host', { table: at, person: person || null })}
          />
          <Field label={t('tables.console.name')} hint={t('tables.console.name-hint')} maxLength={NAME} value={name} onInput={setName} />
          <Button small type="submit">{t('tables.console.name-it')}</Button>
        </form>
      </details>
    </li>
  );
}
