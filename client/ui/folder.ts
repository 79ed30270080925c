/** The werkvorm (or the part that several are made of) that a file belongs to, by the name of its folder. */
export function ofFolder(path: string): string {
  return /(?:werkvormen|parts)\/([^/]+)\//.exec(path)?.[1] ?? '';
}
