import { t } from '../../ui/i18n';
import { Block, Lines, Named } from './blocks';
import { type Card, sayer } from './card';
import type { Fit } from './fit';

interface Props {
  readonly card: Card;
  readonly fit: Fit;
  /** Of which meeting it is. */
  readonly meeting: string;
}

/** One card: what it is about and what one does at the side or on top, then where one writes, and what happens with it. */
export function PaperCard({ card, fit, meeting }: Props) {
  const say = sayer(t);
  const whole = card.strips.length === 1;
  return (
    <article class={`paper-card paper-${fit.size}${card.written ? '' : ' paper-quiet'}`}>
      <header class="paper-head">
        <h3 dir="auto">{card.name} {card.kind ? <span class="paper-kind">{card.kind}</span> : null}</h3>
        {card.named && whole ? <Named word={t('paper.name')} /> : null}
      </header>
      <div class="paper-aside">
        <p class="paper-aim">{card.aim}</p>
        <ol class="paper-steps">{card.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </div>
      <div class="paper-main">
        <Question questions={card.questions} />
        {card.strips.map((blocks, strip) => (
          <section key={strip} class={strip === 0 ? 'paper-strip' : 'paper-strip paper-torn'}>
            {strip === 0 ? null : <p class="paper-tear">{t('paper.tear')}</p>}
            {strip > 0 && card.named ? <Named word={t('paper.name')} /> : null}
            {blocks.map((block, place) => <Block key={place} block={block} say={say} more={fit.more} />)}
          </section>
        ))}
      </div>
      <footer class="paper-foot">
        <p class="paper-after">{card.after}</p>
        <p class="paper-meeting" dir="auto">{meeting}</p>
      </footer>
    </article>
  );
}

function Question({ questions }: Pick<Card, 'questions'>) {
  if (questions === null) return <Lines rows={2} head={t('paper.question')} />;
  return <>{questions.map((question) => <p key={question} class="paper-question" dir="auto">{question}</p>)}</>;
}
