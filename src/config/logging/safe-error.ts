/** What may be logged of an error: what kind it is and where it arose. Its message may hold what somebody wrote. */
export interface SafeError {
  readonly kind: string;
  /** A name from the system, a database or a library, such as `SQLITE_FULL` or `ECONNREFUSED`. */
  readonly code?: string;
  /** Where it arose, the innermost place first: file and line only. */
  readonly at: readonly string[];
}

const FRAMES = 8;
const NAME = /^[A-Za-z0-9_.-]{1,60}$/;

/** @param error an error, or the text of its stack */
export function safeError(error: unknown): SafeError {
  if (typeof error === 'string') return { kind: named(error.split(':', 1)[0] ?? ''), at: framesOf(error) };
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' && NAME.test(error.code) ? error.code : undefined;
  return { kind: named(error.name), ...(code === undefined ? {} : { code }), at: framesOf(error.stack ?? '') };
}

/** Whether a text is the stack of an error rather than the name of who logs. */
export function isStack(text: string): boolean {
  return /\n\s+at /.test(text);
}

function named(name: string): string {
  return NAME.test(name) ? name : 'Error';
}

function framesOf(stack: string): string[] {
  const called = stack.split('\n').map((line) => /^\s+at (.+:\d+:\d+)\)?$/.exec(line)?.[1]);
  return called.filter((place) => place !== undefined).slice(0, FRAMES).map((place) => withoutFolders(place.slice(place.lastIndexOf('(') + 1)));
}

/** From the folder of the product or a package on: where it is installed is nobody's business. */
function withoutFolders(place: string): string {
  return place.replace(/^.*?(?=(?:src|migrations|node_modules|test)\/|node:)/, '');
}
