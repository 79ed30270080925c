import { Button } from '../../ui/button';
import { EntryText } from '../../ui/entry/entry-text';
import { t } from '../../ui/i18n';
import type { MyEntry, MyLog } from './model';
import type { Sending } from './sending';

/** Whether a text may be public. Asked through the product: who asks does not learn who answers. */
export function QuestionsSection({ log, sending }: { readonly log: MyLog; readonly sending: Sending }) {
  const asked = log.entries.filter(({ question }) => question !== null && question.answer === null);
  if (asked.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('log.question.title', { count: asked.length })}</h2>
      <p>{t('log.question.text')}</p>
      <ul class="cards">
        {asked.map((entry) => (
          <li key={entry.id} class="card stack">
            <EntryText entry={entry} t={t} />
            <p class="soft">{t(entry.named ? 'log.question.named' : 'log.question.unnamed')}</p>
            <div class="row">
              <AnswerButton entry={entry} answer="yes" sending={sending} />
              <AnswerButton entry={entry} answer="no" sending={sending} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says yes or no; also later, when somebody thinks otherwise. */
export function AnswerButton({ entry, answer, again, sending }: { readonly entry: MyEntry; readonly answer: 'yes' | 'no'; readonly again?: boolean; readonly sending: Sending }) {
  return (
    <Button small onClick={() => void sending.send({ act: 'answer-question', entry: entry.id, answer })}>
      {t(`log.question.${again ? 'still-' : ''}${answer}`)}
    </Button>
  );
}
