import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { day, type Member, NewcomerTeam } from './newcomer-team.js';
import { Stage } from './stage.js';

/** A meeting with nothing but looking back, in which people write in their learning log. */
export const ROUND = [{ id: 'look-back', werkvorm: 'reflection', title: '', minutes: 15, questions: [], config: {} }];
export const SHARED = 'Onze brief is te moeilijk, ook voor ons.';

export interface LogStage {
  readonly stage: Stage;
  readonly facilitator: Facilitator;
  readonly team: NewcomerTeam;
  readonly noor: Member;
}

/** A server with one team, and somebody in it who keeps a learning log. */
export async function logStage(): Promise<LogStage> {
  const stage = await Stage.open();
  const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
  const team = await NewcomerTeam.make(facilitator);
  return { stage, facilitator, team, noor: await team.takeIn('Noor Verzonnen', 'beleid', day(-60)) };
}

/** The card of an entry. */
export const card = (page: Page, text: string) => page.locator('.card', { hasText: text }).first();
