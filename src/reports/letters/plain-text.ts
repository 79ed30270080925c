/**
 * The Markdown of a report as it reads in a letter: without signs for headings, tables and bold, and without the
 * backslashes that keep text of people from meaning something. Nothing is left out.
 */
export function plainText(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => !/^\|[ :|-]+\|$/.test(line));
  return lines.map((line) => unescaped(plainLine(line))).join('\n').trim();
}

/** Signs of ours come before text of people, and theirs are escaped. */
function plainLine(line: string): string {
  const row = /^\| (.*) \|$/.exec(line);
  if (row) return (row[1] ?? '').split(' | ').filter((cell) => cell.trim() !== '').join(' · ');
  return line
    .replace(/^#+ /, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^> ?/, '  ')
    .trimEnd();
}

function unescaped(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
