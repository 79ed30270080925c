import type { LineFace } from '../faces-contract.js';

/** About as much as can be read beside who has the floor, in characters; a line takes `LINE` beside its own. */
const SHEET = 720;
const LINE = 60;

/** Divides lines over sheets by how much there is to read; none is lost, and a line that is too long for any sheet has one of its own. */
export function lineSheets(lines: readonly LineFace[]): LineFace[][] {
  const sheets: LineFace[][] = [];
  let room = 0;
  for (const line of lines) {
    const size = LINE + line.text.length + (line.by?.length ?? 0);
    if (room < size || sheets.length === 0) {
      sheets.push([]);
      room = SHEET;
    }
    sheets.at(-1)?.push(line);
    room -= size;
  }
  return sheets;
}
