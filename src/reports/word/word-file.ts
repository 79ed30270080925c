import {
  AlignmentType, BorderStyle, Document, ExternalHyperlink, type FileChild, Footer, HeadingLevel, ImageRun, type IRunPropertiesOptions, LeaderType, Packer, PageNumber, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableOfContents, TableRow,
  TabStopType, TextRun, WidthType,
} from 'docx';
import { type Cell, flat, type Item, type Leaf, type Line, linesOf, type Paper, type Picture, type Table as PaperTable, textOf } from '../paper/paper.js';
import { png } from '../pictures/png.js';
import { type Speaker, speakersIn } from '../speaker.js';
import { columnWidths } from './column-widths.js';
import { canBeMeasured, measured, unmeasured } from './page-numbers.js';
import { LANGUAGE_TAGS, LEVEL_SIGNS, LIST, NUMBERING, PAGE, stylesIn, TEXT_WIDTH, TONES } from './word-styles.js';
import { isRightToLeft, runsOf, wordText } from './word-text.js';

const words = speakersIn(import.meta.url);
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PIXELS_PER_TWIP = 96 / 1440;
/** A picture is drawn wider than the text, and then made as wide: smaller words, and more beside each other. */
const DRAWN_WIDTH = 740;
const ROOM = { width: Math.floor(TEXT_WIDTH * PIXELS_PER_TWIP), height: 820 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD1' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * A paper as a Word file: headings, lists and tables that are what they look like, a language, pictures that say what
 * is on them. Without fonts of its own, macros or anything that looks elsewhere.
 */
export async function wordFile(paper: Paper, { language }: Pick<Speaker, 'language'>): Promise<Buffer> {
  const { say } = words[language];
  const title = wordText(paper.title);
  const counted = paper.cover && canBeMeasured(paper);
  const document = new Document({
    title,
    subject: paper.kind.map(wordText).join(' · '),
    creator: say('creator'),
    lastModifiedBy: say('creator'),
    description: [...paper.kind, title].map(wordText).join(' · '),
    keywords: LANGUAGE_TAGS[language],
    styles: stylesIn(language),
    numbering: NUMBERING,
    pageNumbers: counted ? measured : unmeasured,
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin }, titlePage: paper.cover },
        footers: { default: foot(title, say), ...(paper.cover ? { first: new Footer({ children: [new Paragraph({ style: 'Foot' })] }) } : {}) },
        children: [...head(paper, counted, say), ...(await Promise.all(bodyOf(paper).map((block, at, all) => childrenOf(block, all[at + 1])))).flat()],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head(paper: Paper, counted: boolean, say: Speaker['say']): FileChild[] {
  const room = paper.cover ? { spacing: { before: 3600, after: 0 } } : {};
  const kind = paper.kind.map((line, at) => said(line, 'Kind', at === 0 ? room : {}));
  const front = flat(paper.front).flatMap((block) => (block.kind === 'picture' ? [] : simple(block)));
  const top = [...kind, said(paper.title, 'Title'), ...front];
  if (!paper.cover) return top;
  // Never made anew by itself: that would begin with a question to who opens the file.
  const contents = new TableOfContents(say('contents'), { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, ...(counted ? {} : { tabLeader: LeaderType.NONE }) });
  return [...top, new Paragraph({ style: 'AboveContents', pageBreakBefore: true, children: runsOf(say('contents')) }), ...(counted ? [] : [said(say('contents-how'), 'Aside')]), contents];
}

function foot(title: string, say: Speaker['say']): Footer {
  const page = [new TextRun({ children: ['\t', `${say('page')} `, PageNumber.CURRENT, ` ${say('of')} `, PageNumber.TOTAL_PAGES] })];
  return new Footer({ children: [new Paragraph({ style: 'Foot', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [...runsOf(shortened(title)), ...page] })] });
}

/** What follows the contents begins on a new page. */
function bodyOf({ cover, body }: Paper): readonly Leaf[] {
  const [first, ...rest] = flat(body);
  return cover && first?.kind === 'heading' ? [{ ...first, newPage: true }, ...rest] : flat(body);
}

/** What a picture or a table is about stays on its page. */
async function childrenOf(block: Leaf, next: Leaf | undefined): Promise<FileChild[]> {
  if (block.kind === 'picture') return picture(block);
  const keep = next?.kind === 'picture' || next?.kind === 'table';
  return block.kind === 'text' && keep ? [said(block.text, TONES[block.tone], { keepNext: true })] : simple(block);
}

function simple(block: Exclude<Leaf, { kind: 'picture' }>): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const mark = block.level && LEVEL_SIGNS[block.level];
      const children = [...(mark ? [new TextRun({ text: `${mark.sign} `, color: mark.color })] : []), ...runsOf(block.text)];
      return [new Paragraph({ heading: HEADINGS[block.depth], children, ...directionOf(block.text), ...(block.newPage ? { pageBreakBefore: true } : {}) })];
    }
    case 'text':
      return [said(block.text, TONES[block.tone])];
    case 'quote':
      return [said(block.text, 'Agreed')];
    case 'list':
      return block.items.flatMap(point);
    case 'table':
      return table(block);
    default:
      return block satisfies never;
  }
}

function said(text: string, style: string, more: ConstructorParameters<typeof Paragraph>[0] & object = {}, run: IRunPropertiesOptions = {}): Paragraph {
  return new Paragraph({ style, children: runsOf(text, run), ...directionOf(text), ...more });
}

function directionOf(text: string): { bidirectional?: true } {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

function point({ text, below = [], link = '', mark = '' }: Item): Paragraph[] {
  const children: ParagraphChild[] = link === '' ? runsOf(text) : [new ExternalHyperlink({ link: addressOf(link), children: runsOf(text, { style: 'Hyperlink' }) })];
  const under: readonly Line[] = mark === '' ? below : [{ text: mark, tone: 'strong' }, ...below];
  return [
    new Paragraph({ style: 'Point', numbering: { reference: LIST, level: 0 }, children, ...directionOf(text), keepNext: under.length > 0 }),
    ...under.map((line, at) => said(textOf(line), 'BelowPoint', { keepNext: at < under.length - 1 }, { bold: isBold(line) })),
  ];
}

function isBold(line: Line): boolean {
  return typeof line !== 'string' && TONES[line.tone] === TONES.strong;
}

/** As a browser would ask for it: nothing in it that an XML file or Word reads otherwise. */
function addressOf(link: string): string {
  return URL.canParse(link) ? new URL(link).href : '';
}

function table({ title, head: names, rows, numbers = [] }: PaperTable): FileChild[] {
  const widths = columnWidths(names.map((name, at) => [name, ...rows.flatMap((row) => linesOf(row[at] ?? ''))]), TEXT_WIDTH);
  const cell = (told: Cell, at: number, style: string): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: at === 0 ? 0 : 120, right: 60 },
      children: [said(linesOf(told).join('\n'), style, numbers.includes(at) ? { alignment: AlignmentType.END } : {})],
    });
  const made = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: LINE, insideHorizontal: LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: names.map((name, at) => cell(name, at, 'HeadOfTable')) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: names.map((_, at) => cell(row[at] ?? '', at, 'InTable')) })),
    ],
  });
  return [...(title === '' ? [] : [said(title, 'AboveTable')]), made, new Paragraph({ style: 'BelowTable' })];
}

async function picture({ name, title, description, draw }: Picture): Promise<FileChild[]> {
  const { data, width, height } = await png(draw({ id: name, width: DRAWN_WIDTH, ground: 'paper' }));
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height);
  const altText = { name: wordText(name), title: wordText(title), description: wordText(description) };
  return [new Paragraph({ keepNext: true, children: [new ImageRun({ type: 'png', data, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText })] })];
}

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
