import { useEffect, useMemo, useRef } from 'preact/hooks';
import { query } from '../../ui/desk/route';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import type { Community } from '../model';
import { Working } from '../parts/working';
import { Loaded } from '../parts/wrong';
import { communityPath } from '../places';
import { reviewApi } from './api';
import { EntryCard } from './entry-card';
import { FilterBar } from './filter-bar';
import { type Filters, filtersOf, isNarrowed, PAGE_SIZE, rangeOf, searchOf } from './filters';
import { LevelRows } from './level-rows';
import type { Review, ReviewEntry } from './model';

/** One page of what was shared, with what narrows it. The choices stand in the address. */
export function Reading({ community, home }: { readonly community: string; readonly home: Community | null }) {
  const filters = filtersOf(query.value);
  const asked = searchOf(filters);
  const api = useMemo(() => reviewApi(community), [community]);
  const review = useResource(() => api.read(filters), `${community} ${asked}`);
  const put = (entry: ReviewEntry) => {
    if (review.value) review.set(withEntry(review.value, entry));
  };
  return (
    <Loaded of={review}>
      {(value) => (
        <>
          <div class="narrow">
            <LevelRows review={value} filters={filters} />
            <FilterBar filters={filters} options={value.filters} />
          </div>
          <Working busy={review.busy} word={t('review.working')} />
          <List review={value} {...{ api, filters, community, home }} onEntry={put} />
        </>
      )}
    </Loaded>
  );
}

/** The page with an entry as it is now, and its themes to choose from. */
function withEntry(review: Review, entry: ReviewEntry): Review {
  const fresh = entry.themes.filter((theme) => !review.filters.themes.some((one) => one.id === theme.id)).map((theme) => ({ ...theme, entries: 1 }));
  const entries = review.entries.map((one) => (one.id === entry.id ? entry : one));
  return { ...review, entries, filters: { ...review.filters, themes: [...review.filters.themes, ...fresh] } };
}

interface ListProps {
  readonly review: Review;
  readonly api: ReturnType<typeof reviewApi>;
  readonly filters: Filters;
  readonly community: string;
  readonly home: Community | null;
  readonly onEntry: (entry: ReviewEntry) => void;
}

function List({ review, api, filters, community, home, onEntry }: ListProps) {
  const { entries, total, page, filters: options } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  const found = total === 0 ? t('review.found-none') : t('review.found', { count: total });
  useEffect(() => {
    // Another page is read from its top; another choice is made where one is.
    if (shown.current !== page) heading.current?.focus();
    else announce(found);
    shown.current = page;
  }, [page, found, searchOf(filters)]);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries" class="entries-title" ref={heading} tabIndex={-1}>{found}</h2>
      {total === 0 ? <Nothing filters={filters} community={community} /> : null}
      <ul class="entries">
        {entries.map((entry) => <EntryCard key={entry.id} {...{ entry, api, options, home, onEntry }} />)}
      </ul>
      {total > 0 ? <Pager filters={{ ...filters, page }} total={total} here={communityPath(community, 'leren')} /> : null}
    </section>
  );
}

/** What stands where nothing is. */
function Nothing({ filters, community }: { readonly filters: Filters; readonly community: string }) {
  if (!isNarrowed(filters, 'level')) return <p class="empty">{t(filters.level === '' ? 'review.nothing-yet' : 'review.level-empty')}</p>;
  return (
    <p class="empty">
      {t('review.nothing-found')} <a href={communityPath(community, 'leren')}>{t('review.clear')}</a>
    </p>
  );
}

function Pager({ filters, total, here }: { readonly filters: Filters; readonly total: number; readonly here: string }) {
  const { from, to } = rangeOf(filters.page, total);
  const toPage = (page: number) => here + searchOf({ ...filters, page });
  return (
    <nav class="pager row no-print" aria-label={t('review.pages')}>
      {filters.page > 0 ? <a class="button button--plain button--small" href={toPage(filters.page - 1)}>{t('review.previous', { count: PAGE_SIZE })}</a> : null}
      <span class="soft">{t('review.range', { from, to, total })}</span>
      {to < total ? <a class="button button--plain button--small" href={toPage(filters.page + 1)}>{t('review.next', { count: Math.min(PAGE_SIZE, total - to) })}</a> : null}
    </nav>
  );
}
