import { useEffect, useRef, useState } from 'preact/hooks';
import { Select } from '../../ui/console-form';
import { ask, path } from '../../ui/desk/route';
import { FORM_ORDER, LAYER_ORDER, TURN_ORDER } from '../../ui/entry/entry-fields';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { choices } from '../words';
import { changed, type FilterKey, type Filters, isNarrowed, RARE, searchOf } from './filters';
import type { Review } from './model';

/** Typing goes on while we look; after this pause we look. */
const PAUSE = 300;

interface Props {
  readonly filters: Filters;
  readonly options: Review['filters'];
}

/** What one can narrow by. Every choice is in the address at once. */
export function FilterBar({ filters, options }: Props) {
  const [more, setMore] = useState(RARE.some((key) => filters[key] !== ''));
  const choose = (key: FilterKey) => (value: string) => ask(searchOf(changed(filters, key, value)));
  const words = (key: 'layer' | 'form' | 'turn' | 'public', values: readonly string[]) => [{ value: '', label: t(`review.any.${key}`) }, ...values.map((value) => ({ value, label: t(`review.${key}.${value}`) }))];
  const chosen = [{ value: '', label: t('review.any.chosen') }, { value: 'yes', label: t('review.chosen.yes') }, { value: 'no', label: t('review.chosen.no') }, ...options.periods.map(({ id, name }) => ({ value: id, label: t('review.chosen.for', { name }) }))];
  const select = (key: FilterKey, list: readonly { value: string; label: string }[]) => <Select label={t(`review.by.${key}`)} value={filters[key]} onInput={choose(key)} options={list} />;
  return (
    <form class="filters no-print" role="search" aria-label={t('review.narrow')} onSubmit={(event) => event.preventDefault()}>
      <div class="filter-row">
        <SearchBox filters={filters} />
        {select('team', choices(options.teams, t('review.any.team')))}
        {select('period', choices(options.periods, t('review.any.period')))}
        {select('theme', [{ value: '', label: t('review.any.theme') }, ...options.themes.map(({ id, name, entries }) => ({ value: id, label: `${name} (${entries})` }))])}
      </div>
      {more ? (
        <div class="filter-row">
          {select('layer', words('layer', LAYER_ORDER))}
          {select('form', words('form', FORM_ORDER))}
          {select('turn', words('turn', TURN_ORDER))}
          {select('public', words('public', ['yes', 'asked', 'no']))}
          {select('chosen', chosen)}
        </div>
      ) : null}
      <div class="row">
        <button type="button" class="link" aria-expanded={more} onClick={() => setMore(!more)}>{t(more ? 'review.less' : 'review.more')}</button>
        {isNarrowed(filters) ? <a class="clear" href={path.value}>{t('review.clear')}</a> : null}
      </div>
    </form>
  );
}

/** The words one looks for; looks by itself after a pause. */
function SearchBox({ filters }: { readonly filters: Filters }) {
  const [words, setWords] = useState(filters.q);
  const sent = useRef(filters.q);
  useEffect(() => {
    // Back and forward change the words too.
    if (filters.q !== sent.current) setWords(filters.q);
    sent.current = filters.q;
  }, [filters.q]);
  useEffect(() => {
    if (words === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = words;
      ask(searchOf(changed(filters, 'q', words)), true);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, filters]);
  return <Field label={t('review.by.q')} value={words} onInput={setWords} maxLength={200} />;
}
