import { t } from '../i18n';
import { CopyText } from './copy';
import type { LetterText } from './letters';

const MOST_ROWS = 14;

interface Props {
  readonly letter: LetterText;
  /** Where a desk keeps its words for a letter in the catalogue. */
  readonly words: string;
}

/** A letter in words, with what is needed to send it oneself. */
export function LetterToCopy({ letter, words }: Props) {
  const rows = Math.min(MOST_ROWS, letter.text.split('\n').length + 1);
  return (
    <div class="stack">
      <p>{letter.to ? t(`${words}.to`, { to: letter.to }) : t(`${words}.to-nobody`)}</p>
      <CopyText label={t(`${words}.subject`)} text={letter.subject} action={t(`${words}.copy-subject`)} />
      <CopyText label={t(`${words}.text`)} text={letter.text} action={t(`${words}.copy-text`)} rows={rows} />
    </div>
  );
}
