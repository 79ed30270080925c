/** A name as it is compared: in one case, with single spaces. At most 120 characters, so that it fits its column in any script. */
export function nameKey(name: string): string {
  return [...name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()].slice(0, 120).join('');
}
