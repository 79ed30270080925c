import { z } from 'zod';
import { identifier } from './text.js';
import { WIRE_VERSION } from './wire.js';

/** The edge of a command; its `data` is looked at by the rule of its type. */
export const wireCommandSchema = z.strictObject({
  v: z.literal(WIRE_VERSION),
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  type: z.string().regex(/^[a-z-]{1,40}\/[a-z-]{1,40}$/),
  run: identifier.optional(),
  as: identifier.optional(),
  data: z.unknown().optional(),
});

/** The edge of `auth` in the handshake. */
export const credentialsSchema = z.discriminatedUnion('face', [
  z.strictObject({ v: z.number(), face: z.literal('phone'), session: identifier, secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  z.strictObject({ v: z.number(), face: z.literal('console'), session: identifier }),
  z.strictObject({ v: z.number(), face: z.literal('screen'), session: identifier, token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
]);
