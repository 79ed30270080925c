import { t } from '../../ui/i18n';

export interface LogPageProps {
  readonly token: string | null;
  readonly key: string | null;
}

/** My learning log over meetings and teams. */
export function LogPage(_props: LogPageProps) {
  return (
    <main class="page">
      <h1>{t('log.title')}</h1>
    </main>
  );
}
