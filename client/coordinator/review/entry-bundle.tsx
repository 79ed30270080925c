import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { t } from '../../ui/i18n';
import { Form } from '../parts/form';
import { Wrong } from '../parts/wrong';
import { choices } from '../words';
import { Opening, useBeside } from './beside';
import type { BesideEntry } from './entry-card';
import { periodOfEntry } from './period-of-entry';

/** Whether an entry may be public, and whether it is in a bundle. */
export function EntryBundle(props: BesideEntry) {
  const { entry, api, options, onEntry, of } = props;
  const { busy, problem, change } = useBeside(onEntry, () => undefined);
  return (
    <div class="beside">
      {entry.lapsed ? <p class="notice small">{t(`review.lapsed.${entry.lapsed}`)}</p> : null}
      <p class="small">{t(`review.consent.${entry.consent}`)}</p>
      {entry.consent === 'not-asked' ? <Opening word={t('review.ask.open')} of={of}>{(close) => <AskAuthor {...props} close={close} />}</Opening> : null}
      {entry.chosenFor ? (
        <>
          <p class="small" dir="auto">{t('review.choose.in', { name: entry.chosenFor.name })}</p>
          <button type="button" class="link no-print" disabled={busy} aria-label={`${t('review.choose.out')}: ${of}`} onClick={() => void change(() => api.choose(entry.id, null))}>{t('review.choose.out')}</button>
        </>
      ) : null}
      {!entry.chosenFor && entry.mayGoOut && options.periods.length > 0 ? <Opening word={t('review.choose.open')} of={of}>{(close) => <Choose {...props} close={close} />}</Opening> : null}
      <Wrong problem={problem} />
    </div>
  );
}

/** Asks the author, whoever that is. What is asked, and what one hears of it, is said before. */
function AskAuthor({ entry, api, onEntry, close }: BesideEntry & { readonly close: () => void }) {
  const { busy, problem, change } = useBeside(onEntry, close);
  return (
    <div class="stack">
      <p>{t('review.ask.said')}</p>
      <p class="row">
        <Button small kind="do" disabled={busy} onClick={() => void change(() => api.askAuthor(entry.id))}>{t('review.ask.do')}</Button>
        <Button small kind="quiet" onClick={close}>{t('community.cancel')}</Button>
      </p>
      <Wrong problem={problem} />
    </div>
  );
}

function Choose({ entry, api, options, home, onEntry, close }: BesideEntry & { readonly close: () => void }) {
  const [period, setPeriod] = useState(() => (home ? periodOfEntry(entry, home) : (options.periods[0]?.id ?? '')));
  const { busy, problem, change } = useBeside(onEntry, close);
  return (
    <Form action={t('review.choose.do')} {...{ busy, problem }} onSubmit={() => void change(() => api.choose(entry.id, period))} onCancel={close}>
      <Select label={t('review.choose.period')} value={period} onInput={setPeriod} options={choices(options.periods)} />
    </Form>
  );
}
