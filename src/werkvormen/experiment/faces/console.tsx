import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { Field } from '../../../../client/ui/field';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import type { ExperimentConsole, Saying } from '../faces-contract';

type Props = ConsoleFaceProps<ExperimentConsole>;

/** What the group says in each step; looking back without a hypothesis it is asked for there. */
function sayingsOf({ step, steps, said }: ExperimentConsole): readonly Saying[] {
  if (step === 'hypothesis') return ['hypothesis'];
  if (step === 'next') return ['next'];
  if (step !== 'evaluate') return [];
  const planned = steps.some(({ name }) => name === 'hypothesis') || said.hypothesis !== '';
  return [...(planned ? [] : (['hypothesis'] as const)), 'worked', 'didNotWork', 'better'];
}

/** The experiment on the console: the cards of a step, what the group makes of them, and keeping it with the team. */
export default function ExperimentConsoleFace(props: Props) {
  const { view, send, t } = props;
  const sayings = sayingsOf(view);
  return (
    <>
      <CourseConsoleFace {...props} name="experiment" />
      {sayings.length > 0 ? (
        <section class="block stack" aria-labelledby="experiment-said">
          <h2 id="experiment-said">{t('experiment.console.said')}</h2>
          <p class="soft small">{t('experiment.console.said-hint')}</p>
          {sayings.map((saying) => (
            <div key={saying} class="stack">
              <TextForm
                // What another facilitator formulated takes the place of what stands here.
                key={view.said[saying]}
                label={t(`experiment.console.saying.${saying}`)}
                action={t('experiment.console.put-down')}
                initial={view.said[saying]}
                limit={1000}
                keep
                onSend={(text) => send('formulate', { saying, text })}
              />
              {view.said[saying] === '' ? null : <div class="row"><Button small kind="quiet" onClick={() => void send('formulate', { saying, text: '' })}>{t('experiment.console.drop')}</Button></div>}
            </div>
          ))}
        </section>
      ) : null}
      {view.team === '' ? null : <Keep key={view.kept?.title ?? ''} {...props} />}
    </>
  );
}

/** Keeping it with the team: under a title, and only what the group says. */
function Keep({ view, send, t }: Props) {
  const [title, setTitle] = useState(view.kept?.title || view.question);
  const ready = view.said.hypothesis !== '' && title.trim() !== '' && title.length <= 200;
  const { kept } = view;
  return (
    <section class="block stack" aria-labelledby="experiment-keep">
      <h2 id="experiment-keep">{t('experiment.console.keep', { team: view.team })}</h2>
      <p class="soft small">{t(view.said.hypothesis === '' ? 'experiment.console.keep-not-yet' : 'experiment.console.keep-hint')}</p>
      {kept ? <p role="status">{t(kept.stale ? 'experiment.console.stale' : 'experiment.console.kept', { title: kept.title })}</p> : null}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void send('keep', { title });
        }}
      >
        <Field label={t('experiment.console.title')} maxLength={200} value={title} onInput={setTitle} />
        <div class="row">
          <Button type="submit" disabled={!ready}>{t(kept ? 'experiment.console.keep-again' : 'experiment.console.keep-it')}</Button>
          {kept ? <Button kind="quiet" onClick={() => void send('take-back')}>{t('experiment.console.take-back')}</Button> : null}
        </div>
      </form>
    </section>
  );
}
