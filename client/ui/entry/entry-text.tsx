import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n';
import { type EntryTexts, wholeLink } from './entry-fields';

/** An entry to read: what was written, and of the depth only what is there. */
export function EntryText({ entry, t }: { readonly entry: EntryTexts; readonly t: Translate }) {
  const { text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link } = entry;
  const marks = [form && t(`entry.form.${form}`), turn && t(`entry.turn.${turn}`)].filter(Boolean);
  return (
    <>
      <p class="as-written" dir="auto">
        {text}
      </p>
      <Part label={t('entry.next-step')}>{nextStep}</Part>
      <Part label={t('entry.lands-at')}>{[landsAt, layer && t(`entry.layer.${layer}`)].filter(Boolean).join(', ')}</Part>
      <Part label={t('entry.depth.touched')}>{touched}</Part>
      <Part label={t('entry.depth.from')}>{viewFrom}</Part>
      <Part label={t('entry.depth.to')}>{viewTo}</Part>
      {marks.length > 0 && <p class="soft">{marks.join(' · ')}</p>}
      {link && wholeLink(link) && (
        <p>
          <a class="touch" href={wholeLink(link) ?? undefined} target="_blank" rel="noreferrer noopener">
            {link.replace(/^https?:\/\//i, '')}
          </a>
        </p>
      )}
    </>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  if (!children) return null;
  return (
    <p dir="auto">
      <span class="soft">{label}</span>
      <br />
      <span class="as-written">{children}</span>
    </p>
  );
}
