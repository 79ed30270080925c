import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** Carry-over. */
export function CarryOverPage(_props: { readonly id: string }) {
  return <Page title={t('carry.title')}><p /></Page>;
}
