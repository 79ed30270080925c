import type { z } from 'zod';
import { REFUSALS } from '../../engine/refusal.js';
import type { Registry } from '../../engine/werkvorm.js';
import { CONNECT_REFUSALS, WIRE_VERSION } from '../../engine/wire.js';
import { credentialsSchema, wireCommandSchema } from '../../engine/wire-schema.js';
import { type DescribedCommand, describedCommands, wireExample } from './commands.js';
import { type Schema, schemaOf } from './json-schema.js';
import { facilitatorSchema, mineSchema, roomSchema, screenSchema } from './view-schemas.js';

type Face = 'phone' | 'console' | 'screen';
type Tree = { [key: string]: unknown };

const ref = (path: string): Tree => ({ $ref: `#/${path}` });
const version = { type: 'integer', const: WIRE_VERSION };
const rev = { type: 'integer', description: 'Counts up with every change, within one run of the server.' };

/** The protocol as an AsyncAPI 3.0 document, made of the schemas by which the server checks. */
export function asyncapi(registry: Registry): Tree {
  const commands = describedCommands(registry);
  const phone = commands.filter((c) => c.by.includes('participant'));
  const desk = commands.filter((c) => c.by.includes('facilitator'));
  const forSomeone = phone.filter((c) => !c.by.includes('facilitator') && c.room !== 'session');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Kenniscafé, a live session',
      version: `${String(WIRE_VERSION)}.0.0`,
      description: 'socket.io 4 (Engine.IO 4) over websocket. Every message is an event of the name in `x-socketio-event`. Joining goes over REST, see docs/protocol.md.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    servers: { house: { host: 'localhost:3000', pathname: '/socket.io', protocol: 'ws', description: 'Behind https the protocol is wss.' } },
    channels: {
      phone: channel('phone', 'One participant.', [...phone.map(messageKey), 'frame-phone']),
      console: channel('console', 'A facilitator, known by the login cookie.', [...desk.map(messageKey), ...forSomeone.map((c) => `${messageKey(c)}.for-someone`), 'frame-console']),
      screen: channel('screen', 'A projector, which asks nothing.', ['frame-screen']),
    },
    operations: {
      ...operations('phone', phone.map(messageKey)),
      ...operations('console', [...desk.map(messageKey), ...forSomeone.map((c) => `${messageKey(c)}.for-someone`)]),
      ...operations('screen', []),
    },
    components: {
      messages: {
        ...Object.fromEntries(commands.map((c) => [messageKey(c), commandMessage(c, false)])),
        ...Object.fromEntries(forSomeone.map((c) => [`${messageKey(c)}.for-someone`, commandMessage(c, true)])),
        ack: message('ack', 'command', 'The acknowledgement of a command: after it is stored, or a refusal.', ref('components/schemas/ack')),
        hello: message('hello', 'hello', 'Once per connection, before the first frame.', ref('components/schemas/hello')),
        storage: message('storage', 'storage', 'When nothing can be kept: after hello, and at each change. Commands are refused meanwhile (storage-unavailable), to be sent again.', ref('components/schemas/storage')),
        bye: message('bye', 'bye', 'The server restarts: the connection is about to end. Keep what was not acknowledged, and come back.', ref('components/schemas/bye')),
        'frame-phone': message('frame', 'frame', 'What a phone may see.', frame(['room', 'mine'])),
        'frame-console': message('frame', 'frame', 'What a console may see.', frame(['facilitator', 'screen', 'room'])),
        'frame-screen': message('frame', 'frame', 'What the projector may see.', frame(['screen'])),
      },
      schemas: schemas(),
    },
  };
}

/** Key of a command's message in the document. */
export function messageKey(command: Pick<DescribedCommand, 'type'>): string {
  return command.type.replace('/', '.');
}

function schemas(): Tree {
  return {
    json: { description: 'Any JSON value.' },
    refusal: { type: 'string', enum: [...REFUSALS] },
    'connect-refusal': { type: 'string', enum: [...CONNECT_REFUSALS, 'storage-unavailable'] },
    hello: strict({ v: version, now: { type: 'integer' }, face: { type: 'string', enum: ['phone', 'console', 'screen'] }, person: { type: 'string' } }, ['v', 'now', 'face']),
    storage: strict({ v: version, storage: { type: 'string', enum: ['ok', 'read-only'] } }, ['v', 'storage']),
    bye: strict({ v: version, why: { type: 'string', enum: ['restart'] } }, ['v', 'why']),
    ack: {
      oneOf: [
        strict({ ok: { const: true }, rev, mine: ref('components/schemas/mine') }, ['ok', 'rev']),
        strict({ ok: { const: false }, refused: ref('components/schemas/refusal'), detail: { type: 'object' } }, ['ok', 'refused']),
      ],
    },
    room: schemaOf(roomSchema),
    mine: schemaOf(mineSchema),
    facilitator: schemaOf(facilitatorSchema),
    screen: schemaOf(screenSchema),
    ...Object.fromEntries(credentialsSchema.options.map((one) => [`auth-${one.shape.face.value}`, credentials(one)])),
  };
}

function credentials(schema: z.ZodObject): Schema {
  const read = schemaOf(schema);
  return { ...read, properties: { ...(read['properties'] as Tree), v: version } };
}

function channel(face: Face, description: string, messages: readonly string[]): Tree {
  const own = Object.fromEntries(messages.map((key) => [key, ref(`components/messages/${key}`)]));
  return {
    // One address for all three: who comes in where is decided by `auth` of the handshake.
    address: '/',
    description,
    messages: { hello: ref('components/messages/hello'), storage: ref('components/messages/storage'), ack: ref('components/messages/ack'), bye: ref('components/messages/bye'), ...own },
    'x-socketio-auth': ref(`components/schemas/auth-${face}`),
  };
}

/** As seen by the server: it sends hello, storage and frames, receives commands and replies with an acknowledgement. */
function operations(face: Face, commands: readonly string[]): Tree {
  const of = (key: string): Tree => ref(`channels/${face}/messages/${key}`);
  const at = ref(`channels/${face}`);
  return {
    [`${face}-hears`]: { action: 'send', channel: at, messages: [of('hello'), of('storage'), of(`frame-${face}`), of('bye')] },
    ...(commands.length === 0 ? {} : { [`${face}-asks`]: { action: 'receive', channel: at, messages: commands.map(of), reply: { channel: at, messages: [of('ack')] } } }),
  };
}

function message(name: string, event: string, summary: string, payload: Tree): Tree {
  return { name, title: name, summary, contentType: 'application/json', payload, 'x-socketio-event': event };
}

function commandMessage(command: DescribedCommand, forSomeone: boolean): Tree {
  const edge = schemaOf(wireCommandSchema);
  const { as, ...properties } = edge['properties'] as Tree;
  const required = ['v', 'id', 'type', ...(forSomeone ? ['as'] : []), ...(Array.isArray(command.data['required']) ? ['data'] : [])];
  const payload = strict({ ...properties, v: version, type: { const: command.type }, ...(forSomeone ? { as } : {}), data: command.data }, required);
  const example = { ...wireExample(command), ...(forSomeone ? { as: 'q8Yt0nT4o2mWkXb1sVcDzA' } : {}) };
  const summary = forSomeone ? 'A facilitator types for someone.' : `Sent by: ${command.by.filter((role) => role !== 'system').join(', ')}.`;
  return { ...message(command.type, 'command', summary, payload), examples: [{ name: 'example', payload: example }] };
}

function frame(parts: readonly string[]): Tree {
  return strict({ v: version, rev, ...Object.fromEntries(parts.map((part) => [part, ref(`components/schemas/${part}`)])) }, ['v', 'rev']);
}

function strict(properties: Tree, required: readonly string[]): Tree {
  return { type: 'object', properties, required: [...required], additionalProperties: false };
}
