/** Which colours a page has: as the device wishes, or always the same. */
export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const AS_SYSTEM = '(prefers-color-scheme: dark)';
const MEDIA: Readonly<Record<Scheme, string>> = { system: AS_SYSTEM, light: 'not all', dark: 'all' };

/** The rules that stand under "dark", also when they apply always or never by now. */
const dark = new Set<CSSMediaRule>();

/** Gives the page its colours. What is dark stands once in the styles, under the wish of the device; here that wish is changed. */
export function paint(scheme: Scheme): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSMediaRule && rule.conditionText.replaceAll(' ', '') === AS_SYSTEM.replaceAll(' ', '')) dark.add(rule);
  }
  for (const rule of dark) rule.media.mediaText = MEDIA[scheme];
  document.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
}
