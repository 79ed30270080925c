/** What stands for a text that a phone locked: recognisable by its mark, and readable to nobody. */
export function lockedAs(mark: string): string {
  return `v1.sleutel0.${mark.replace(/[^A-Za-z0-9]/g, '-').padEnd(60, '0')}`;
}
