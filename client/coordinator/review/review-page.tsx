import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** Learning. */
export function ReviewPage(_props: { readonly id: string }) {
  return <Page title={t('review.title')}><p /></Page>;
}
