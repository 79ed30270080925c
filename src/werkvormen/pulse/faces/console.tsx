import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { AskFirst } from '../../../../client/ui/desk/ask-first';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { ballotData, EMPTY_BALLOT, PulseFields } from '../../../../client/ui/pulse/fields';
import { PulseLines } from '../../../../client/ui/pulse/lines';
import { randomId } from '../../../../client/ui/random';
import { textProblem } from '../../../../client/ui/text-area';
import { PULSE_TEXT_LIMIT, saysSomething } from '../../../engine/pulse';
import type { FacilitatorFace } from '../faces-contract';

type Props = ConsoleFaceProps<FacilitatorFace>;

/** The pulse on the console: what is asked, how many answered and never what; after the close what came out, to show or not. */
export default function PulseConsole(props: Props) {
  const { view, t } = props;
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || t('pulse.console.question')}</h1>
      {view.result ? <Outcome {...props} result={view.result} /> : <Asking {...props} />}
    </>
  );
}

function Asking({ view, people, send, t }: Props) {
  return (
    <>
      <p class="soft">{t('pulse.console.sealed')}</p>
      <ol class="pulse-list">
        {view.items.map((item) => (
          <li key={item}>{t(`questionnaire.statement.${item}`)}</li>
        ))}
      </ol>
      {view.enough ? null : <p class="notice notice--other" role="status">{t('pulse.console.not-enough')}</p>}
      <AskFirst action={t('pulse.console.close')} ask={t('pulse.console.close-sure')} onYes={() => void send('close')} />
      {view.enough ? <ForSomeone people={people}>{(person) => <AnswerFor key={person} view={view} send={(type, data) => send(type, data, person)} t={t} />}</ForSomeone> : null}
    </>
  );
}

function Outcome({ view, result, send, t }: Props & { result: NonNullable<FacilitatorFace['result']> }) {
  return (
    <>
      {view.answered === null ? null : <p class="soft">{t('pulse.console.answered', { count: view.answered })}</p>}
      {result.tooFew ? <p>{t('questionnaire.too-few')}</p> : <PulseLines items={result.items} t={t} />}
      <div class="row">
        <Button kind={view.shown ? 'plain' : 'do'} onClick={() => void send('show', { shown: !view.shown })}>{t(view.shown ? 'pulse.console.hide' : 'pulse.console.show')}</Button>
      </div>
      {view.texts.length > 0 ? (
        <section class="block" aria-labelledby="pulse-texts">
          <h2 id="pulse-texts">{t('pulse.console.texts')}</h2>
          <p class="soft small">{t('pulse.console.texts-hint')}</p>
          <ul class="cards">
            {view.texts.map((text, place) => (
              <li key={place} class="card as-written" dir="auto">{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** For someone without a phone. The facilitator then knows one answer, so it does not count towards the five. */
function AnswerFor({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  const [ballot, setBallot] = useState(EMPTY_BALLOT);
  const ready = saysSomething(ballot) && textProblem(ballot.text, PULSE_TEXT_LIMIT) === null;
  const answer = async () => {
    const given = await send('answer', { ...ballotData(ballot), envelope: randomId() });
    if (given.ok) setBallot(EMPTY_BALLOT);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void answer();
      }}
    >
      <p class="notice notice--other">{t('pulse.console.someone-knows')}</p>
      <PulseFields items={view.items} readers={view.text ? t('pulse.console.someone-readers') : null} ballot={ballot} onInput={setBallot} t={t} />
      <Button small type="submit" disabled={!ready}>{t('pulse.console.someone-answer')}</Button>
    </form>
  );
}
