import './phone.css';
import type { ComponentChild } from 'preact';
import { Button } from '../../../../client/ui/button';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { GroupCards } from '../../../parts/groups/faces/phone-cards';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { MineFace, RoomFace } from '../faces-contract';
import { called, tableName } from './names';

type Props = PhoneFaceProps<RoomFace, MineFace>;

/** Where to sit is worth waking a phone for, once a round; after that it can go away. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  if (room.phase !== 'round') return null;
  if (mine.table === null) return { name: 'seat', done: false };
  return { name: placeKey(room, mine.table), done: memory.get(placeKey(room, mine.table)) === true, writes: room.harvest !== 'none' };
}

/** Another table is another task: also after somebody was moved. */
const placeKey = (room: RoomFace, table: number): string => `round-${String(room.round)}-table-${String(table)}`;

/** Which table, with whom, and how long; one phone of a table writes. */
export default function TablesPhone(props: Props) {
  const { room, mine, quiet, send, t } = props;
  const table = mine.table === null ? undefined : room.tables[mine.table];
  if (room.phase !== 'round') return null;
  if (!table) {
    if (quiet) return null;
    return (
      <div class="task">
        <h1 class="question" dir="auto">{t('tables.late')}</h1>
        <p>{t('tables.late-hint')}</p>
        <div class="thumb">
          <Button kind="do" wide onClick={() => void send('tables/sit')}>{t('tables.sit')}</Button>
        </div>
      </div>
    );
  }
  const where = (
    <div class="place">
      <p class="place__table" dir="auto">{tableName(table, t)}</p>
      {table.name && <p class="soft">{t('tables.table', { number: table.number })}</p>}
      <TimeLeft began={room.began} minutes={room.minutes} t={t} />
    </div>
  );
  return quiet ? <section class="stack">{where}</section> : <Seated {...props} where={where} table={table} />;
}

function Seated({ room, mine, memory, draftKey, send, putAway, t, table, where }: Props & { readonly where: ComponentChild; readonly table: RoomFace['tables'][number] }) {
  const place = placeKey(room, mine.table ?? 0);
  const putDown = (): void => {
    memory.set(place, true);
    putAway();
  };
  return (
    <div class="task">
      {where}
      <p>
        {mine.others.length > 0 ? t('tables.with', { names: mine.others.map((name) => called(name, t)).join(', ') }) : t('tables.alone')}
        {mine.host ? ` ${t('tables.you-host')}` : table.host === null ? '' : ` ${t('tables.host', { name: called(table.people[table.host] ?? '', t) })}`}
      </p>
      <h1 class="question" dir="auto">{room.question}</h1>
      {room.harvest !== 'none' && (
        <GroupCards key={place} name="tables" cards={mine.cards} full={mine.full} open={mine.scribe} label={t(`tables.write.${room.harvest}`)} audience={t('tables.audience')} draftKey={`${draftKey}.${place}`} send={send} t={t} />
      )}
      <div class="thumb">
        <Button kind={room.harvest !== 'none' && mine.scribe && !mine.full ? 'plain' : 'do'} wide onClick={putDown}>{t('tables.put-away')}</Button>
      </div>
    </div>
  );
}
