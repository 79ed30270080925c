import type { Written } from './words.js';

/** A letter as plain text: paragraphs with an empty line between them, the link on a line of its own. */
export function asText({ lines, button, after, closing }: Written): string {
  const link = button === null ? [] : [`${button.text}:\n${button.link}`];
  return `${[...lines, ...link, ...after, closing].join('\n\n')}\n`;
}

// In the head, because some mail programs take it out: then the letter is plain, and still reads well.
const STYLE = [
  'body { margin: 0; padding: 24px 16px; font: 17px/1.5 Verdana, Arial, sans-serif; }',
  'main { max-width: 34em; margin: 0 auto; }',
  '.button { display: inline-block; padding: 12px 20px; border-radius: 12px; background: #0b6e6e; color: #ffffff; }',
  '.link { font-size: 14px; word-break: break-all; }',
].join(' ');

/** A letter as a small HTML page: one column, the same words, nothing that is fetched from anywhere. */
export function asHtml({ language, subject, lines, button, after, closing }: Written): string {
  const link =
    button === null
      ? []
      : [
          `<p><a class="button" href="${escaped(button.link)}">${escaped(button.text)}</a></p>`,
          `<p class="link"><a href="${escaped(button.link)}">${escaped(button.link)}</a></p>`,
        ];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title><style>${STYLE}</style></head>`,
    '<body><main>',
    ...lines.map(paragraph),
    ...link,
    ...after.map(paragraph),
    paragraph(closing),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}

/** Empty lines make paragraphs, others break. */
function paragraph(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p dir="auto">${escaped(part.trim()).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
