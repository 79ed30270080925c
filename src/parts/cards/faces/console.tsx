import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { Select } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { randomId } from '../../../../client/ui/random';
import { speaker } from '../../../../client/ui/speaker';
import type { JsonObject } from '../../../engine/json';
import type { CardFace, CourseConsole, StepFace } from '../faces-contract';
import { CardFields, fieldsComplete, type Filled, fieldsOf, NOTHING_FILLED } from './card-fields';
import { checkedFor, LookedBox, StrictAdvice } from './strict';
import { aboutCard, askOf } from './words';

export interface CourseConsoleProps extends ConsoleFaceProps<CourseConsole> {
  readonly name: string;
  /** Another order of the cards of the step of now than that of the view; then there are no heaps of them. */
  readonly arrange?: (cards: readonly CardFace[]) => readonly CardFace[];
  /** Between the question and the cards. */
  readonly above?: ComponentChildren;
  /** What more can be done with a card. */
  readonly actions?: (card: CardFace) => ComponentChildren;
}

/** A course of cards on the console: where the group is, what is asked, what came, and what the screen may show. */
export function CourseConsoleFace(props: CourseConsoleProps) {
  const { name, view, t } = props;
  const step = view.steps.find((one) => one.name === view.step);
  if (!step) return null;
  return (
    <>
      {view.steps.length > 1 ? <Steps {...props} /> : null}
      {view.steps.length > 1 && view.question ? <p class="round-question" dir="auto">{view.question}</p> : null}
      <p class="soft">{t(`${name}.steps.${step.name}.why`)}</p>
      <h1 class="now-question" dir="auto">{view.steps.length > 1 ? askOf(name, step, t) : view.question || askOf(name, step, t)}</h1>
      <p class="soft small">{t(step.writers === 'group' ? 'cards.console.group' : `cards.console.mode.${view.mode}`)}</p>
      {props.above}
      <StepCards key={step.name} {...props} step={step} />
    </>
  );
}

/** All steps in a row; any of them may be gone to, back too. */
function Steps({ name, view, send, t }: CourseConsoleProps) {
  return (
    <ol class="stepper">
      {view.steps.map((step, place) => (
        <li key={step.name}>
          <button type="button" aria-current={step.name === view.step ? 'step' : undefined} onClick={() => void send('go', { step: step.name })}>
            <span class="stepper-mark" aria-hidden="true">{place + 1}</span>
            {t(`${name}.steps.${step.name}.name`)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function StepCards(props: CourseConsoleProps & { readonly step: StepFace }) {
  const { name, view, people, send, step, arrange, t } = props;
  const own = view.cards.filter((card) => card.step === step.name);
  const cards = arrange ? arrange(own) : own;
  const waiting = view.waiting[step.name] ?? 0;
  const next = view.steps[view.steps.indexOf(step) + 1];
  return (
    <>
      {waiting > 0 ? <p class="soft">{t('cards.console.waiting', { count: waiting })}</p> : null}
      <div class="row">
        {step.writers === 'everyone' && (cards.length > 0 || waiting > 0) ? (
          <Button kind={step.shown ? 'plain' : 'do'} onClick={() => void send('show', { step: step.name, shown: !step.shown || waiting > 0 })}>
            {t(step.shown && waiting === 0 ? 'cards.console.hide' : 'cards.console.show')}
          </Button>
        ) : null}
        {next ? <Button onClick={() => void send('go', { step: next.name })}>{t('cards.console.on', { step: t(`${name}.steps.${next.name}.name`) })}</Button> : null}
      </div>
      {step.writers === 'group' ? <WriteCard key={step.name} {...props} /> : null}
      {cards.length > 0 ? <Heaped {...props} cards={cards} /> : <p class="soft">{t('cards.console.empty')}</p>}
      {step.writers === 'everyone' ? (
        <ForSomeone people={people}>
          {(person) => (
            <>
              {view.mode === 'anonymous' ? <p class="notice notice--other">{t('cards.console.knows')}</p> : null}
              <WriteCard key={`${step.name}.${person}`} {...props} person={person} />
            </>
          )}
        </ForSomeone>
      ) : null}
    </>
  );
}

/** A card for the group, or for someone without a phone. */
export function WriteCard({ name, view, send, step, t, person }: CourseConsoleProps & { readonly step: StepFace; readonly person?: string }) {
  const [filled, fill] = useState<Filled>(NOTHING_FILLED);
  // Null as long as nothing was found that may point at a person.
  const [looked, look] = useState<boolean | null>(null);
  const sealed = person !== undefined && view.mode === 'anonymous';
  const write = async (text: string) => {
    if (!fieldsComplete(step, filled)) return { ok: false, refused: 'field-missing' } as const;
    const { fields, labels } = fieldsOf(step, filled);
    const data: JsonObject = { step: step.name, text, fields, labels, checked: checkedFor(step, looked === true), ...(sealed ? { envelope: randomId() } : {}) };
    const answer = await send('write', data, person);
    if (answer.ok) fill(NOTHING_FILLED);
    if (answer.ok) look(null);
    else if (answer.refused === 'points-at-person') look(false);
    return answer;
  };
  return (
    <div class="stack">
      <CardFields name={name} step={step} room={view} filled={filled} onFill={fill} t={t} />
      <StrictAdvice step={step} t={t} />
      <TextForm label={askOf(name, step, t)} action={t('cards.console.write')} limit={step.limit} onSend={write} />
      {looked === null ? null : <LookedBox looked={looked} onLooked={look} t={t} />}
    </div>
  );
}

/** The cards, on the heaps that the group makes of them by hand; a card is never merged (rule 17). */
function Heaped({ name, view, send, cards, step, arrange, actions, t }: CourseConsoleProps & { readonly cards: readonly CardFace[]; readonly step: StepFace }) {
  // A heap belongs where its cards are; a new one is everywhere, to put the first card on.
  const heaps = arrange ? [] : view.heaps.filter(({ id }) => cards.some(({ heap }) => heap === id) || !view.cards.some(({ heap }) => heap === id));
  const content = (card: CardFace) => ({
    id: card.id,
    text: card.text,
    label: aboutCard(name, card, t),
    other: step.other,
    from: [speaker(card.by, t), card.viaFacilitator && t('console.someone.via')].filter(Boolean).join(' · ') || null,
    actions: (
      <div class="row">
        {actions?.(card)}
        {heaps.length > 0 ? (
          <Select
            label={t('cards.console.heap')}
            value={card.heap ?? ''}
            options={[{ value: '', label: t('cards.console.no-heap') }, ...heaps.map(({ id, title }) => ({ value: id, label: title }))]}
            onInput={(heap) => void send('put', { card: card.id, heap: heap || null })}
          />
        ) : null}
        {card.group ? <Button small onClick={() => void send('remove', { card: card.id })}>{t('cards.console.remove')}</Button> : null}
      </div>
    ),
  });
  const loose = cards.filter((card) => card.heap === null || heaps.length === 0);
  return (
    <>
      {heaps.map(({ id, title }) => (
        <section key={id} class="stack">
          <h2 dir="auto">{title}</h2>
          <Cards cards={cards.filter((card) => card.heap === id).map(content)} />
          <Button small kind="quiet" onClick={() => void send('drop-heap', { heap: id })}>{t('cards.console.drop-heap')}</Button>
        </section>
      ))}
      <Cards cards={loose.map(content)} />
      {step.writers === 'everyone' && cards.length > 2 && !arrange ? (
        <details class="someone">
          <summary>{t('cards.console.heaps')}</summary>
          <TextForm label={t('cards.console.heap-title')} action={t('cards.console.make-heap')} rows={1} limit={120} onSend={(title) => send('name-heap', { title })} />
        </details>
      ) : null}
    </>
  );
}
