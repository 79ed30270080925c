import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useTextToSend } from '../../../../client/ui/draft';
import type { PhoneFaceProps, PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { CourseKept, StepFace } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask, OwnCards } from '../../../parts/cards/faces/phone';
import { LookedBox, mustLook, StrictAdvice } from '../../../parts/cards/faces/strict';
import { askOf } from '../../../parts/cards/faces/words';
import { CASE, type CaseFace, type CaseMine } from '../faces-contract';

type Props = PhoneFaceProps<CaseFace, CaseMine>;

/** The case on the phone: a card at a time, and for who was asked to, the case itself. */
export default function CasePhone(props: Props) {
  const { room, mine, quiet } = props;
  const step = room.steps.find(({ name }) => name === room.step);
  if (step?.name !== CASE) return <CoursePhone {...props} name="case" />;
  return mine.teller && !quiet ? <Telling {...props} step={step} /> : null;
}

export function task(look: PhoneLook<CaseFace, CaseMine>): PhoneTask | null {
  if (look.room.step !== CASE) return courseTask(look);
  return look.mine.teller ? { name: 'tell', done: look.memory.get('told') !== undefined, writes: true } : null;
}

function Telling({ room, mine, memory, draftKey, send, putAway, t, step }: Props & { readonly step: StepFace }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.tell`);
  const [looked, look] = useState(false);
  const own = mine.cards.filter((card) => card.step === CASE);

  async function share(): Promise<void> {
    const sent = submit((written) => send('case/tell', { text: written, checked: looked }));
    ready();
    look(false);
    if (!(await sent)) memory.set('told', null);
  }

  function ready(): void {
    memory.set('told', true);
    putAway();
  }

  return (
    <div class="task">
      {room.question && <p class="framing" dir="auto">{room.question}</p>}
      <h1 class="question" dir="auto">{askOf('case', step, t)}</h1>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void share();
        }}
      >
        <StrictAdvice step={step} t={t} />
        <TextArea label={askOf('case', step, t)} labelHidden audience={t('case.tell.audience')} limit={step.limit} rows={8} value={text} onInput={write} />
        {mustLook(step, text) && <LookedBox looked={looked} onLooked={look} t={t} />}
        <div class="thumb">
          <Button kind="do" type="submit" wide disabled={!sendable(text, step.limit) || (mustLook(step, text) && !looked)}>
            {t(own.length > 0 ? 'cards.instead' : 'cards.share')}
          </Button>
          <Button kind="quiet" wide onClick={ready}>{t('case.tell.aloud')}</Button>
        </div>
      </form>
      <OwnCards name="case" cards={own} steps={room.steps} draftKey={draftKey} send={send} t={t} title />
    </div>
  );
}

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="case" />;
}
