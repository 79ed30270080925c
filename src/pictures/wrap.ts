// Nothing here can measure a text. Wider than nearly every text really is, so that it stays within its place.
const WIDTH_OF_A_SIGN = 0.56;

/** How wide a text is at most, roughly. */
export function widthOf(text: string, size: number): number {
  return text.length * size * WIDTH_OF_A_SIGN;
}

/** A text in lines that fit. What does not fit in the last one ends in dots; the table beside a picture has it whole. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
  const room = Math.max(3, Math.floor(width / (size * WIDTH_OF_A_SIGN)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/).flatMap((one) => broken(one, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  return lines.length > most ? [...kept.slice(0, -1), `${(kept[most - 1] ?? '').slice(0, room - 1)}…`] : kept;
}

/** A word in parts that fit, cut between characters. */
function broken(word: string, room: number): string[] {
  const signs = [...word];
  if (signs.length <= room) return [word];
  return Array.from({ length: Math.ceil(signs.length / room) }, (_, part) => signs.slice(part * room, (part + 1) * room).join(''));
}
