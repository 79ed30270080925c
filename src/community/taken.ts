import { type Denial, deny, type DenialName } from '../config/denial.js';
import { isUniqueViolation } from '../config/sql.js';

/** Waits for a change; what the database has already under that name is refused by name, for that field. */
export async function unlessTaken<T>(change: Promise<T>, refused: DenialName, field: string): Promise<T | Denial> {
  try {
    return await change;
  } catch (error) {
    if (isUniqueViolation(error)) return deny(refused, field);
    throw error;
  }
}
