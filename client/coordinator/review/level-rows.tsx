import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { path } from '../../ui/desk/route';
import { t } from '../../ui/i18n';
import { changed, type Filters, isNarrowed, searchOf } from './filters';
import type { Review } from './model';

/** The three levels, always all three, with how much there is on each (rule 20). Each is a way to read only that one. */
export function LevelRows({ review, filters }: { readonly review: Review; readonly filters: Filters }) {
  const empty = isNarrowed(filters, 'level') ? 'review.levels.none-found' : 'review.level-empty';
  return (
    <nav class="levels" aria-label={t('review.levels.label')}>
      <ul class="level-rows">
        {LEVEL_ORDER.map((level) => {
          const count = review.levels[level];
          return (
            <li key={level} class={`level-row${filters.level === level ? ' level-row-chosen' : ''}`}>
              <a href={path.value + searchOf(changed(filters, 'level', level))} aria-current={filters.level === level ? 'true' : undefined}><LevelMark level={level} /></a>
              <span class={count === 0 ? 'soft' : undefined}>{count === 0 ? t(empty) : t('review.levels.count', { count })}</span>
            </li>
          );
        })}
      </ul>
      {filters.level ? <a class="levels-all" href={path.value + searchOf(changed(filters, 'level', ''))}>{t('review.levels.all')}</a> : null}
    </nav>
  );
}
