import fc from 'fast-check';
import { werkvormen } from '../../src/werkvormen/index.js';
import { type DescribedCommand, describedCommands } from '../../src/ops/protocol/commands.js';
import type { Schema } from '../../src/ops/protocol/json-schema.js';

/** A command as it is made up; `{ known: n }` in it stands for an id that was seen somewhere, also in a session of others. */
export interface MadeUp {
  readonly type: string;
  readonly by: DescribedCommand['by'];
  readonly data: unknown;
  readonly run: Known | string | null;
  readonly as: Known | null;
  /** Sent with the id of the command before it. */
  readonly repeated: boolean;
  /** Fields around it that should not be there. */
  readonly more: Readonly<Record<string, unknown>>;
}
export interface Known {
  readonly known: number;
}

const known: fc.Arbitrary<Known> = fc.record({ known: fc.nat(10_000) });
const NASTY = ['__proto__', 'constructor', 'toString', '', ' ', '\u0000', '\ud800', '-1', '../../etc', '<script>alert(1)</script>', "'; DROP TABLE journal; --", '${7*7}', '{{7*7}}', '=1+1', '\u202e', 'x'.repeat(5000)];
const numbers = fc.oneof(fc.constantFrom(0, -1, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53 + 2, 0.1, -0), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const nested = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean()).map(([depth, list]) => JSON.parse(list ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)) as unknown);
const prototype = fc.constantFrom('{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '[{"__proto__":[]}]').map((text) => JSON.parse(text) as unknown);
const anything: fc.Arbitrary<unknown> = fc.oneof(fc.constant(null), fc.boolean(), numbers, fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue(), nested, prototype, known);

/** What may well be accepted for a schema. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return fc.oneof(...(either as Schema[]).map(fitting));
  const bound = (name: string, otherwise: number): number => (typeof schema[name] === 'number' ? schema[name] : otherwise);
  switch (schema['type']) {
    case 'object': {
      const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
      return fc.record(Object.fromEntries(fields.map(([name, inner]) => [name, fitting(inner)])), { requiredKeys: (schema['required'] ?? []) as string[] });
    }
    case 'array':
      return fc.array(fitting((schema['items'] ?? {}) as Schema), { maxLength: 4 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(bound('minimum', -5), -(2 ** 31)), max: Math.min(bound('maximum', 100), 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: bound('minimum', -5), max: bound('maximum', 100), noNaN: true });
    case 'string':
      return fc.oneof({ weight: 3, arbitrary: known }, fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(60, bound('maxLength', 60)) }));
    default:
      return anything;
  }
}

/** The same with something wrong in it. */
function spoilt(data: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(data, fc.nat(8), anything, fc.constantFrom('extra', '__proto__', 'constructor', 'id', 'person', 'as')).map(([value, place, wrong, name]) => {
    if (typeof value !== 'object' || value === null || place === 0) return wrong;
    const fields = Object.entries(value);
    const field = fields[place % (fields.length + 1)];
    if (!field) return JSON.parse(`{${[...fields.map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`), `${JSON.stringify(name)}:${JSON.stringify(wrong ?? null)}`].join()}}`) as unknown;
    return { ...value, [field[0]]: wrong };
  });
}

// Closing is left out: after it everything is refused for one reason.
const described = describedCommands(werkvormen).filter(({ type }) => type !== 'session/close');

/** Commands of all werkvormen and of the session, mostly of the one that is on: as they should be, spoilt, and made up from nothing. */
export function commandsDuring(werkvorm: string): fc.Arbitrary<MadeUp> {
  const own = described.filter(({ room }) => room === werkvorm);
  const which = own.length === 0 ? fc.constantFrom(...described) : fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: fc.constantFrom(...described) });
  return fc.tuple(
    which.chain(({ type, by, data, example }) => {
      const good = fc.oneof({ weight: 2, arbitrary: fitting(data) }, { weight: 1, arbitrary: fc.constant(example) });
      return fc.record({ type: fc.oneof({ weight: 40, arbitrary: fc.constant(type) }, fc.constantFrom('session/join', 'session/forget-person', 'session/__proto__', 'constructor/name', 'poll/')), by: fc.constant(by), data: fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: spoilt(good) }) });
    }),
    fc.record({
      run: fc.oneof({ weight: 20, arbitrary: fc.constant('now') }, { weight: 1, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) }),
      as: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, known),
      repeated: fc.nat(20).map((n) => n === 0),
      more: fc.oneof({ weight: 20, arbitrary: fc.constant({}) }, fc.dictionary(fc.constantFrom('v', 'id', 'type', 'admin', 'face'), anything, { maxKeys: 2 })),
    }),
  ).map(([command, around]) => ({ ...command, ...around }));
}
