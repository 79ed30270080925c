import { CopyText } from '../../ui/desk/copy';
import { t } from '../../ui/i18n';
import type { LetterText } from '../model';

/** A letter in words, with what is needed to send it oneself. */
export function LetterToCopy({ letter }: { readonly letter: LetterText }) {
  const rows = Math.min(14, letter.text.split('\n').length + 1);
  return (
    <div class="stack">
      <p>{letter.to ? t('community.letter.to', { to: letter.to }) : t('community.letter.to-nobody')}</p>
      <CopyText label={t('community.letter.subject')} text={letter.subject} action={t('community.letter.copy-subject')} />
      <CopyText label={t('community.letter.text')} text={letter.text} action={t('community.letter.copy-text')} rows={rows} />
    </div>
  );
}
