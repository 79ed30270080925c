import { t } from '../../ui/i18n';

export interface QuestionPageProps {
  readonly token: string;
}

/** The one question about what became of a next step. */
export function QuestionPage(_props: QuestionPageProps) {
  return (
    <main class="page">
      <h1>{t('question.title')}</h1>
    </main>
  );
}
