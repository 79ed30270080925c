import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import { SeatedGroups } from '../../../parts/groups/faces/screen-groups';
import { ScreenHeaps } from '../../../parts/groups/faces/screen-heaps';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { RoomFace } from '../faces-contract';

const STEPS: readonly RoomFace['step'][] = ['alone', 'pairs', 'fours', 'all'];

/** The question, who sits with whom, and at the end what the groups carried on. */
export default function OneTwoFourScreen({ view, t }: ScreenFaceProps<RoomFace>) {
  const { step } = view;
  const shown = view.groups.length > 0 || view.cards.length > 0;
  return (
    <>
      <ScreenStep>{t('one-two-four.screen.step', { place: STEPS.indexOf(step) + 1, of: STEPS.length, step: t(`one-two-four.steps.${step}.name`) })}</ScreenStep>
      <ScreenQuestion text={view.question} compact={shown} />
      <p class="screen__aside">{t(`one-two-four.steps.${step}.ask`)}</p>
      {view.groups.length > 0 ? <SeatedGroups groups={view.groups.map((names, at) => ({ number: at + 1, names: names.map((name) => ({ name: speaker(name, t) ?? '' })) }))} /> : null}
      {step === 'all' ? <ScreenHeaps cards={view.cards} heaps={view.heaps} labelOf={(card) => t(`one-two-four.group.${card.step}`, { group: card.group + 1 })} /> : <TimeLeft began={view.began} minutes={view.minutes} t={t} />}
    </>
  );
}
