import { block as escaped, inline } from '../markdown-escape.js';
import { type Cell, flat, type Leaf, linesOf, type Paper, type Table, type Tone } from './paper.js';

const BOLD: readonly Tone[] = ['label', 'notice', 'strong', 'done', 'open'];

/** A paper as a Markdown text. Text of people is escaped, see `markdown-escape.ts`; of a picture its description stays. */
export function paperMarkdown(paper: Paper): string {
  const parts = [`# ${inline(paper.title)}`, paper.kind.map(inline).filter(Boolean).join(' · '), ...flat([...paper.front, ...paper.body]).map(markdownOf)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function markdownOf(block: Leaf): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth + 1)} ${inline(block.text)}`;
    case 'text':
      return BOLD.includes(block.tone) ? `**${inline(block.text)}**` : escaped(block.text);
    case 'quote':
      return `> ${escaped(block.text, '> ')}`;
    case 'list':
      return listOf(block.items.map(linesOf));
    case 'table':
      return tableOf(block);
    case 'picture':
      return `*${inline(block.title)}*\n\n${escaped(block.description)}`;
    default:
      return block satisfies never;
  }
}

/** Each on a new line, so that a text from right to left keeps its direction. */
function listOf(items: readonly (readonly string[])[]): string {
  return items.map((lines) => `- ${escaped(lines.map((line) => line.trim()).join('\n'), '  ')}`).join('\n');
}

function tableOf(block: Table): string {
  const { title } = block;
  const drawn = block.listed ? listOf(block.rows.map((row) => row.flatMap(linesOf).filter((line) => line.trim() !== ''))) : rowsOf(block);
  return title === '' ? drawn : `**${inline(title)}**\n\n${drawn}`;
}

function rowsOf({ head, rows, numbers = [] }: Table): string {
  const cellOf = (cell: Cell = ''): string => linesOf(cell).map(inline).join(' · ');
  const all = [head.map(inline), head.map((_, at) => (numbers.includes(at) ? '---:' : '---')), ...rows.map((row) => head.map((_, at) => cellOf(row[at])))];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
