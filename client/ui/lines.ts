/** How many lines a text takes when so many letters go on one; words are broken over lines as a browser does. */
export function linesOf(text: string, letters: number): number {
  const room = Math.max(1, Math.floor(letters));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let filled = 0;
    lines += 1;
    for (const word of paragraph.split(/\s+/)) {
      if (filled > 0 && filled + 1 + word.length > room) {
        lines += 1;
        filled = 0;
      }
      lines += Math.ceil(word.length / room) - 1 || 0;
      filled = word.length > room ? word.length % room || room : filled + word.length + (filled > 0 ? 1 : 0);
    }
  }
  return lines;
}
