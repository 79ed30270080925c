import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Cards } from '../../../../../client/ui/cards';
import { ForSomeone } from '../../../../../client/ui/console-someone';
import { TextForm } from '../../../../../client/ui/console-text-form';
import { Check } from '../../../../../client/ui/field';
import { randomId } from '../../../../../client/ui/random';
import type { Step, ViewCard } from '../../faces-contract';
import type { Props } from '../props';
import { speaker } from '../../../../../client/ui/speaker';

const AFTER: Partial<Record<Step, Step>> = { views: 'other', other: 'spread', spread: 'vote' };

/** Steps 1-3 and 5: views as they come, and the way on. */
export function ViewsPanel(props: Props) {
  const { view, people, send, t } = props;
  const { step } = view;
  const next = AFTER[step];
  const markable = step === 'views' || step === 'other' || step === 'spread';
  const goOn = async () => {
    const answer = await send('mark-done', { step, done: true });
    if (answer.ok && next) await send('go-to', { step: next });
  };
  return (
    <>
      {step === 'spread' && view.mode === 'anonymous' ? <p class="soft">{t('minority-round.console.views.spread-sealed', { count: view.counts.recognised })}</p> : null}
      <p class="soft">{t('minority-round.console.progress', { contributed: step === 'spread' ? view.counts.recognised : view.counts.contributed, expected: view.counts.present })}</p>
      <Waiting {...props} />
      <ViewCards {...props} />
      <div class="row">
        {markable && next ? <Button kind="do" onClick={() => void goOn()}>{t('minority-round.console.views.done', { step: t(`minority-round.console.step.${next}`) })}</Button> : null}
        {markable && view.done[step] ? <Button kind="quiet" onClick={() => void send('mark-done', { step, done: false })}>{t('minority-round.console.views.not-done')}</Button> : null}
        {step === 'waterline' ? <Button onClick={() => void send('go-to', { step: 'views' })}>{t('minority-round.console.views.again')}</Button> : null}
      </div>
      <ForSomeone people={people}>
        {(person) => (
          <>
            {view.mode === 'anonymous' ? <p class="notice notice--other">{t('minority-round.console.someone.knows')}</p> : null}
            {step === 'spread' ? (
              <RecogniseFor key={person} {...props} person={person} />
            ) : (
              <TextForm
                key={person}
                label={t(`minority-round.console.ask.${step}`)}
                action={t('minority-round.console.someone.add-view')}
                onSend={(text) => send('add-view', view.mode === 'anonymous' ? { text, envelope: randomId() } : { text }, person)}
              />
            )}
          </>
        )}
      </ForSomeone>
    </>
  );
}

/** Anonymous cards stay under seal until the facilitator shows them together. */
function Waiting({ view, send, t }: Props) {
  if (view.mode !== 'anonymous' || view.counts.viewsWaiting === 0) return null;
  return (
    <div class="notice">
      <p>{t('minority-round.console.views.waiting', { count: view.counts.viewsWaiting })}</p>
      <Button small onClick={() => void send('reveal-views')}>{t('minority-round.console.views.reveal')}</Button>
    </div>
  );
}

/** Every view on its own, in the order in which they came or were shown (rule 17). */
function ViewCards({ view, t }: Props) {
  if (view.views.length === 0) return <p class="soft">{t('minority-round.console.views.empty')}</p>;
  const under = (card: ViewCard) =>
    [
      speaker(card.by, t),
      card.viaFacilitator && t('console.someone.via'),
      card.recognisedBy !== null && card.recognisedBy > 0 && t('minority-round.screen.recognised', { count: card.recognisedBy }),
      card.recognisedBy === null && card.recognised && t('minority-round.screen.recognised-hidden'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Cards
      label={t('minority-round.console.views.label')}
      cards={view.views.map((card) => ({
        id: card.id,
        text: card.text,
        from: under(card) || undefined,
        other: card.step === 'other',
        label: card.step === 'other' ? t('minority-round.screen.other-voice') : card.step === 'waterline' ? t('minority-round.screen.waterline-card') : undefined,
      }))}
    />
  );
}

function RecogniseFor({ view, send, t, person }: Props & { person: string }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const recognise = () => void send('recognise', view.mode === 'anonymous' ? { views: [...chosen], envelope: randomId() } : { views: [...chosen] }, person);
  return (
    <fieldset class="stack">
      <legend class="field__label">{t('minority-round.console.ask.spread')}</legend>
      {view.views.map((card) => (
        <Check key={card.id} checked={chosen.includes(card.id)} onChange={(on) => setChosen(on ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))}>
          <span dir="auto">{card.text}</span>
        </Check>
      ))}
      <Button small onClick={recognise}>{t('minority-round.console.someone.recognise')}</Button>
    </fieldset>
  );
}
