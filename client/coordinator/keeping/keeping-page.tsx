import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** Keeping and forgetting. */
export function KeepingPage(_props: { readonly id: string }) {
  return <Page title={t('keeping.title')}><p /></Page>;
}
