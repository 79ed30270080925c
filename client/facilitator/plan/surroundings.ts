import { placesApi } from '../api';
import type { MeetingPlan, Template } from '../model';
import type { Community } from '../model-around';

/** The most characters of the question of a meeting. */
const MOST = 1000;

/**
 * What a new meeting takes over: from an own template what that meeting was about, from the community its zone, and from
 * a team its opgave. A team that can't be read now only means more to fill in.
 */
export async function surroundings(plan: MeetingPlan, community: Community, template: Template | null): Promise<Partial<MeetingPlan>> {
  const { question = '', aim = '', goals = [], desiredResult = '', theme = '', forWhom = '' } = template ?? {};
  const answer = plan.teamId === null || question !== '' ? null : await placesApi.team(plan.teamId);
  const opgave = answer?.ok ? (answer.value.framings.find((framing) => !framing.retired)?.text ?? '') : '';
  return { zone: community.zone || plan.zone, question: question || opgave.slice(0, MOST), aim, goals, desiredResult, theme, forWhom };
}
