import { PageHead } from '../ui/desk/page-head';
import { t } from '../ui/i18n';

/** The desk of who looks after a community: one page at a time, by the address. */
export function App() {
  return (
    <>
      <PageHead />
      <main class="page">
        <h1>{t('community.home')}</h1>
      </main>
    </>
  );
}
