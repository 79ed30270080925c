import type { Translate } from '../../../../client/ui/i18n';
import type { RoomFace } from '../faces-contract';

/** How the group answered the final question; in anonymous mode only whether somebody can't come along yet (rule 15). */
export function FinalLines({ result, t }: { result: NonNullable<RoomFace['finalResult']>; t: Translate }) {
  const { carry, liveWith, cannotYet, someCannotYet } = result;
  return (
    <>
      {carry === null || liveWith === null || cannotYet === null ? null : (
        <dl class="final">
          {(
            [
              ['carry', carry],
              ['live-with', liveWith],
              ['cannot-yet', cannotYet],
            ] as const
          ).map(([answer, count]) => (
            <div key={answer}>
              <dt>{t(`minority-round.screen.final.${answer}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="final-words">{someCannotYet ? sayCannotYet(cannotYet, t) : t('minority-round.screen.final.all-along')}</p>
    </>
  );
}

function sayCannotYet(count: number | null, t: Translate): string {
  return count === null ? t('minority-round.screen.final.cannot-hidden') : t('minority-round.screen.final.cannot', { count });
}
