import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { useDraft } from '../../../../client/ui/draft';
import type { PhoneFaceProps, PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { speaker } from '../../../../client/ui/speaker';
import { TextArea } from '../../../../client/ui/text-area';
import { OwnTaken, TakeAlong } from '../../../parts/entries/faces/phone';
import type { OwnLearning } from '../../../parts/entries/faces-contract';
import { GroupCards } from '../../../parts/groups/faces/phone-cards';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { GroupCardFace } from '../../../parts/groups/faces-contract';
import type { MineFace, RoomFace } from '../faces-contract';

type Props = PhoneFaceProps<RoomFace, MineFace & OwnLearning>;

/** Something to do in the first three steps; a new group is a new task. In the last there may be something to take along. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  if (room.step === 'all') return mine.cards.length > 0 ? { name: 'all', done: true, offer: true, writes: true } : null;
  if (room.step !== 'alone' && mine.group === null) return { name: 'seat', done: false };
  return { name: taskKey(room, mine), done: memory.get(taskKey(room, mine)) === true, writes: room.step !== 'alone' };
}

const taskKey = (room: RoomFace, mine: MineFace): string => (room.step === 'alone' ? 'alone' : `${room.step}-${String(mine.group)}`);

/** Alone for oneself, then with whom to sit and what to carry on together. */
export default function OneTwoFourPhone(props: Props) {
  const { room, mine, quiet, memory, putAway, send, draftKey, t } = props;
  const [own, write] = useDraft(`${draftKey}.alone`);
  const below = ({ id, text }: GroupCardFace) => <TakeAlong {...props} name="one-two-four" onlyMe={mine.onlyMe} of={id} text={text} level="team" />;
  if (room.step === 'all') {
    return quiet ? null : (
      <div class="task">
        <h1 class="question" dir="auto">{room.question}</h1>
        <Cards cards={mine.cards.map((card) => ({ id: card.id, text: card.text, actions: below(card) }))} />
        <OwnTaken {...props} {...mine} name="one-two-four" />
      </div>
    );
  }
  if (quiet) return room.step === 'alone' || mine.group === null ? null : <section class="stack"><Where {...props} /></section>;
  const ready = (): void => {
    memory.set(taskKey(room, mine), true);
    putAway();
  };
  if (room.step === 'alone') {
    return (
      <div class="task">
        <h1 class="question" dir="auto">{room.question}</h1>
        <TimeLeft began={room.began} minutes={room.minutes} t={t} />
        <TextArea label={t('one-two-four.alone-label')} audience={t('one-two-four.alone-audience')} rows={5} value={own} onInput={write} />
        <div class="thumb">
          <Button kind="do" wide onClick={ready}>{t('one-two-four.ready')}</Button>
        </div>
      </div>
    );
  }
  if (mine.group === null) {
    return (
      <div class="task">
        <h1 class="question" dir="auto">{t('one-two-four.late')}</h1>
        <p>{t('one-two-four.late-hint')}</p>
        <div class="thumb">
          <Button kind="do" wide onClick={() => void send('one-two-four/sit')}>{t('one-two-four.sit')}</Button>
        </div>
      </div>
    );
  }
  const key = taskKey(room, mine);
  return (
    <div class="task">
      <Where {...props} />
      <h1 class="question" dir="auto">{room.question}</h1>
      <p>{t(`one-two-four.steps.${room.step}.ask`)}</p>
      {room.step === 'pairs' && own.trim() !== '' && (
        <details class="instead">
          <summary>{t('one-two-four.own')}</summary>
          <p class="as-written" dir="auto">{own}</p>
        </details>
      )}
      {mine.brought.length > 0 && (
        <section class="stack">
          <h2>{t('one-two-four.brought')}</h2>
          <Cards cards={mine.brought.map(({ id, text }) => ({ id, text }))} />
        </section>
      )}
      <GroupCards key={key} name="one-two-four" cards={mine.cards} full={mine.cards.length > 0} open={mine.scribe} label={t('one-two-four.write')} audience={t('one-two-four.audience')} below={below} draftKey={`${draftKey}.${key}`} send={send} t={t} />
      <div class="thumb">
        <Button kind={mine.scribe && mine.cards.length === 0 ? 'plain' : 'do'} wide onClick={ready}>{t('one-two-four.put-away')}</Button>
      </div>
      <OwnTaken {...props} {...mine} name="one-two-four" />
    </div>
  );
}

/** What somebody took along of what their group wrote. */
export function Kept({ kept, ...rest }: PhoneKeptProps<OwnLearning>) {
  return <OwnTaken {...rest} {...kept} name="one-two-four" kept />;
}

/** With whom, and how long. */
function Where({ room, mine, t }: Pick<Props, 'room' | 'mine' | 't'>) {
  return (
    <>
      <p class="lead">
        <strong>{t(`one-two-four.group.${room.step}`, { group: (mine.group ?? 0) + 1 })}</strong>
        {mine.others.length > 0 ? ` ${t('one-two-four.with', { names: mine.others.map((name) => speaker(name, t)).join(', ') })}` : ''}
      </p>
      <TimeLeft began={room.began} minutes={room.minutes} t={t} />
    </>
  );
}
