import type { Audience, EntryContent, Form, Layer, Level, Turn } from '../../../src/engine/learning';
import { canLook } from '../privacy';
import { textProblem } from '../text-area';
import type { Vault } from '../vault/vault';

/** What is written in an entry: everything that is locked when only its author may read it. */
export type EntryTexts = Readonly<Omit<EntryContent, 'locked'>> & { readonly layer: Layer | null; readonly form: Form | null; readonly turn: Turn | null };

/** What somebody fills in for one entry; the same fields go with writing and changing. */
export type EntryFields = EntryTexts & { readonly level: Level; readonly audience: Audience; readonly named: boolean; readonly follow: boolean };

/** The fields as a command carries them: locked for oneself, or readable with what belongs to sharing. */
export type EntryData =
  | { readonly level: Level; readonly audience: 'me'; readonly locked: string }
  | (EntryTexts & { readonly level: Level; readonly audience: Exclude<Audience, 'me'>; readonly named: boolean; readonly follow: boolean; readonly checked: boolean });

/** All that reading takes. */
export type Opens = Pick<Vault, 'open'>;

/** An entry of one's own as the server gives it: a private one is locked. */
export type OwnFields = EntryFields & { readonly locked: string | null };

export const LAYER_ORDER: readonly Layer[] = ['uitvoering', 'beleid', 'management', 'onderwijs'];
export const FORM_ORDER: readonly Form[] = ['informative', 'transformative', 'reciprocal'];
export const TURN_ORDER: readonly Turn[] = ['success', 'miss'];

/** As the limits in `src/engine/learning.ts`. */
export const PLACE_LIMIT = 200;
export const LINK_LIMIT = 500;

const NOTHING: EntryTexts = { text: '', nextStep: '', landsAt: '', touched: '', viewFrom: '', viewTo: '', link: '', layer: null, form: null, turn: null };

/** Nothing written yet; only the author may see it (rule 18). */
export function emptyEntry(level: Level): EntryFields {
  return { ...NOTHING, level, audience: 'me', named: false, follow: false };
}

/** Reads a draft that this page wrote; other fields when there is none. */
export function readEntry(draft: string, otherwise: EntryFields): EntryFields {
  if (draft === '') return otherwise;
  try {
    return { ...otherwise, ...(JSON.parse(draft) as Partial<EntryFields>) };
  } catch {
    return otherwise;
  }
}

/** What is written, as it is locked. Empty fields are left out. */
export function packed(texts: EntryTexts): string {
  return JSON.stringify(Object.fromEntries(Object.keys(NOTHING).flatMap((name) => (texts[name as keyof EntryTexts] ? [[name, texts[name as keyof EntryTexts]]] : []))));
}

/** As {@link packed}, for what only its author may read: with what they agreed to, so that sharing it again begins there. */
function packedForMe(fields: EntryFields): string {
  const texts = packed(textsOf(fields));
  return fields.level === 'organisation' && fields.follow ? JSON.stringify({ ...(JSON.parse(texts) as object), follow: true }) : texts;
}

/** Reads what {@link packed} wrote; null for something else. */
export function unpacked(json: string | null): EntryTexts | null {
  try {
    const found = JSON.parse(json ?? '') as Readonly<Record<string, unknown>> | null;
    if (typeof found !== 'object' || found === null) return null;
    const text = (name: keyof EntryTexts): string => (typeof found[name] === 'string' ? found[name] : '');
    const one = <T extends string>(name: keyof EntryTexts, of: readonly T[]): T | null => of.find((value) => value === found[name]) ?? null;
    return {
      text: text('text'),
      nextStep: text('nextStep'),
      landsAt: text('landsAt'),
      touched: text('touched'),
      viewFrom: text('viewFrom'),
      viewTo: text('viewTo'),
      link: text('link'),
      layer: one('layer', LAYER_ORDER),
      form: one('form', FORM_ORDER),
      turn: one('turn', TURN_ORDER),
    };
  } catch {
    return null;
  }
}

/** An entry of one's own to read and change; null when it is locked with a key that is not on this phone. */
export function openedEntry(entry: OwnFields, vault: Opens): EntryFields | null {
  const { level, audience, named, follow, locked } = entry;
  if (locked === null) return entry;
  const opened = vault.open(locked);
  const texts = unpacked(opened);
  return texts && { ...texts, level, audience, named, follow: follow || agreed(opened) };
}

/** Whether it was followed before its author took it back. */
function agreed(json: string | null): boolean {
  return (JSON.parse(json ?? '{}') as { readonly follow?: unknown }).follow === true;
}

/** What was locked, to read; null when its key is not on this phone. */
export function openedTexts(locked: string, vault: Opens): EntryTexts | null {
  return unpacked(vault.open(locked));
}

/** What belongs to this level, with a link as a browser takes it. */
function textsOf(fields: EntryFields): EntryTexts {
  const { text, touched, viewFrom, viewTo, form, turn } = fields;
  const organisation = fields.level === 'organisation' ? { nextStep: fields.nextStep, landsAt: fields.landsAt, layer: fields.layer } : { nextStep: '', landsAt: '', layer: null };
  return { text, ...organisation, touched, viewFrom, viewTo, link: wholeLink(fields.link) ?? '', form, turn };
}

/** The fields as a command carries them. What only the author may read is locked, and nothing stands beside it. */
export function entryData(fields: EntryFields, vault: Pick<Vault, 'lock'>): EntryData {
  const { level, audience, named, follow } = fields;
  if (audience !== 'me') return { level, audience, named, ...textsOf(fields), follow: level === 'organisation' && follow, checked: canLook() };
  return { level, audience, locked: vault.lock(packedForMe(fields)) };
}

/** How an entry was, locked, to go along with a change of what is written in it. Null when that stays the same. */
export function beforeOf(was: EntryFields, becomes: EntryFields, vault: Pick<Vault, 'lock'>): string | null {
  const before = packed(textsOf(was));
  return before === packed(textsOf(becomes)) ? null : vault.lock(before);
}

/** Three inputs are enough, and two more for the organisation (rule 18). */
export function isComplete(fields: EntryFields): boolean {
  return fields.text.trim() !== '' && (fields.level !== 'organisation' || (fields.nextStep.trim() !== '' && fields.landsAt.trim() !== ''));
}

/** Whether something in it can't be kept as it is: the fields that say so do that themselves. */
export function isWrong(fields: EntryFields): boolean {
  const texts = [fields.text, fields.nextStep, fields.touched, fields.viewFrom, fields.viewTo];
  return texts.some((text) => textProblem(text) !== null) || textProblem(fields.landsAt, PLACE_LIMIT) !== null || wholeLink(fields.link) === null;
}

/** What has to fit in one lock, see `lockedText` in `src/engine/learning.ts`. */
const LOCK_BYTES = 256 * 81;

/** Whether a private entry is so long that it fits in no lock. */
export function isTooLongToLock(fields: EntryFields): boolean {
  return fields.audience === 'me' && new TextEncoder().encode(packedForMe(fields)).length >= LOCK_BYTES;
}

/** Somebody wrote more than the three inputs. */
export function hasDepth(fields: EntryTexts): boolean {
  return [fields.touched, fields.viewFrom, fields.viewTo, fields.link, fields.form, fields.turn].some(Boolean);
}

/** An address that can be opened, with `https://` when somebody left that out; empty for nothing, null for what is no address. */
export function wholeLink(typed: string): string | null {
  const link = typed.trim();
  if (link === '') return '';
  const whole = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  try {
    return /\s/.test(whole) || !new URL(whole).hostname.includes('.') || whole.length > LINK_LIMIT ? null : whole;
  } catch {
    return null;
  }
}
