import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** Bundle. */
export function BundlePage(_props: { readonly id: string }) {
  return <Page title={t('bundle.title')}><p /></Page>;
}
