import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../config/version.js';
import { werkvormen } from '../werkvormen/index.js';
import { protocolFiles } from './protocol/files.js';

/** `npm run protocol`: writes docs/asyncapi.json and the generated parts of docs/protocol.md. */
const folder = projectFolder();
for (const { path, text } of protocolFiles(folder, werkvormen)) {
  writeFileSync(join(folder, path), text);
  console.log(`wrote ${path}`);
}
