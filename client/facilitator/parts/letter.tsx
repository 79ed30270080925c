import { CopyText } from '../../ui/desk/copy';
import { t } from '../../ui/i18n';
import type { LetterText } from '../model-around';

const MOST_ROWS = 14;

/** A letter in words, with what is needed to send it oneself. */
export function LetterToCopy({ letter }: { readonly letter: LetterText }) {
  const rows = Math.min(MOST_ROWS, letter.text.split('\n').length + 1);
  return (
    <div class="stack">
      <p>{letter.to ? t('prepare.letters.to', { to: letter.to }) : t('prepare.letters.to-nobody')}</p>
      <CopyText label={t('prepare.letters.subject')} text={letter.subject} action={t('prepare.letters.copy-subject')} />
      <CopyText label={t('prepare.letters.text')} text={letter.text} action={t('prepare.letters.copy-text')} rows={rows} />
    </div>
  );
}
