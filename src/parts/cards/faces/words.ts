import type { Translate } from '../../../../client/ui/i18n';
import type { CardFace, StepFace } from '../faces-contract';

/** What a step asks: in the facilitator's own words, else in those of the werkvorm (`<werkvorm>.steps.<step>.ask`). */
export function askOf(werkvorm: string, step: Pick<StepFace, 'name' | 'prompt'>, t: Translate): string {
  return step.prompt || t(`${werkvorm}.steps.${step.name}.ask`);
}

/** What stands above a card: what was chosen on it, in words. `without`: a field that is said elsewhere. */
export function aboutCard(werkvorm: string, { fields, labels }: Pick<CardFace, 'fields' | 'labels'>, t: Translate, without?: string): string | undefined {
  const chosen = Object.entries(fields).flatMap(([field, value]) => (typeof value === 'string' && field !== without ? value.split('+').map((one) => t(`${werkvorm}.values.${field}.${one}`)) : []));
  return [...chosen, ...Object.values(labels)].join(' · ') || undefined;
}
