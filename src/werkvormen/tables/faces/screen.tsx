import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { fitGrid } from '../../../../client/ui/fit-grid';
import { useRoom } from '../../../../client/ui/room';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { Turns, useTurn } from '../../../../client/ui/turns';
import { SeatedGroups } from '../../../parts/groups/faces/screen-groups';
import { ScreenHeaps } from '../../../parts/groups/faces/screen-heaps';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { RoomFace, TableFace } from '../faces-contract';
import { called, cardLabel, tableName } from './names';
import { DRAWN, tableMeasures } from './table-fit';
import { TableShape } from './table-shape';

type Props = ScreenFaceProps<RoomFace>;

/** Where everybody sits, the question, and a calm line of time; at the end what the tables wrote. */
export default function TablesScreen({ view, t }: Props) {
  if (view.phase === 'before') {
    return (
      <>
        <ScreenStep>{t('tables.screen.before')}</ScreenStep>
        <ScreenQuestion text={view.question} />
        <p class="screen__more">{t('tables.screen.soon')}</p>
      </>
    );
  }
  if (view.phase === 'plenary') {
    return (
      <>
        <ScreenStep>{t('tables.screen.plenary')}</ScreenStep>
        <ScreenQuestion text={view.cards.length > 0 ? t('tables.screen.brought') : view.question} compact={view.cards.length > 0} />
        <ScreenHeaps cards={view.cards} heaps={view.heaps} labelOf={(card) => cardLabel(view.tables, card, t)} />
      </>
    );
  }
  return (
    <>
      <ScreenStep>{t('tables.screen.round', { round: view.round + 1, of: view.rounds })}</ScreenStep>
      <ScreenQuestion text={view.question} compact />
      <Seated tables={view.tables} t={t} />
      <TimeLeft began={view.began} minutes={view.minutes} t={t} />
    </>
  );
}

/** All tables with who sits there, as large as everybody can find a name. */
function Seated({ tables, t }: { readonly tables: readonly TableFace[]; readonly t: Props['t'] }) {
  if (tables.length <= DRAWN) return <Drawn tables={tables} t={t} />;
  const groups = tables.map(({ number, name, people, host }) => ({
    number,
    title: name,
    names: people.map((one, at) => ({ name: called(one, t), after: at === host ? t('tables.screen.stays') : undefined })),
  }));
  return <SeatedGroups groups={groups} />;
}

function Drawn({ tables, t }: { readonly tables: readonly TableFace[]; readonly t: Props['t'] }) {
  const [ref, room] = useRoom();
  const stays = t('tables.screen.stays');
  const { size, columns, sheets } = fitGrid(tables, room, tableMeasures(tables, stays));
  const place = useTurn(sheets.length);
  return (
    <>
      <div ref={ref} class="screen__room">
        <ul class="table-room" style={{ '--size': size, gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}>
          {(sheets[place] ?? []).map((table) => (
            <li key={table.number}>
              <TableShape table={table} />
              <div>
                <p class={table.name ? 'table-room__name' : 'visually-hidden'} dir="auto">{tableName(table, t)}</p>
                <ul>
                  {table.people.map((name, at) => (
                    <li key={at} dir="auto" class={at === table.host ? 'table-room__host' : undefined}>
                      {called(name, t)}
                      {at === table.host ? <small> {stays}</small> : null}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <Turns of={sheets.length} place={place} />
    </>
  );
}
