import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { useTextToSend } from '../../../../client/ui/draft';
import type { PhoneFaceProps, PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { randomId } from '../../../../client/ui/random';
import { speaker } from '../../../../client/ui/speaker';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { JsonObject } from '../../../engine/json';
import type { Level } from '../../../engine/learning';
import { OwnTaken, TakeAlong } from '../../entries/faces/phone';
import type { KeptWith } from '../../entries/faces-contract';
import type { CardFace, CourseFace, CourseKept, CourseMine, StepFace } from '../faces-contract';
import { CardFields, fieldsComplete, type Filled, filledBy, fieldsOf } from './card-fields';
import { checkedFor, LookedBox, mustLook, StrictAdvice } from './strict';
import { aboutCard, askOf } from './words';

export type CoursePhoneProps = PhoneFaceProps<CourseFace, CourseMine> & {
  readonly name: string;
  /** Between the question and the form: what one must have read to answer it. */
  readonly above?: ComponentChildren;
};

/**
 * There is something to write in a step for everybody, until this person says that they are ready. Of what the group says
 * something may be taken along: that wakes nobody.
 */
export function courseTask({ room, memory }: PhoneLook<CourseFace, CourseMine>): PhoneTask | null {
  const step = room.steps.find((one) => one.name === room.step);
  if (!step) return null;
  if (step.writers === 'group') return step.learns && saidIn(room, step).length > 0 ? { name: step.name, done: true, offer: true, writes: true } : null;
  return { name: step.name, done: memory.get(readyKey(step)) !== undefined, writes: true, cards: room.mode === 'anonymous' };
}

const readyKey = (step: StepFace): string => `ready-${step.name}`;
/** Without a name only this phone knows what its person wrote last, for as long as it is not left. */
const lastKey = (step: StepFace): string => `last-${step.name}`;

function saidIn({ cards }: CourseFace, { name }: StepFace): readonly CardFace[] {
  return cards.filter((card) => card.step === name && card.group);
}

/** The level that is proposed for a card of this step. */
function levelFor({ learns }: StepFace, fields: CardFace['fields'] = {}): Level {
  if (learns === null || typeof learns === 'string') return learns ?? 'individual';
  const chosen = fields[learns.field];
  return chosen === 'individual' || chosen === 'team' || chosen === 'organisation' ? chosen : learns.otherwise;
}

/** How one's own card is taken along to the learning log, where its step is about learning. */
function takingAlong({ name, onlyMe = false, draftKey, writing, send, t }: Pick<CoursePhoneProps, 'name' | 'draftKey' | 'writing' | 'send' | 't'> & { readonly onlyMe?: boolean }): NonNullable<OwnProps['below']> {
  return (card, step) => step.learns && <TakeAlong {...{ name, onlyMe, draftKey, writing, send, t }} of={card.id} text={card.text} level={levelFor(step, card.fields)} signed={!card.group} />;
}

/** A step on the phone: its question, one card at a time, and what of it is mine. */
export function CoursePhone(props: CoursePhoneProps) {
  const { name, room, mine, quiet, t } = props;
  const step = room.steps.find((one) => one.name === room.step);
  if (quiet || !step) return null;
  if (step.writers === 'group') return step.learns && <GroupSaid {...props} step={step} />;
  const own = mine.cards.filter((card) => card.step === step.name);
  const others = step.shown ? room.cards.filter((card) => card.step === step.name && !own.some(({ id }) => id === card.id)) : [];
  return (
    <div class="task">
      {room.question && <p class="framing" dir="auto">{room.question}</p>}
      <h1 class="question" dir="auto">{askOf(name, step, t)}</h1>
      {props.above}
      <CardForm key={step.name} {...props} step={step} own={own} />
      <OwnCards name={name} cards={own} steps={room.steps} draftKey={props.draftKey} send={props.send} t={t} title below={takingAlong({ ...props, onlyMe: mine.onlyMe })} />
      {room.mode === 'anonymous' && <LastSent {...props} step={step} />}
      <Taken {...props} />
      {others.length > 0 && (
        <section class="section stack">
          <h2>{t('cards.others')}</h2>
          <Cards cards={others.map((card) => ({ id: card.id, text: card.text, label: aboutCard(name, card, t), from: speaker(card.by, t), other: step.other }))} />
        </section>
      )}
    </div>
  );
}

/** What the group says in a step that is about learning. */
function GroupSaid(props: CoursePhoneProps & { readonly step: StepFace }) {
  const { name, room, step, t } = props;
  const below = takingAlong({ ...props, onlyMe: props.mine.onlyMe });
  return (
    <div class="task">
      {room.question && <p class="framing" dir="auto">{room.question}</p>}
      <h1 class="question" dir="auto">{askOf(name, step, t)}</h1>
      <Cards cards={saidIn(room, step).map((card) => ({ id: card.id, text: card.text, label: aboutCard(name, card, t), actions: below(card, step) }))} />
      <Taken {...props} />
    </div>
  );
}

/** Without a name no card is anybody's any more; what was written last may still be taken along, for oneself. */
function LastSent({ name, mine, memory, draftKey, writing, send, t, step }: CoursePhoneProps & { readonly step: StepFace }) {
  const text = memory.get(lastKey(step));
  if (!step.learns || typeof text !== 'string') return null;
  return (
    <section class="section stack">
      <h2>{t('cards.last')}</h2>
      <Cards cards={[{ id: step.name, text, actions: <TakeAlong key={text} {...{ name, draftKey, writing, send, t, text }} onlyMe={mine.onlyMe ?? true} of={step.name} level={levelFor(step)} /> }]} />
    </section>
  );
}

function Taken({ name, mine, draftKey, writing, send, t }: CoursePhoneProps) {
  return <OwnTaken {...{ name, draftKey, writing, send, t }} entries={mine.entries ?? []} onlyMe={mine.onlyMe ?? false} />;
}

function CardForm({ name, room, mine, memory, draftKey, send, putAway, t, step, own }: CoursePhoneProps & { readonly step: StepFace; readonly own: readonly CardFace[] }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.${step.name}`);
  const [filled, fill] = useState<Filled>(() => filledBy(step, mine.self));
  const [looked, look] = useState(false);
  const anonymous = room.mode === 'anonymous';
  const full = step.most > 1 && own.length >= step.most;

  async function share(): Promise<void> {
    const { fields, labels } = fieldsOf(step, filled);
    const data: JsonObject = { step: step.name, fields, labels, checked: checkedFor(step, looked), ...(anonymous ? { envelope: randomId() } : {}) };
    const sent = submit((written) => {
      if (anonymous && step.learns) memory.set(lastKey(step), written);
      return send(`${name}/write`, { ...data, text: written });
    });
    // The outbox has it; only a refusal brings the question back.
    if (step.most === 1) ready();
    fill(filledBy(step, mine.self, filled));
    look(false);
    if (await sent) return;
    memory.set(readyKey(step), null);
    memory.set(lastKey(step), null);
  }

  function ready(): void {
    memory.set(readyKey(step), true);
    putAway();
  }

  if (full) return <p class="soft">{t('cards.full')}</p>;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <CardFields name={name} step={step} room={room} filled={filled} onFill={fill} t={t} />
      <StrictAdvice step={step} t={t} />
      <TextArea label={askOf(name, step, t)} labelHidden audience={t(`cards.audience.${room.mode}`)} limit={step.limit} value={text} onInput={write} />
      {mustLook(step, text) && <LookedBox looked={looked} onLooked={look} t={t} />}
      {anonymous && <p class="soft">{t('cards.no-way-back')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={!sendable(text, step.limit) || !fieldsComplete(step, filled) || (mustLook(step, text) && !looked)}>
          {t(step.most === 1 && own.length > 0 ? 'cards.instead' : 'cards.share')}
        </Button>
        <Button kind="quiet" wide onClick={ready}>
          {t(own.length > 0 ? 'cards.ready' : 'cards.listen')}
        </Button>
      </div>
    </form>
  );
}

/** What somebody wrote with their name to it stays theirs, and what they took along of it. */
export function CourseKeptCards(props: PhoneKeptProps<Partial<KeptWith<CourseKept>>> & { readonly name: string }) {
  const { name, kept, draftKey, writing, send, t } = props;
  const { cards = [], steps = [], entries = [], onlyMe = false } = kept;
  return (
    <>
      <OwnCards name={name} cards={cards} steps={steps} draftKey={draftKey} send={send} t={t} below={takingAlong({ ...props, onlyMe })} />
      <OwnTaken {...{ name, entries, onlyMe, draftKey, writing, send, t }} kept />
    </>
  );
}

/** Cards of somebody, to change and to take back. */
export interface OwnProps {
  readonly name: string;
  readonly cards: readonly CardFace[];
  readonly steps: readonly StepFace[];
  readonly draftKey: string;
  readonly send: CoursePhoneProps['send'];
  readonly t: CoursePhoneProps['t'];
  readonly title?: boolean;
  /** Under each card, what else can be done with it. */
  readonly below?: (card: CardFace, step: StepFace) => ComponentChildren;
}

export function OwnCards({ name, cards, steps, draftKey, send, t, title, below }: OwnProps) {
  const [changing, change] = useState<string | null>(null);
  if (cards.length === 0) return null;
  return (
    <section class="section stack">
      {title && <h2>{t('cards.own')}</h2>}
      {cards.map((card) => {
        const step = steps.find((one) => one.name === card.step);
        if (step && changing === card.id) return <ChangeCard key={card.id} {...{ name, card, step, draftKey, send, t }} onDone={() => change(null)} />;
        return (
          <Cards
            key={card.id}
            cards={[
              {
                id: card.id,
                text: card.text,
                label: aboutCard(name, card, t),
                actions: (
                  <>
                    <div class="row">
                      <Button small onClick={() => change(card.id)}>{t('cards.change')}</Button>
                      <Button small onClick={() => void send(`${name}/remove`, { card: card.id })}>{t('cards.take-back')}</Button>
                    </div>
                    {step && below?.(card, step)}
                  </>
                ),
              },
            ]}
          />
        );
      })}
    </section>
  );
}

function ChangeCard({ name, card, step, draftKey, send, t, onDone }: Omit<OwnProps, 'cards' | 'steps'> & { readonly card: CardFace; readonly step: StepFace; readonly onDone: () => void }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.kept.${card.id}`);
  const now = text === '' ? card.text : text;
  const [looked, look] = useState(false);
  async function save(): Promise<void> {
    const data: JsonObject = { card: card.id, fields: { ...card.fields }, labels: { ...card.labels }, checked: checkedFor(step, looked) };
    const sent = submit(() => send(`${name}/change`, { ...data, text: now }));
    onDone();
    await sent;
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label={t('cards.change')} limit={step.limit} value={now} onInput={write} />
      {mustLook(step, now) && <LookedBox looked={looked} onLooked={look} t={t} />}
      <div class="row">
        <Button small type="submit" kind="do" disabled={!sendable(now, step.limit) || (mustLook(step, now) && !looked)}>{t('cards.save')}</Button>
        <Button
          small
          onClick={() => {
            write('');
            onDone();
          }}
        >
          {t('cards.cancel')}
        </Button>
      </div>
    </form>
  );
}
