import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** In pictures. */
export function PicturesPage(_props: { readonly id: string }) {
  return <Page title={t('pictures.title')}><p /></Page>;
}
