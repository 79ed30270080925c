import type { Translate } from '../../../../client/ui/i18n';
import type { VoteResult } from '../faces-contract';

/** What the vote says, in words; sizes only where the mode allows them (rule 15). */
export function sayResult(result: VoteResult, t: Translate): string {
  const option = result.options.find((o) => o.id === result.option)?.text ?? '';
  if (result.outcome === 'no-majority') return t('minority-round.screen.result.no-majority');
  if (result.unanimous) return t('minority-round.screen.result.unanimous', { option });
  const votes = result.options.find((o) => o.majority)?.votes ?? null;
  if (votes === null || result.abstained === null) return t('minority-round.screen.result.majority', { option });
  return t('minority-round.screen.result.majority-count', { option, votes, cast: result.voters - result.abstained });
}

/** That a minority exists is always said, and as the most interesting fact in the room (rule 15). */
export function sayMinority(result: VoteResult, t: Translate): string {
  if (result.outcome === 'no-majority' || !result.minority.exists) return '';
  if (result.minority.size === null) return t('minority-round.screen.result.minority-hidden');
  return t('minority-round.screen.result.minority', { count: result.minority.size });
}

/** The options as they stood, each with words and a number, and a bar only where votes may be known. */
export function ResultBars({ result, t }: { result: VoteResult; t: Translate }) {
  return (
    <ul class="bars">
      {result.options.map((option) => (
        <li key={option.id}>
          <p class="bars__text">
            <span dir="auto">{option.text}</span>
            <strong>{[option.votes === null ? null : t('minority-round.screen.result.votes', { count: option.votes }), option.majority ? t('minority-round.screen.result.is-majority') : null].filter(Boolean).join(' · ')}</strong>
          </p>
          {option.votes === null ? null : <Bar part={option.votes} of={result.voters} />}
        </li>
      ))}
      {result.abstained ? (
        <li>
          <p class="bars__text">
            <span>{t('minority-round.screen.result.abstain')}</span>
            <strong>{t('minority-round.screen.result.votes', { count: result.abstained })}</strong>
          </p>
          <Bar part={result.abstained} of={result.voters} />
        </li>
      ) : null}
    </ul>
  );
}

function Bar({ part, of }: { part: number; of: number }) {
  return (
    <div class="bars__bar" aria-hidden="true">
      <span style={{ width: `${of === 0 ? 0 : (part / of) * 100}%` }} />
    </div>
  );
}
