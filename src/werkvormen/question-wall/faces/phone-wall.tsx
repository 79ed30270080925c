import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps } from '../../../../client/ui/faces';
import { speaker } from '../../../../client/ui/speaker';
import type { QuestionFace, Stance, WallFace, WallMine } from '../faces-contract';
import { inPiles } from './piles';

export type WallProps = PhoneFaceProps<WallFace, WallMine>;
type Stances = Readonly<Record<string, Stance>>;

/** How many questions a phone shows before somebody asks for more. */
const FIRST = 6;
const MORE = 12;

/** What others ask: with names every tap is said at once, else everything goes in one envelope. */
export function Wall(props: WallProps) {
  const { room, mine } = props;
  if (room.mode === 'open') return <WallList {...props} stances={mine.stances} onStand={(id, stance) => void props.send('question-wall/stand', { stances: { [id]: stance } })} />;
  return <SealedWall key={room.round} {...props} />;
}

function SealedWall(props: WallProps) {
  const { room, mine, memory, send, t } = props;
  const envelope = envelopeFor(memory, 'support', mine.stood);
  useEffect(() => envelope.notice(), [mine.stood]);
  const [marked, mark] = useState<Stances>((envelope.content ?? {}) as Stances);
  const [said, say] = useState(mine.stood);
  const asks = room.questions.some((one) => one.asks);

  async function pass(): Promise<void> {
    const stances = Object.fromEntries(Object.entries(marked).filter(([id]) => room.questions.some((one) => one.id === id && one.asks)));
    const answer = await send('question-wall/stand', { stances, round: room.round, envelope: envelope.put(stances) });
    say(answer.ok);
  }

  function stand(id: string, stance: Stance | null): void {
    const { [id]: _before, ...rest } = marked;
    mark(stance === null ? rest : { ...rest, [id]: stance });
    say(false);
  }

  return (
    <>
      <WallList {...props} stances={marked} onStand={stand} />
      {asks ? (
        <div class="stack">
          <p class="soft">{t('question-wall.phone.not-own')}</p>
          {said ? <p class="state" role="status">{t('question-wall.phone.sent')}</p> : <Button kind="do" wide onClick={() => void pass()}>{t('question-wall.phone.send')}</Button>}
        </div>
      ) : null}
    </>
  );
}

function WallList({ room, mine, t, stances, onStand }: WallProps & { readonly stances: Stances; readonly onStand: (id: string, stance: Stance | null) => void }) {
  const [many, show] = useState(FIRST);
  const own = new Set(mine.own.map(({ id }) => id));
  const others = room.questions.filter(({ id }) => !own.has(id));
  const open = inPiles(others.filter(({ status }) => status === 'open'), room.pinned);
  const done = others.filter(({ status }) => status !== 'open');
  if (others.length === 0) return null;
  const one = (question: QuestionFace) => <Question key={question.id} {...{ room, question, t }} stance={stances[question.id] ?? null} onStand={(stance) => onStand(question.id, stance)} />;
  return (
    <section class="section stack">
      <h2>{t('question-wall.phone.wall')}</h2>
      <ul class="cards">{open.slice(0, many).map(one)}</ul>
      {open.length > many ? <Button wide onClick={() => show(many + MORE)}>{t('question-wall.phone.more', { count: Math.min(MORE, open.length - many) })}</Button> : null}
      {room.total > room.questions.length ? <p class="soft">{t('question-wall.phone.rest', { count: room.total - room.questions.length })}</p> : null}
      {done.length > 0 ? (
        <details>
          <summary>{t('question-wall.phone.done')}</summary>
          <ul class="cards">{done.map(one)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function Question(props: Pick<WallProps, 'room' | 't'> & { readonly question: QuestionFace; readonly stance: Stance | null; readonly onStand: (stance: Stance | null) => void }) {
  const { room, question, stance, onStand, t } = props;
  const now = question.id === room.pinned;
  const count = (size: number | null, key: string) => (size ? t(`question-wall.phone.${key}`, { count: size }) : null);
  const words = [speaker(question.by, t), count(question.mine, 'people'), count(question.differ, 'people-differ')].filter(Boolean).join(' · ');
  return (
    <li class={['card', now && 'wall-now', question.under !== null && question.status === 'open' && 'wall-under'].filter(Boolean).join(' ')}>
      {now ? <p class="card__label">{t('question-wall.phone.now')}</p> : null}
      {question.status !== 'open' ? <p class="card__label">{t(`question-wall.status.${question.status}`)}</p> : null}
      <p class="as-written" dir="auto">{question.text}</p>
      {question.note ? <p class="as-written soft" dir="auto">{question.note}</p> : null}
      {words ? <p class="card__from">{words}</p> : null}
      {question.asks ? (
        <div class="wall-stances">
          <Button small pressed={stance === 'mine'} onClick={() => onStand(stance === 'mine' ? null : 'mine')}>{t('question-wall.mine')}</Button>
          {room.differ ? <Button small pressed={stance === 'differ'} onClick={() => onStand(stance === 'differ' ? null : 'differ')}>{t('question-wall.differ')}</Button> : null}
        </div>
      ) : null}
    </li>
  );
}
