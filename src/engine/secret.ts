/**
 * A value that refuses to leave: it cannot be serialised, printed or turned into text.
 * State holds what nobody may see yet (an open ballot) or what only its author may see (a private entry) this way.
 * @example const choice = seal('a'); JSON.stringify({ choice }); // throws SecretLeak
 */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. Call it in a decision, or in the one view that may show it; never to copy it into state. */
  reveal(): T {
    return this.#value;
  }

  /** @throws SecretLeak always: a view that serialises a secret is a defect. */
  toJSON(): never {
    throw new SecretLeak();
  }

  /** @throws SecretLeak always, also for template strings and concatenation. */
  toString(): never {
    throw new SecretLeak();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

/** Thrown where a secret would have become text. The message never holds the value. */
export class SecretLeak extends Error {
  constructor() {
    super('a secret was about to be serialised');
    this.name = 'SecretLeak';
  }
}

/** Wraps a value in a {@link Secret}. */
export function seal<T>(value: T): Secret<T> {
  return new Secret(value);
}
