import './console.css';
import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { HeapedCards, WriteForGroup } from '../../../parts/groups/faces/console-cards';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { FacilitatorFace } from '../faces-contract';
import { OneTable } from './console-table';
import { TwoPeople } from './console-two';
import { cardLabel, called, tableName } from './names';

type Props = ConsoleFaceProps<FacilitatorFace>;

/** The tables on the console: divide, the round of now, who has no seat, and what the tables wrote. */
export default function TablesConsole(props: Props) {
  const { view, t } = props;
  return (
    <>
      <p class="soft">{view.phase === 'before' ? t('tables.console.before') : view.phase === 'plenary' ? t('tables.console.plenary') : t('tables.screen.round', { round: view.round + 1, of: view.rounds })}</p>
      <h1 class="now-question" dir="auto">{view.question}</h1>
      {view.phase === 'round' ? <TimeLeft began={view.began} minutes={view.minutes} t={t} /> : null}
      <Notices {...props} />
      <Steering {...props} />
      {view.phase === 'round' ? <Seating {...props} /> : null}
      {view.phase === 'plenary' ? null : <TwoPeople {...props} />}
      {view.phase !== 'before' && view.harvest !== 'none' ? <Written {...props} /> : null}
    </>
  );
}

/** What asks for a hand: wishes that do not hold as people sit now, who has no seat, and tables that got too small. */
function Notices({ view, send, t }: Props) {
  if (view.phase !== 'round') return null;
  const broken = view.wishes.filter((wish) => wish.broken);
  return (
    <>
      {broken.length > 0 ? (
        <div class="notice notice--other" role="status">
          {broken.map(({ kind, a, b }) => <p key={`${a.id} ${b.id}`}>{t(`tables.console.broken.${kind}`, { a: called(a.name, t), b: called(b.name, t) })}</p>)}
        </div>
      ) : null}
      {view.unseated.length > 0 ? (
        <div class="notice notice--other" role="status">
          <p>{t('tables.console.unseated', { count: view.unseated.length, names: view.unseated.map(({ name }) => called(name, t)).join(', ') })}</p>
          <Button small onClick={() => void send('sit')}>{t('tables.console.seat')}</Button>
        </div>
      ) : null}
      {view.small.length > 0 ? (
        <div class="notice notice--other" role="status">
          <p>{t('tables.console.small', { count: view.small.length, tables: view.small.map((at) => tableName(view.tables[at] ?? { number: at + 1, name: '' }, t)).join(', ') })}</p>
          <Button small onClick={() => void send('divide')}>{t('tables.console.again')}</Button>
        </div>
      ) : null}
    </>
  );
}

function Steering({ view, send, t }: Props) {
  if (view.phase === 'before') {
    return (
      <>
        <div class="row">
          <Button kind="do" onClick={() => void send('divide')}>{t('tables.console.divide')}</Button>
        </div>
        <p class="soft small">{t('tables.console.divide-hint')}</p>
      </>
    );
  }
  if (view.phase === 'plenary') {
    return (
      <div class="row">
        <Button onClick={() => void send('open-tables')}>{t('tables.console.open')}</Button>
      </div>
    );
  }
  const last = view.round + 1 >= view.rounds;
  return (
    <div class="row">
      <Button kind={last ? 'plain' : 'do'} onClick={() => void send('next-round')}>{t('tables.console.next')}</Button>
      <Button kind={last ? 'do' : 'plain'} onClick={() => void send('close-tables')}>{t('tables.console.close')}</Button>
      {view.round > 0 ? <Button small kind="quiet" onClick={() => void send('previous-round')}>{t('tables.console.previous')}</Button> : null}
      <Button small kind="quiet" onClick={() => void send('restart-clock')}>{t('tables.console.clock')}</Button>
      <Button small kind="quiet" onClick={() => void send('divide')}>{t('tables.console.again')}</Button>
    </div>
  );
}

function Seating(props: Props) {
  const { view, t } = props;
  const { quality } = view;
  return (
    <>
      <ul class="table-list">
        {view.seats.map((seat, at) => (
          <OneTable key={at} {...props} seat={seat} at={at} />
        ))}
      </ul>
      {quality ? (
        <p class="soft small">
          {t('tables.console.repeats', { repeats: quality.repeats, count: quality.pairs })}{' '}
          {quality.perspectives.some((number) => number > 0) ? t('tables.console.perspectives', { fewest: Math.min(...quality.perspectives), most: Math.max(...quality.perspectives) }) : t('tables.console.no-perspectives')}
        </p>
      ) : null}
    </>
  );
}

function Written({ view, send, t }: Props) {
  return (
    <section class="block">
      <h2>{t('tables.console.written')}</h2>
      {view.cards.length > 0 ? <HeapedCards cards={view.cards} heaps={view.heaps} labelOf={(card) => cardLabel(view.tables, card, t)} send={send} t={t} /> : <p class="soft">{t('tables.console.nothing')}</p>}
      <WriteForGroup groups={view.tables.map((table) => tableName(table, t))} send={send} t={t} />
    </section>
  );
}
