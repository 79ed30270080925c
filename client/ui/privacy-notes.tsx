import type { PersonalTrace } from '../../src/engine/privacy';
import { Button } from './button';
import { t } from './i18n';
import { around, replaced } from './privacy-text';

interface PrivacyNotesProps {
  readonly value: string;
  readonly traces: readonly PersonalTrace[];
  /** The text with one place said in another way. */
  readonly onReplace: (value: string) => void;
}

/** As many places as are pointed at by one; more of them are in one sentence with the rest. */
const SHOWN = 4;

/** Points at what in a text may be about somebody, each with a word to put there instead (rule 19). */
export function PrivacyNotes({ value, traces, onReplace }: PrivacyNotesProps) {
  if (traces.length === 0) return null;
  return (
    <div class="field__note field__note--warning">
      <p>{t('ui.privacy.found', { what: [...new Set(traces.map((trace) => trace.kind))].map((kind) => t(`ui.privacy.${kind}`)).join(', ') })}</p>
      <ul class="traces">
        {traces.slice(0, SHOWN).map((trace) => {
          const { before, found, after } = around(value, trace);
          const instead = t(`ui.privacy.instead.${trace.kind}`);
          return (
            <li key={trace.from} class="traces__one">
              <span dir="auto">{before}<mark>{found}</mark>{after}</span>
              <Button small onClick={() => onReplace(replaced(value, trace, instead))}>
                {t('ui.privacy.replace', { instead })}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
