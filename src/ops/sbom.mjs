// `npm run sbom`: writes dist/sbom.cdx.json, what an installation is made of, as CycloneDX.
// Plain JavaScript without packages, because it asks npm alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../', import.meta.url));
// From the lockfile: what somebody has installed beside it is not a part of the product.
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
const { bomFormat, components } = JSON.parse(text);
if (bomFormat !== 'CycloneDX' || components.length === 0) throw new Error('npm gave no bill of materials: npm 10 or newer is needed');
mkdirSync(`${folder}dist`, { recursive: true });
writeFileSync(`${folder}dist/sbom.cdx.json`, text);
console.log(`wrote dist/sbom.cdx.json: ${components.length} packages`);
