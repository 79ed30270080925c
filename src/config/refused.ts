import { type Denial, deny, type DenialName, statusOf } from './denial.js';

/**
 * A denial on its way out through Nest, where a guard or a pipe can only say "no" by throwing.
 * Services never throw it: they return the {@link Denial}.
 */
export class Refused extends Error {
  readonly status: number;

  constructor(readonly denial: Denial) {
    super(denial.refused);
    this.name = 'Refused';
    this.status = statusOf(denial.refused);
  }

  static by(name: DenialName): Refused {
    return new Refused(deny(name));
  }
}
