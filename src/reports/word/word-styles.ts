import { AlignmentType, BorderStyle, convertMillimetersToTwip, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Level } from '../../engine/learning.js';
import { INKS } from '../../pictures/ink.js';
import type { Tone } from '../paper/paper.js';

/** A4, in twentieths of a point. */
export const PAGE = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  margin: { top: 1300, bottom: 1300, left: 1300, right: 1300, header: 650, footer: 650 },
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

export const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Colour and shape belong together, so that a level is known without colour. */
export const LEVEL_SIGNS: Readonly<Record<Level, { readonly sign: string; readonly color: string }>> = {
  individual: { sign: '●', color: hex('individual') },
  team: { sign: '▲', color: hex('team') },
  organisation: { sign: '■', color: hex('organisation') },
};

/** Paragraph styles by name; whoever opens the file in Word can change them all at once. */
export const TONES: Readonly<Record<Tone, string>> = { plain: 'Normal', lead: 'Lead', label: 'Label', aside: 'Aside', notice: 'Notice', strong: 'Label', done: 'Label', open: 'Label' };
export const LIST = 'points';
export const INDENT = 340;

function hex(ink: keyof typeof INKS): string {
  return INKS[ink].slice(1);
}

/** A font that Word has and LibreOffice measures alike; none is sent along. */
const FONT = 'Arial';
const [INK, SOFT, TEAM] = [hex('ink'), hex('soft'), hex('team')];
const OTHER = '9A5B00';

export function stylesIn(language: keyof typeof LANGUAGE_TAGS): IStylesOptions {
  const head = (size: number, before: number) => ({ run: { size, bold: true, color: INK, font: FONT }, paragraph: { keepNext: true, spacing: { before, after: 100 } } });
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: { run: { font: FONT, size: 21, color: INK, language: { value: LANGUAGE_TAGS[language] } }, paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: 48, bold: true, color: INK, font: FONT }, paragraph: { spacing: { before: 60, after: 240, line: 264, lineRule: LineRuleType.AUTO } } },
      heading1: head(31, 440),
      heading2: head(25, 300),
      heading3: head(22, 220),
    },
    paragraphStyles: [
      { id: 'Kind', name: 'Kind', ...based, run: { color: SOFT }, paragraph: { spacing: { after: 0 } } },
      { id: 'Lead', name: 'Lead', ...based, run: { size: 26 }, paragraph: { spacing: { after: 200 } } },
      { id: 'Label', name: 'Label', ...based, run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 160, after: 40 } } },
      { id: 'Aside', name: 'Aside', ...based, run: { color: SOFT } },
      { id: 'Notice', name: 'Notice', ...based, run: { bold: true, color: OTHER }, paragraph: { shading: { fill: 'FFF4DF' }, spacing: { before: 160, after: 160 } } },
      { id: 'Agreed', name: 'Agreed', ...based, run: { size: 25 }, paragraph: { indent: { start: 240 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color: TEAM } }, spacing: { before: 80, after: 160 } } },
      { id: 'Point', name: 'Point', ...based, paragraph: { spacing: { after: 80 } } },
      { id: 'BelowPoint', name: 'Below point', ...based, run: { color: SOFT }, paragraph: { indent: { start: INDENT }, spacing: { after: 80 } } },
      { id: 'InTable', name: 'In table', ...based, paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } } },
      { id: 'HeadOfTable', name: 'Head of table', ...based, run: { color: SOFT }, paragraph: { keepNext: true, spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } } },
      { id: 'AboveTable', name: 'Above table', ...based, run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 200, after: 80 } } },
      { id: 'BelowTable', name: 'Below table', ...based, paragraph: { spacing: { after: 60 } } },
      // Not a heading: the contents do not list themselves.
      { id: 'AboveContents', name: 'Above contents', ...based, run: { size: 31, bold: true }, paragraph: { keepNext: true, spacing: { after: 160 } } },
      { id: 'Foot', name: 'Foot', ...based, run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 0 } } },
    ],
  };
}

export const NUMBERING: INumberingOptions = {
  config: [{ reference: LIST, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { start: INDENT, hanging: INDENT } } } }] }],
};
