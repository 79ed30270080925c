import PDFDocument from 'pdfkit';
import { TYPEFACE } from '../typeface.js';
import type { Certificate } from './certificate.js';
import { printable } from './letters.js';

type Pdf = InstanceType<typeof PDFDocument>;
/** An element of the structure by which a screen reader goes through the page. */
type Element = ReturnType<Pdf['struct']>;

const INK = '#1c2430';
const SOFT = '#515a66';
const DO = '#0b6e6e';
const LINE = '#d5d1c9';

/** In points; A4 lying down is 842 by 595. */
const EDGE = 60;
const WIDTH = 842 - 2 * EDGE;
const FOOT = 494;
const COLUMNS = 3;
const GAP = 24;

/** How a text is set: the first of the sizes in which it takes no more lines than it may; in the last one it ends in dots. */
interface Setting {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly sizes: readonly number[];
  readonly lines: number;
  readonly width?: number;
  /** In one piece and without extra space between its signs: a reader copies every wider gap as a space. */
  readonly whole?: boolean;
}

/**
 * Attendance certificates as one PDF, a page each: A4, tagged for screen readers, to be kept for years (PDF/A-2a).
 * @param certificates in one language; of what people fill in only names must be printable, see `canPrint`
 * @param now milliseconds since 1970
 */
export async function certificatePdf(certificates: readonly Certificate[], now: number): Promise<Buffer> {
  const [first] = certificates;
  const made = new Date(now);
  const title = first ? `${first.title}: ${printable(first.meeting) || first.kind}` : '';
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: first?.language ?? 'nl',
    displayTitle: true,
    info: { Title: title, CreationDate: made, ModDate: made },
    font: TYPEFACE.regular,
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', TYPEFACE.regular).registerFont('bold', TYPEFACE.bold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const certificate of certificates) addCertificate(doc, root, certificate);
  root.end();
  doc.end();
  return whole;
}

function addCertificate(doc: Pdf, root: Element, certificate: Certificate): void {
  doc.addPage();
  decorate(doc);
  const page = doc.struct('Sect', { title: `${certificate.title}: ${certificate.name}` });
  root.add(page);
  let y = 66;
  const add = (tag: string, text: string, setting: Setting, gap: number): void => {
    y += gap;
    y += put(doc, page, tag, printable(text), EDGE, y, setting);
  };
  put(doc, page, 'H1', certificate.title, EDGE + 46, y, { bold: true, colour: DO, sizes: [24], lines: 1 });
  y += 36;
  add('P', certificate.name, { bold: true, sizes: [40, 34, 28, 24, 20, 16, 13], lines: 2 }, 26);
  add('P', certificate.was, { colour: SOFT, sizes: [14], lines: 1 }, 8);
  add('P', printable(certificate.meeting) || certificate.kind, { bold: true, sizes: [24, 20, 17, 15, 13], lines: 2 }, 6);
  add('P', certificate.kind, { colour: SOFT, sizes: [14], lines: 1 }, 3);
  addFacts(doc, page, certificate, y + 22);
  put(doc, page, 'P', `${certificate.codeName}: ${certificate.code}`, EDGE, FOOT + 12, { bold: true, sizes: [13], lines: 1, whole: true });
  put(doc, page, 'P', printable(certificate.check), EDGE, FOOT + 31, { sizes: [11, 10, 9], lines: 1 });
  put(doc, page, 'P', certificate.namedBy, EDGE, FOOT + 47, { colour: SOFT, sizes: [10], lines: 1 });
  page.end();
}

/** What is only to be seen: a frame, the mark of the house, a line above the code. */
function decorate(doc: Pdf): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(1).roundedRect(24, 24, 842 - 48, 595 - 48, 12).stroke(LINE);
  doc.save().translate(EDGE, 62);
  doc.roundedRect(0, 0, 34, 34, 8).fill(DO);
  doc.circle(10.6, 12.7, 4.3).fill('#ffffff');
  doc.polygon([19.1, 17], [23.4, 8.5], [27.6, 17]).fill('#ffffff');
  doc.rect(12.7, 20.2, 8.5, 7.4).fill('#ffffff');
  doc.restore();
  doc.moveTo(EDGE, FOOT).lineTo(EDGE + WIDTH, FOOT).lineWidth(1).stroke(LINE);
  doc.endMarkedContent();
}

/** The facts in columns; a row is as high as the longest of it. */
function addFacts(doc: Pdf, page: Element, { facts }: Certificate, from: number): void {
  const list = doc.struct('L');
  page.add(list);
  const width = (WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
  let [y, deepest] = [from, 0];
  facts.forEach(({ name, value }, place) => {
    if (place % COLUMNS === 0) [y, deepest] = [y + deepest, 0];
    const x = EDGE + (place % COLUMNS) * (width + GAP);
    const item = doc.struct('LI');
    list.add(item);
    const label = put(doc, item, 'Lbl', name, x, y, { colour: SOFT, sizes: [10.5], lines: 1, width });
    const body = put(doc, item, 'LBody', printable(value), x, y + label + 1, { sizes: [14, 12, 11, 10], lines: 2, width });
    item.end();
    deepest = Math.max(deepest, label + body + 12);
  });
  list.end();
}

/** Sets a text as an element of the structure. @returns how high it became */
function put(doc: Pdf, parent: Element, tag: string, text: string, x: number, y: number, { bold = false, colour = INK, sizes, lines, width = WIDTH, whole = false }: Setting): number {
  const options = { width, lineGap: 1 };
  doc.font(bold ? 'bold' : 'regular');
  const room = (): number => lines * (doc.currentLineHeight(true) + options.lineGap) + 0.5;
  const fitting = sizes.find((size) => doc.fontSize(size).heightOfString(text, options) <= room());
  if (fitting === undefined) doc.fontSize(sizes.at(-1) ?? 10);
  const height = Math.min(doc.heightOfString(text, options), room());
  parent.add(doc.struct(tag, {}, () => doc.fillColor(colour).text(text, x, y, whole ? { lineBreak: false } : { ...options, height: room(), ellipsis: true })));
  return height;
}
