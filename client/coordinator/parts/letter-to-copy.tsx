import { LetterToCopy as Letter } from '../../ui/desk/letter-to-copy';
import type { LetterText } from '../../ui/desk/letters';

/** A letter in the words of this desk. */
export function LetterToCopy({ letter }: { readonly letter: LetterText }) {
  return <Letter letter={letter} words="community.letter" />;
}
