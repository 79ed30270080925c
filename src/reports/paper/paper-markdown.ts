import { block as escaped, inline } from '../markdown-escape.js';
import type { Block, Item, Paper, Table } from './paper.js';

/** A paper as a Markdown text. Text of people is escaped, see `markdown-escape.ts`; of a picture its description stays. */
export function paperMarkdown(paper: Paper): string {
  const parts = [`# ${inline(paper.title)}`, paper.kind.map(inline).filter(Boolean).join(' · '), ...[...paper.front, ...paper.body].map(markdownOf)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth + 1)} ${inline(block.text)}`;
    case 'text':
      return block.tone === 'label' || block.tone === 'notice' ? `**${inline(block.text)}**` : escaped(block.text);
    case 'quote':
      return `> ${escaped(block.text, '> ')}`;
    case 'list':
      return block.items.map((item) => `- ${lineOf(item)}`).join('\n');
    case 'table':
      return tableOf(block);
    case 'picture':
      return `*${inline(block.title)}*\n\n${escaped(block.description)}`;
    default:
      return block satisfies never;
  }
}

/** Each on a new line, so that a text from right to left keeps its direction. */
function lineOf({ text, below = [], link = '' }: Item): string {
  return escaped([text.trim(), ...(link !== '' && link !== text ? [link] : []), ...below].join('\n'), '  ');
}

function tableOf({ title, head, rows, numbers = [] }: Table): string {
  const cells = rows.map((row) => head.map((_, at) => inline(row[at] ?? '')));
  const all = [head.map(inline), head.map((_, at) => (numbers.includes(at) ? '---:' : '---')), ...cells];
  const drawn = all.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return title === '' ? drawn : `**${inline(title)}**\n\n${drawn}`;
}
