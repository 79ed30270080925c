import { type IRunPropertiesOptions, TextRun } from 'docx';

// What XML does not know, half a character included.
// eslint-disable-next-line security/detect-unsafe-regex -- one class of signs, nothing is repeated
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
// Turns the direction of what follows, beyond the text it is in; the direction of a paragraph is ours to say.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A text as a Word file can hold it: every word of it, and nothing that does anything. */
export function wordText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(TURNS, '').trim();
}

/** Whether a text is read from right to left: its first letter says. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** A text as runs of a paragraph; its lines are kept. */
export function runsOf(text: string, style: IRunPropertiesOptions = {}): TextRun[] {
  const rightToLeft = isRightToLeft(text);
  return wordText(text)
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line, at) => new TextRun({ ...style, text: line, ...(at > 0 ? { break: 1 } : {}), ...(rightToLeft ? { rightToLeft: true } : {}) }));
}
