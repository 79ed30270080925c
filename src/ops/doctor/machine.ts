import type { Language } from '../../config/language.js';
import type { SettingsError } from '../../config/settings.js';
import { type Finding, found } from './finding.js';

/** Open files under which a room full of phones may not fit: each phone is one. */
const FEW_FILES = 4096;

/** One finding per setting that is wrong, or one that all are right. */
export function judgeSettings(wrong: SettingsError['wrong'], language: Language): Finding[] {
  if (wrong.length === 0) return [found(language, 'settings', 'ok', 'settings-right')];
  return wrong.map(({ name, must }) => found(language, 'settings', 'wrong', 'settings-wrong', { name, must }));
}

/**
 * @param runs version of Node, e.g. `20.19.4`
 * @param wanted `engines.node` of package.json, in the form `>=20.19`
 */
export function judgeNode(runs: string, wanted: string, language: Language): Finding {
  const parts = (said: string): number[] => said.replace(/^\D+/, '').split('.').map(Number);
  const [is, least] = [parts(runs), parts(wanted)];
  const place = least.findIndex((part, at) => part !== is[at]);
  const enough = place < 0 || (is[place] ?? 0) > (least[place] ?? 0);
  return found(language, 'node', enough ? 'ok' : 'wrong', enough ? 'node-right' : 'node-old', { runs, wanted });
}

/** @param said what a moment in July is called on a clock in Amsterdam; null when this machine does not know that zone */
export function judgeZone(said: string | null, language: Language): Finding {
  return said === '14:00' ? found(language, 'time-zones', 'ok', 'zone-right') : found(language, 'time-zones', 'wrong', 'zone-unknown');
}

/** How many files the system lets this process have open, from the text of `/proc/self/limits`; null when it isn't in there. */
export function filesAllowed(limits: string): number | null {
  const soft = /^Max open files\s+(\d+|unlimited)\s/m.exec(limits)?.[1];
  if (soft === undefined) return null;
  return soft === 'unlimited' ? Infinity : Number(soft);
}

/** @param allowed see {@link filesAllowed} */
export function judgeFiles(allowed: number, language: Language): Finding {
  const count = Number.isFinite(allowed) ? allowed : '∞';
  return allowed < FEW_FILES ? found(language, 'open-files', 'attention', 'files-few', { count, wanted: FEW_FILES }) : found(language, 'open-files', 'ok', 'files-enough', { count });
}
