import fc from 'fast-check';

/** What is sent over one connection that speaks no protocol, or nearly. */
export type Frames = readonly (string | Buffer)[];

const bytes = fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list));
const deep = fc.integer({ min: 1, max: 30_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
const json = fc.oneof(fc.json(), deep, fc.constantFrom('{}', '["command",{}]', '["command",null,{}]', '["__proto__"]', '["disconnect"]', '[{"_placeholder":true,"num":0}]', '["command",{"_placeholder":true,"num":9}]', '{"v":1,"face":"phone"}', '{"__proto__":{"face":"console"}}'));
/** `4` message, then the type of the socket.io packet, attachments, a namespace, the id of an answer. */
const packet = fc
  .tuple(fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '40', '41', '42', '43', '44', '45', '46', '47', 'b'), fc.constantFrom('', '1-', '2-', '10-', '11-', '99999999-', '-1-', '1.5-', 'x-'), fc.constantFrom('', '/,', '/admin,', '/__proto__,', '/x?y=1,'), fc.oneof(fc.constant(''), fc.nat().map(String), fc.constantFrom('9'.repeat(30), '-1', '1e9')), json)
  .map((parts) => parts.join(''));
const cut = fc.tuple(packet, fc.nat(200)).map(([text, at]) => text.slice(0, at));
const huge = fc.constantFrom(65_530, 65_536, 70_000).map((length) => `42["command","${'x'.repeat(length)}"]`);
const frame: fc.Arbitrary<string | Buffer> = fc.oneof({ weight: 6, arbitrary: packet }, { weight: 2, arbitrary: cut }, { weight: 2, arbitrary: bytes }, fc.string({ unit: 'binary', maxLength: 60 }), { weight: 1, arbitrary: huge }, fc.constantFrom('2', '3', '5', '2probe', '1'));

export const frames: fc.Arbitrary<Frames> = fc.array(frame, { minLength: 1, maxLength: 6 });
