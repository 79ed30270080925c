import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** How is this team doing?. */
export function PulsePage(_props: { readonly id: string }) {
  return <Page title={t('pulse.title')}><p /></Page>;
}
