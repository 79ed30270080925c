import type { Language } from '../../config/language.js';
import { sayWith } from '../copies/say-copies.js';
import type { Finding, State } from './finding.js';

const SIGNS: Readonly<Record<State, string>> = { ok: '+', attention: '!', wrong: 'x' };
const STATES = ['ok', 'attention', 'wrong'] as const;

/** What was found as lines for a terminal: a sign and a word, what is the case, beneath it what to do; at the end how many of each. */
export function tell(findings: readonly Finding[], language: Language): string {
  const words = STATES.map((state) => sayWith(`doctor-${state}`, language));
  const wide = Math.max(...words.map((word) => word.length));
  const lines = findings.flatMap(({ state, says, todo }) => {
    const head = `${SIGNS[state]} ${(words[STATES.indexOf(state)] ?? '').padEnd(wide)}  `;
    return todo === undefined ? [head + says] : [head + says, ' '.repeat(head.length) + todo];
  });
  const [ok, attention, wrong] = STATES.map((state) => findings.filter((one) => one.state === state).length);
  return [...lines, '', sayWith('doctor-counts', language, { ok: ok ?? 0, attention: attention ?? 0, wrong: wrong ?? 0 })].join('\n');
}
