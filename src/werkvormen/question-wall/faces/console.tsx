import './console.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { SORTS } from '../faces-contract';
import { QuestionWords, WaitingQuestion, type WallConsoleProps, WallQuestion } from './console-question';
import { WallForSomeone } from './console-someone';
import { inPiles } from './piles';

/** How many questions stand there before the facilitator asks for more. */
const FIRST = 20;

/** The question wall on the console: what waits, what is on the wall and in which order, what is large on the screen. */
export default function QuestionWallConsole(props: WallConsoleProps) {
  const { view, t } = props;
  const [many, show] = useState(FIRST);
  const open = inPiles(view.questions.filter(({ status }) => status === 'open'), view.pinned);
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || t('question-wall.ask')}</h1>
      <p class="soft small">{t(`question-wall.console.mode.${view.mode}`)}</p>
      {view.mode === 'anonymous' ? <UnderSeal {...props} /> : null}
      {view.waiting.length > 0 ? (
        <section class="stack wall">
          <h2>{t('question-wall.console.waiting')}</h2>
          <ul class="cards">{view.waiting.map((question) => <WaitingQuestion key={question.id} {...props} question={question} />)}</ul>
        </section>
      ) : null}
      {view.questions.length > 1 ? <Order {...props} /> : null}
      <section class="stack wall">
        {open.length === 0 ? <p class="soft">{t('question-wall.console.empty')}</p> : <ul class="cards">{open.slice(0, many).map((question) => <WallQuestion key={question.id} {...props} question={question} />)}</ul>}
        {open.length > many ? <Button onClick={() => show(many + FIRST)}>{t('question-wall.console.more')}</Button> : null}
      </section>
      <Aside {...props} />
      {view.questions.length > 0 ? <AskAgain {...props} /> : null}
      <WallForSomeone {...props} />
    </>
  );
}

function Order({ view, send, t }: WallConsoleProps) {
  return (
    <fieldset>
      <legend class="soft small">{t('question-wall.console.sort')}</legend>
      <div class="row">
        {SORTS.filter((by) => by !== 'divided' || view.differ).map((by) => (
          <Button key={by} small pressed={view.sort === by} kind={view.sort === by ? 'plain' : 'quiet'} onClick={() => void send('sort', { by })}>{t(`question-wall.console.by.${by}`)}</Button>
        ))}
      </div>
    </fieldset>
  );
}

/** Anonymous mode: from how many people something is in the boxes, and opening them. */
function UnderSeal({ view, send, t }: WallConsoleProps) {
  const { sealedFrom, stoodFrom } = view;
  return (
    <>
      {sealedFrom > 0 ? <p class="soft">{t('question-wall.console.sealed', { count: sealedFrom })}</p> : null}
      {stoodFrom > 0 ? <p class="soft">{t('question-wall.console.stood', { count: stoodFrom })}</p> : null}
      <div class="row">
        {sealedFrom > 0 ? <Button kind="do" disabled={sealedFrom < 5} onClick={() => void send('gather')}>{t('question-wall.console.gather')}</Button> : null}
        {stoodFrom > 0 ? <Button kind="do" disabled={stoodFrom < 5} onClick={() => void send('count')}>{t('question-wall.console.count')}</Button> : null}
      </div>
    </>
  );
}

/** What is answered, kept for later, or not on the wall. */
function Aside(props: WallConsoleProps) {
  const { view, send, t } = props;
  return (
    <>
      {(['answered', 'parked'] as const).map((status) => {
        const some = view.questions.filter((one) => one.status === status);
        return some.length === 0 ? null : (
          <section key={status} class="stack wall">
            <h2>{t(`question-wall.status.${status}`)}</h2>
            <ul class="cards">{some.map((question) => <WallQuestion key={question.id} {...props} question={question} />)}</ul>
          </section>
        );
      })}
      {view.refused.length > 0 ? (
        <details class="someone wall">
          <summary>{t('question-wall.console.off')}</summary>
          <ul class="cards">
            {view.refused.map((question) => (
              <li key={question.id} class="card">
                <p class="card__label">{question.reason ? t(`question-wall.refused-for.${question.reason}`) : null}</p>
                <QuestionWords {...props} question={question} />
                <div class="row">
                  <Button small onClick={() => void send('put-back', { question: question.id })}>{t('question-wall.console.put-back')}</Button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function AskAgain({ send, t }: WallConsoleProps) {
  return (
    <details class="someone">
      <summary>{t('question-wall.console.ask-again')}</summary>
      <div class="form">
        <p class="soft">{t('question-wall.console.ask-again-hint')}</p>
        <Button small onClick={() => void send('ask-again')}>{t('question-wall.console.do-ask-again')}</Button>
      </div>
    </details>
  );
}
