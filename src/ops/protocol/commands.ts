import type { JsonObject } from '../../engine/json.js';
import { SESSION_COMMANDS, type SessionCommandName } from '../../engine/session-commands.js';
import { type AnyWerkvorm, type CommandRule, type Registry, type Role } from '../../engine/werkvorm.js';
import { WIRE_VERSION } from '../../engine/wire.js';
import { exampleOf, type Schema, schemaOf } from './json-schema.js';
import { SESSION_EXAMPLES } from './session-examples.js';

/** Everything the protocol says about one command. */
export interface DescribedCommand {
  /** `minority-round/cast-vote` */
  readonly type: string;
  /** `session` or the name of the werkvorm */
  readonly room: string;
  readonly by: readonly Role[];
  readonly rule: CommandRule;
  readonly data: Schema;
  /** Data that the command accepts. */
  readonly example: JsonObject;
}

/** What stands in fields that no script fills. */
const WORDS: Readonly<Record<string, string>> = {
  id: 'q8Yt0nT4o2mWkXb1sVcDzA',
  envelope: 'Zk3vH0c9QmW7xT1aLr5bNg',
  text: 'Samen een brief schrijven die iedereen begrijpt.',
  reason: 'Dat kan pas na de zomer.',
  nextStep: 'Twee bewoners lezen de brief mee.',
  landsAt: 'Gemeente aan de rivier',
  question: 'Beginnen we met een vast spreekuur?',
  link: 'https://example.org/brief',
};

/** Every command that a client can send, the session's first. */
export function describedCommands(registry: Registry): DescribedCommand[] {
  const session = (Object.keys(SESSION_COMMANDS) as SessionCommandName[]).map((name) => describe('session', name, SESSION_COMMANDS[name], SESSION_EXAMPLES[name]));
  const others = [...registry.values()].flatMap((werkvorm) =>
    Object.entries(werkvorm.commands).map(([name, rule]) => describe(werkvorm.name, name, rule, scripted(werkvorm, name))),
  );
  return [...session, ...others].filter((command) => command.by.some((role) => role !== 'system'));
}

/** A whole command as it travels. */
export function wireExample(command: DescribedCommand): JsonObject {
  return { v: WIRE_VERSION, id: '8a5b7e1c-5d0e-4a57-9c8e-3c0f4e2b9d11', type: command.type, data: command.example };
}

/** @throws Error when the example is not accepted: the protocol would be wrong */
function describe(room: string, name: string, rule: CommandRule, given: JsonObject | null): DescribedCommand {
  const data = schemaOf(rule.schema);
  const example = given ?? (exampleOf(data, WORDS) as JsonObject);
  if (rule.by.some((role) => role !== 'system') && !rule.schema.safeParse(example).success) throw new Error(`the example of ${room}/${name} does not fit`);
  return { type: `${room}/${name}`, room, by: rule.by, rule, data, example };
}

/** The data with which the script of a werkvorm sends a command, when it does. */
function scripted(werkvorm: AnyWerkvorm, name: string): JsonObject | null {
  return werkvorm.script.steps.find((step) => step.type === name || step.type === `${werkvorm.name}/${name}`)?.data ?? null;
}
