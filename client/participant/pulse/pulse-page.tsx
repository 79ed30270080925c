import { t } from '../../ui/i18n';

export interface PulsePageProps {
  readonly token: string;
}

/** A short anonymous questionnaire. */
export function PulsePage(_props: PulsePageProps) {
  return (
    <main class="page">
      <h1>{t('pulse.title')}</h1>
    </main>
  );
}
