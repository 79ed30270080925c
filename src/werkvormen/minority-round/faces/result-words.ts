import type { Translate } from '../../../../client/ui/i18n';
import type { VoteResult } from '../faces-contract';

/**
 * The result of a vote in sentences, never colour alone. In anonymous mode without any size (rule 15), and a plurality
 * is never called a majority (rule 9).
 */
export function resultInWords(result: VoteResult, t: Translate): string[] {
  if (result.outcome === 'no-majority') return [t('minority-round.result.no-majority')];
  const option = result.options.find((o) => o.majority);
  const chosen = option?.text ?? '';
  if (result.unanimous) return [t('minority-round.result.unanimous', { option: chosen })];
  const majority =
    option?.votes == null
      ? t('minority-round.result.majority', { option: chosen })
      : t('minority-round.result.majority-counted', { option: chosen, votes: option.votes, voters: result.voters });
  if (!result.minority.exists) return [majority];
  const minority =
    result.minority.size === null
      ? t('minority-round.result.minority')
      : t('minority-round.result.minority-counted', { count: result.minority.size });
  return [majority, minority];
}
