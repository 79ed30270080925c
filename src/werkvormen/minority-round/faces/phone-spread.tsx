import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { envelopeFor } from '../../../../client/ui/envelope';
import { Check } from '../../../../client/ui/field';
import type { RoundProps } from './props';
import { audienceOf, Framing } from './phone-parts';
import { stepKey } from './phone-task';

/** Step 3: say in which views you recognise something, so that nobody stands alone with theirs. */
export function SpreadTask({ room, mine, memory, send, putAway, t }: RoundProps) {
  const anonymous = room.mode === 'anonymous';
  const envelope = envelopeFor(memory, 'spread', mine.hasRecognised);
  useEffect(() => envelope.notice(), [mine.hasRecognised]);
  const before = anonymous ? ((envelope.content ?? []) as readonly string[]) : mine.recognised;
  const [marked, mark] = useState<readonly string[]>(before);
  const others = room.views.filter((view) => !mine.views.includes(view.id));
  // The other voice comes first: it is the one that may not stand alone.
  const cards = [...others.filter((view) => view.step === 'other'), ...others.filter((view) => view.step !== 'other')];

  function ready(how: 'given' | 'listening'): void {
    memory.set(stepKey(room), how);
    putAway();
  }

  async function share(): Promise<void> {
    const views = marked.filter((id) => room.views.some((view) => view.id === id));
    const answer = await send('minority-round/recognise', anonymous ? { views, envelope: envelope.put(views) } : { views });
    if (answer.ok) ready('given');
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <Framing room={room} />
      <fieldset>
        <legend>
          <h1 class="question">{t('minority-round.ask.spread')}</h1>
        </legend>
        <p class="audience">{audienceOf(room, t)}</p>
        <div class="cards">
          {cards.map((view) => (
            <div key={view.id} class={`card${view.step === 'other' ? ' card--other' : ''}`}>
              {view.step === 'other' && <p class="card__label">{t('minority-round.other-voice')}</p>}
              <Check checked={marked.includes(view.id)} onChange={(on) => mark(on ? [...marked, view.id] : marked.filter((id) => id !== view.id))}>
                <span class="as-written" dir="auto">
                  {view.text}
                </span>
              </Check>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={marked.length === 0 && !mine.hasRecognised}>
          {t('minority-round.recognise')}
        </Button>
        <Button kind="quiet" wide onClick={() => ready('listening')}>
          {t('minority-round.listen')}
        </Button>
      </div>
    </form>
  );
}
