import type { ComponentChildren } from 'preact';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { type ScreenCard, withLoose } from '../../../../client/ui/fit';
import { ScreenCards, ScreenColumns, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace, CourseFace } from '../faces-contract';
import { aboutCard, askOf } from './words';

export interface CourseScreenProps extends ScreenFaceProps<CourseFace> {
  readonly name: string;
  /** A choice by which cards stand in columns, in the order of its values; without it heaps are columns when there are any. */
  readonly columns?: string;
  /** Between the question and the cards. */
  readonly above?: ComponentChildren;
  /** Instead of the cards, when a step is drawn in another way. */
  readonly children?: ComponentChildren;
}

/** A step on the screen: its question, and what may be seen of it. Empty is beautiful. */
export function CourseScreen({ name, view, columns, above, children, t }: CourseScreenProps) {
  const step = view.steps.find((one) => one.name === view.step);
  if (!step) return null;
  const cards = view.cards.filter((card) => card.step === step.name);
  const several = view.steps.length > 1;
  const paper = (card: CardFace): ScreenCard => ({ id: card.id, text: card.text, label: aboutCard(name, card, t, columns), from: speaker(card.by, t) ?? undefined, other: step.other });
  const plan = columns === undefined ? undefined : step.fields[columns];
  const headed =
    plan?.kind === 'choice'
      ? plan.of.map((value) => ({ id: value, title: t(`${name}.values.${columns ?? ''}.${value}`), cards: cards.filter((card) => card.fields[columns ?? ''] === value).map(paper) }))
      : view.heaps.map(({ id, title }) => ({ id, title, cards: cards.filter((card) => card.heap === id).map(paper) })).filter((heap) => heap.cards.length > 0);
  const loose = plan?.kind === 'choice' ? [] : cards.filter((card) => card.heap === null || !view.heaps.some(({ id }) => id === card.heap)).map(paper);
  return (
    <>
      <ScreenStep>{several ? t('cards.screen.step', { place: view.steps.indexOf(step) + 1, of: view.steps.length, step: t(`${name}.steps.${step.name}.name`) }) : t(`${name}.steps.${step.name}.name`)}</ScreenStep>
      <ScreenQuestion text={several ? askOf(name, step, t) : view.question || askOf(name, step, t)} compact={cards.length > 0} />
      {several && view.question ? <p class="screen__aside" dir="auto">{view.question}</p> : null}
      {above}
      {children}
      {children || cards.length === 0 ? null : headed.length > 0 ? <ScreenColumns columns={withLoose(headed, loose)} /> : <ScreenCards cards={loose} />}
    </>
  );
}
