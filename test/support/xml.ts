/** An element of an XML file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(`<\\?[^?]*\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'uy');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, 'gu');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads an XML file, as strictly as a program that opens it: balanced tags, known entities, no attribute twice and no
 * character that XML does not know.
 * @throws Error that says where it is not well-formed
 */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(xml);
    if (!found) throw new Error(`not well-formed at ${String(at)}: ${xml.slice(at, at + 80)}`);
    const [, end, name, attributes = '', empty, said] = found;
    const here = open.at(-1) as Element & { children: (Element | string)[] };
    if (said !== undefined) here.children.push(unescaped(said));
    else if (end === '/') {
      if (here.name !== name) throw new Error(`</${String(name)}> closes <${here.name}> at ${String(at)}`);
      open.pop();
    } else if (name !== undefined) {
      const made: Element = { name, attributes: attributesOf(attributes), children: [] };
      here.children.push(made);
      if (empty !== '/') open.push(made);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [element, ...others] = root.children.filter((child): child is Element => typeof child !== 'string');
  if (!element || others.length > 0) throw new Error('there is not one root');
  return element;
}

/** Every element with a name, anywhere inside. */
export function all(inside: Element, name: string): Element[] {
  const children = inside.children.filter((child): child is Element => typeof child !== 'string');
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text inside an element. */
export function textOf(inside: Element): string {
  return inside.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`${name} twice in <...${written}>`);
    attributes[name] = unescaped(value);
  }
  return attributes;
}

function unescaped(text: string): string {
  const wrong = NOT_IN_XML.exec(text);
  if (wrong) throw new Error(`a character that XML does not know: U+${(wrong[0].codePointAt(0) ?? 0).toString(16)}`);
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const numbered = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (numbered) return String.fromCodePoint(numbered[1] === undefined ? Number(numbered[2]) : parseInt(numbered[1], 16));
    const known = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (known === undefined) throw new Error(`${whole} is no entity`);
    return known;
  });
}
