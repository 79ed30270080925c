import { HTTP_REFUSALS, statusOf } from '../../config/denial.js';
import { sayRefusal } from '../../config/messages/refusals.js';
import type { JsonObject } from '../../engine/json.js';
import { REFUSALS } from '../../engine/refusal.js';
import type { Registry, Role } from '../../engine/werkvorm.js';
import { type DescribedCommand, describedCommands, wireExample } from './commands.js';
import { type Schema, schemaOf } from './json-schema.js';
import { samples } from './samples.js';

/** The generated parts of docs/protocol.md by the name in their markers. */
export type Parts = ReadonlyMap<string, string>;

/** @param contractOf the TypeScript of a werkvorm's views, when it has written that down; null otherwise */
export function generatedParts(registry: Registry, contractOf: (werkvorm: string) => string | null): Parts {
  const commands = describedCommands(registry);
  return new Map([
    ['commands', ['session', ...registry.keys()].map((room) => commandsOf(room, commands.filter((c) => c.room === room))).join('\n\n')],
    ['settings', settingsTable(registry)],
    ['refusals', refusalTable(REFUSALS)],
    ['http-refusals', refusalTable(HTTP_REFUSALS)],
    ['frames', [...registry.values()].map((werkvorm) => framesOf(werkvorm.name, contractOf(werkvorm.name), samples(werkvorm).at(-1) ?? null)).join('\n\n')],
  ]);
}

/**
 * Puts the generated parts between their markers, `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`.
 * @throws Error when a marker is missing
 */
export function fill(text: string, parts: Parts): string {
  let filled = text;
  for (const [name, part] of parts) {
    const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [from, to] = [filled.indexOf(open), filled.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`docs/protocol.md has no markers for ${name}`);
    filled = `${filled.slice(0, from + open.length)}\n\n${part}\n\n${filled.slice(to)}`;
  }
  return filled;
}

function commandsOf(room: string, commands: readonly DescribedCommand[]): string {
  if (commands.length === 0) return `### ${room}\n\nNothing can be asked of it.`;
  const rows = commands.map((c) => `| \`${c.type}\` | ${who(c)} | ${when(c)} | ${fieldsOf(c.data)} |`);
  const examples = commands.map((c) => JSON.stringify(wireExample(c)));
  return [`### ${room}`, ['| command | who | when | data |', '|---|---|---|---|', ...rows].join('\n'), ['```json', ...examples, '```'].join('\n')].join('\n\n');
}

function who(command: DescribedCommand): string {
  const named: Record<Exclude<Role, 'system'>, string> = { participant: 'phone', facilitator: 'console' };
  const roles = command.by.filter((role) => role !== 'system').map((role) => named[role]);
  const helped = command.by.includes('participant') && command.room !== 'session';
  return [...roles, ...(helped ? [command.rule.forAnyone ? 'console with `as`, for anybody' : 'console with `as`'] : [])].join(', ');
}

function when(command: DescribedCommand): string {
  if (command.rule.afterClose) return 'also elsewhere and after the close';
  if (command.room === 'session') return 'session open';
  return command.rule.whileElsewhere ? 'also when the meeting is elsewhere' : 'at this item';
}

function fieldsOf(schema: Schema): string {
  const required = new Set(Array.isArray(schema['required']) ? (schema['required'] as string[]) : []);
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  return fields.map(([name, inner]) => `\`${name}${required.has(name) ? '' : '?'}\` ${typeOf(inner)}`).join('; ') || 'none';
}

function typeOf(schema: Schema): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => `"${String(one)}"`).join(' or ');
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return either.map((one) => typeOf(one as Schema)).join(' or ');
  if (schema['type'] === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Schema)}`;
  if (schema['type'] === 'object' && schema['properties']) return `{ ${fieldsOf(schema)} }`;
  if (schema['type'] === 'string') return typeof schema['maxLength'] === 'number' ? `text up to ${String(schema['maxLength'])}` : schema['pattern'] ? 'id' : 'text';
  return typeof schema['type'] === 'string' ? schema['type'] : 'anything';
}

function settingsTable(registry: Registry): string {
  const rows = [...registry.values()].map(({ name, questions, config }) => {
    const asked = questions.min === questions.max ? String(questions.max) : `${String(questions.min)} to ${String(questions.max)}`;
    return `| \`${name}\` | ${asked} | ${fieldsOf(schemaOf(config))} |`;
  });
  return ['| werkvorm | questions | settings |', '|---|---|---|', ...rows].join('\n');
}

function refusalTable(names: readonly (typeof REFUSALS | typeof HTTP_REFUSALS)[number][]): string {
  const rows = names.map((name) => `| \`${name}\` | ${String(statusOf(name))} | ${sayRefusal(name, 'nl')} | ${sayRefusal(name, 'en')} |`);
  return ['| name | HTTP | Dutch | English |', '|---|---|---|---|', ...rows].join('\n');
}

function framesOf(werkvorm: string, contract: string | null, sample: { phone: JsonObject; console: JsonObject; screen: JsonObject } | null): string {
  const blocks = [`### ${werkvorm}`];
  if (contract !== null) blocks.push(`The views, as the product itself declares them:\n\n${fenced('ts', contract)}`);
  if (sample) {
    blocks.push(`At the end of its script, the frame of the first person's phone:\n\n${fenced('json', JSON.stringify(sample.phone, null, 1))}`);
    blocks.push(`\`facilitator.activity\` in the frame of the console at the same moment:\n\n${fenced('json', JSON.stringify(activityIn(sample.console, 'facilitator'), null, 1))}`);
    blocks.push(`\`screen.activity.view\` at the same moment:\n\n${fenced('json', JSON.stringify(activityIn(sample.screen, 'screen')?.['view'] ?? null, null, 1))}`);
  }
  return blocks.join('\n\n');
}

function activityIn(frame: JsonObject, part: string): JsonObject | null {
  const view = frame[part] as JsonObject | undefined;
  return (view?.['activity'] as JsonObject | undefined) ?? null;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}
