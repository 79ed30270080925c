import type { CarryState } from '../../../src/engine/carry-states';
import type { Layer } from '../../../src/engine/learning';
import type { Kept } from '../../ui/kept';
import type { Told } from '../../ui/carry/tell-form';
import { ask, type Asked, once, type Patience } from '../ask';

/** What the question is about, and what was answered. */
export interface Question {
  readonly community: string;
  readonly team: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: Layer | null;
  /** `YYYY-MM` */
  readonly since: string;
  readonly state: CarryState;
  readonly reason: string;
  readonly happened: string;
  readonly answered: boolean;
  /** How long the answer is kept. */
  readonly keeps: Kept;
}

const PATH = '/api/carry-over-question';

/** Asks what the question is about, until there is an answer. */
export function askQuestion(token: string, patience: Patience): Promise<Asked<Question>> {
  return ask(PATH, { headers: showing(token) }, patience);
}

/** Answers it. Answering again replaces the answer, so sending twice does no harm. */
export async function sendAnswer(token: string, told: Told): Promise<Asked<Question>> {
  const headers = { ...showing(token), 'content-type': 'application/json' };
  return (await once<Question>(PATH, { method: 'PUT', headers, body: JSON.stringify(told) })) ?? { ok: false, refused: 'not-connected' };
}

function showing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
