/*
 * Text of people inside Markdown: it reads as it was written and does nothing. No HTML, link, image, heading, list,
 * table or fence can come out of it (CommonMark and GitHub's tables, strikethrough and formulas).
 */

const MEANINGFUL = /[\\`*_{}[\]<>|~#&$]/g;
const LINE_START = /^(?:[-+=]|\d+(?=[.)]))/;

/** One line: for headings and cells of a table. */
export function inline(text: string): string {
  return linesOf(text).filter(Boolean).map(escapeLine).join(' ');
}

/**
 * Any number of lines, each kept.
 * @param prefix stands before every line but the first: the indent of a list item, or `> `
 */
export function block(text: string, prefix = ''): string {
  const lines = linesOf(text).map(escapeLine);
  // Two spaces at the end break a line; an empty line already does.
  return lines.map((line, i) => (line !== '' && lines[i + 1] ? `${line}  ` : line)).join(`\n${prefix}`);
}

function linesOf(text: string): string[] {
  return text.trim().split(/\r\n|[\n\r\u2028\u2029\u000B\u000C\u0085]/);
}

function escapeLine(line: string): string {
  // Space at the start could make a code block; nobody misses it.
  const escaped = line.trim().replace(MEANINGFUL, '\\$&');
  return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
