import { t } from '../../ui/i18n';
import { Page } from '../parts/page';

/** What this team learned. */
export function LearningPage(_props: { readonly id: string }) {
  return <Page title={t('learning.title')}><p /></Page>;
}
