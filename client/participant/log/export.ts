import { sayMonth } from '../../ui/day';
import { sayReaders } from '../../ui/entry/circle';
import { type EntryTexts, openedTexts, type Opens } from '../../ui/entry/entry-fields';
import type { Translate } from '../../ui/i18n';
import { LEVEL_ORDER } from '../../ui/level';
import { circleOf } from './circle-of';
import type { MyCarryOver, MyEntry, MyLog } from './model';

/** Everything in the log for another program, with what is locked opened as far as this phone can. */
export function logAsJson(log: MyLog, vault: Opens, savedAt: string): string {
  const entries = log.entries.map((entry) => ({ ...opened(entry, vault), versions: entry.versions.map(({ at, locked }) => ({ at, ...(openedTexts(locked, vault) ?? { locked }) })) }));
  return JSON.stringify({ savedAt, ...log, entries }, null, 2);
}

/** An entry with its texts; `locked` stays only where this phone has no key. */
export function opened(entry: MyEntry, vault: Opens): MyEntry {
  const texts = entry.locked === null ? null : openedTexts(entry.locked, vault);
  return texts ? { ...entry, ...texts, locked: null } : entry;
}

/** The log as a page that opens anywhere, also without a connection: per level, newest first. All three levels, also an empty one. */
export function logAsHtml(log: MyLog, vault: Opens, { t, sayMoment, language }: { readonly t: Translate; readonly sayMoment: (at: number) => string; readonly language: string }): string {
  const entries = log.entries.map((entry) => opened(entry, vault));
  const levels = LEVEL_ORDER.map((level) => {
    const own = entries.filter((entry) => entry.level === level);
    return `<section><h2>${safe(t(`ui.level.${level}`))}</h2>${own.length === 0 ? paragraph(t('log.entries.empty-level')) : own.map((entry) => article(entry, vault, t, sayMoment)).join('')}</section>`;
  });
  const carried = log.carryOver.map((line) => carriedArticle(line, t));
  const title = [t('log.title'), log.owner.name].filter(Boolean).join(' · ');
  return [
    `<!doctype html><html lang="${safe(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${safe(title)}</h1>${paragraph(log.community.name, 'small')}`,
    ...levels,
    carried.length > 0 ? `<section><h2>${safe(t('log.carry.title'))}</h2>${carried.join('')}</section>` : '',
    '</main></body></html>',
  ].join('\n');
}

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif;color:#1c2430;background:#fbf8f3}article{margin:1rem 0;padding:1rem;border:1px solid #7d838b;border-radius:12px;background:#fff;break-inside:avoid}p{margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}h3{font-size:1rem;margin:1rem 0 0}.small{color:#515a66;font-size:1rem}';

function article(entry: MyEntry, vault: Opens, t: Translate, sayMoment: (at: number) => string): string {
  return [
    '<article>',
    paragraph([sayMoment(entry.writtenAt), entry.meeting?.title, entry.team?.name].filter(Boolean).join(' · '), 'small'),
    texts(entry.locked === null ? entry : null, t),
    paragraph(sayReaders(entry, circleOf(entry, entry.team), t), 'small'),
    ...earlier(entry.versions, vault, t, sayMoment),
    '</article>',
  ].join('');
}

/** How it was before, newest first, as on the phone. */
function earlier(versions: MyEntry['versions'], vault: Opens, t: Translate, sayMoment: (at: number) => string): string[] {
  if (versions.length === 0) return [];
  const before = [...versions].reverse().map(({ at, locked }) => `<li>${paragraph(t('log.entry.until', { date: sayMoment(at) }), 'small')}${texts(openedTexts(locked, vault), t)}</li>`);
  return [`<h3>${safe(t('log.entry.earlier', { count: versions.length }))}</h3><ol reversed>`, ...before, '</ol>'];
}

/** What somebody wrote; null for what this phone has no key of. */
function texts(of: EntryTexts | null, t: Translate): string {
  if (of === null) return paragraph(t('entry.locked.elsewhere'));
  const { text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link } = of;
  const parts: readonly (readonly [string, string])[] = [
    ['entry.next-step', nextStep],
    ['entry.lands-at', [landsAt, layer && t(`entry.layer.${layer}`)].filter(Boolean).join(', ')],
    ['entry.depth.touched', touched],
    ['entry.depth.from', viewFrom],
    ['entry.depth.to', viewTo],
    ['entry.depth.link', link],
  ];
  const marks = [form && t(`entry.form.${form}`), turn && t(`entry.turn.${turn}`)].filter(Boolean).join(' · ');
  return [paragraph(text), ...parts.map(([label, value]) => (value ? paragraph(t(label), 'small') + paragraph(value) : '')), paragraph(marks, 'small')].join('');
}

/** A next step with all that was told of it: when, how far, by whom, and where that can be seen. */
function carriedArticle({ nextStep, landsAt, organisation, layer, team, state, steps }: MyCarryOver, t: Translate): string {
  const where = [organisation?.name ?? landsAt, layer && t(`became.layer.${layer}`)].filter(Boolean).join(', ');
  const told = steps.map((step) => {
    const head = [sayMonth(step.month), t(`became.state.${step.state}`), t(`became.by.${step.byRole}`)].join(' · ');
    return `<li>${paragraph(head, 'small')}${[step.reason, step.happened, step.evidence].map((text) => paragraph(text)).join('')}</li>`;
  });
  return ['<article>', paragraph(nextStep), paragraph([where, team?.name, t(`became.state.${state}`)].filter(Boolean).join(' · '), 'small'), `<h3>${safe(t('log.carry.steps'))}</h3><ol>`, ...told, '</ol></article>'].join('');
}

function paragraph(text: string, name?: string): string {
  return text === '' ? '' : `<p dir="auto"${name === undefined ? '' : ` class="${name}"`}>${safe(text)}</p>`;
}

/** What somebody wrote is text on a page, never markup. */
function safe(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
