import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../src/config/version.js';
import { REFUSALS } from '../src/engine/refusal.js';
import { asyncapi } from '../src/ops/protocol/asyncapi.js';
import { describedCommands } from '../src/ops/protocol/commands.js';
import { protocolFiles } from '../src/ops/protocol/files.js';
import { samples } from '../src/ops/protocol/samples.js';
import { werkvormen } from '../src/werkvormen/index.js';

const folder = projectFolder();

// The parser brings a CommonJS world of its own, which Jest's ESM modules can't load.
const PARSE = `
const { Parser } = require('@asyncapi/parser');
const read = require('node:fs').readFileSync('docs/asyncapi.json', 'utf8');
new Parser().parse(read).then(({ document, diagnostics }) => {
  console.log(JSON.stringify({ accepted: document !== undefined, problems: diagnostics.filter((d) => d.severity < 2).map((d) => d.path.join('.') + ': ' + d.message) }));
});`;

/** Checks against one schema of the document. */
function checker(pointer: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // Said to who makes forms; to a validator it says nothing more than the shape.
  ajv.addFormat('file', true);
  ajv.addSchema(asyncapi(werkvormen), 'protocol');
  return ajv.compile({ $ref: `protocol#${pointer}` });
}

describe('the protocol', () => {
  it.each(protocolFiles(folder, werkvormen))('$path is what the code says now (npm run protocol)', ({ path, text }) => {
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });

  it('is accepted by the AsyncAPI parser', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', PARSE], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ accepted: true, problems: [] });
  }, 60_000);

  it('gives an example of every command that its own schema accepts', () => {
    const messages = asyncapi(werkvormen)['components'] as { messages: Record<string, { examples?: { payload: unknown }[] }> };
    for (const [key, { examples = [] }] of Object.entries(messages.messages)) {
      const check = checker(`/components/messages/${key.replaceAll('/', '~1')}/payload`);
      for (const { payload } of examples) expect({ key, ok: check(payload), errors: check.errors }).toEqual({ key, ok: true, errors: null });
    }
  });

  it('lists every command of every werkvorm', () => {
    const types = describedCommands(werkvormen).map((c) => c.type);
    for (const [name, { commands }] of werkvormen) {
      for (const [command, rule] of Object.entries(commands)) {
        if (rule.by.some((role) => role !== 'system')) expect(types).toContain(`${name}/${command}`);
      }
    }
  });

  it('names every refusal', () => {
    const text = readFileSync(join(folder, 'docs/protocol.md'), 'utf8');
    expect(REFUSALS.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it.each([...werkvormen.keys()])('describes every frame of the script of %s', (name) => {
    const werkvorm = werkvormen.get(name);
    const checks = { phone: checker('/components/messages/frame-phone/payload'), console: checker('/components/messages/frame-console/payload'), screen: checker('/components/messages/frame-screen/payload') };
    for (const sample of werkvorm ? samples(werkvorm) : []) {
      for (const face of ['phone', 'console', 'screen'] as const) {
        const check = checks[face];
        expect({ face, ok: check(sample[face]), errors: check.errors }).toEqual({ face, ok: true, errors: null });
      }
    }
  });
});
