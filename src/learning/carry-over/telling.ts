import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { incompleteTold } from '../../engine/carry-over.js';
import type { AnswerWish, TellWish } from './carry-over.answers.js';
import { holdCarryOver, tell, type Teller } from './step-store.js';

/**
 * Keeps what somebody tells of a carry-over, or says what stands in the way.
 * @param where which one, and that it is theirs to tell of; the table is called `c`
 * @param told with a version for who saw it first, without one for who only answers
 */
export async function recordTold(database: Database, where: string, values: readonly unknown[], told: AnswerWish | TellWish, teller: Teller): Promise<Denial | undefined> {
  const incomplete = incompleteTold(told);
  if (incomplete) return deny(incomplete.refused, incomplete.field);
  const { state, reason, happened } = told;
  const [evidence, version] = 'version' in told ? [told.evidence, told.version] : ['', undefined];
  const refused = await database.write(async (query) => {
    const held = await holdCarryOver(query, where, values, version);
    if (isDenial(held)) return held;
    await tell(query, held.id, { state, reason, happened, evidence }, teller);
    return undefined;
  });
  // What was told before from the same source is replaced, and must not live on in the file.
  if (!refused && teller.source !== undefined) await database.checkpoint();
  return refused;
}
