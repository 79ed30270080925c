import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { JsonObject } from '../../../engine/json';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { MoveButtons } from '../../../parts/timeline/faces/move';
import { cardsInOrder } from '../../../parts/timeline/faces-contract';
import { CASE, type CaseConsole, CONCLUSION, MOMENTS, OTHER } from '../faces-contract';

type Props = ConsoleFaceProps<CaseConsole>;

/** The case on the console: who tells it, the moments in order, and no conclusion before the other voice was asked for. */
export default function CaseConsoleFace(props: Props) {
  const { view, send, t } = props;
  const [early, setEarly] = useState(false);
  const moments = view.step === MOMENTS ? view.cards.filter((card) => card.step === MOMENTS) : null;

  // Going to the end without the other voice asks once more, here on the page.
  const steer = async (type: string, data: JsonObject = {}, as?: string) => {
    const tooEarly = type === 'go' && data['step'] === CONCLUSION && view.otherMissing && data['anyway'] !== true;
    setEarly(tooEarly);
    return tooEarly ? ({ ok: false, refused: 'other-voice-missing' } as const) : send(type, data, as);
  };

  return (
    <>
      {early && view.otherMissing ? (
        <div class="notice notice--other">
          <p>{t('case.console.early')}</p>
          <div class="row">
            <Button kind="do" onClick={() => void steer('go', { step: OTHER })}>{t('case.console.ask-other')}</Button>
            <Button onClick={() => void steer('go', { step: CONCLUSION, anyway: true })}>{t('case.console.anyway')}</Button>
          </div>
        </div>
      ) : null}
      <CourseConsoleFace
        {...props}
        send={steer}
        name="case"
        arrange={moments ? (cards) => cardsInOrder(cards, 'when') : undefined}
        above={view.step === CASE ? <Teller {...props} /> : undefined}
        actions={moments ? (card) => <MoveButtons card={card} cards={moments} field="when" send={send} t={t} /> : undefined}
      />
    </>
  );
}

/** Whose case it is may tell it on their own phone. */
function Teller({ view, people, send, t }: Props) {
  const here = people.filter((person) => !person.left && person.phone);
  return (
    <Select
      label={t('case.console.teller')}
      value={view.teller ?? ''}
      options={[{ value: '', label: t('case.console.nobody') }, ...here.map((person) => ({ value: person.id, label: person.name.trim() || t('console.participant', { number: person.number }) }))]}
      onInput={(person) => void send('ask-teller', { person: person || null })}
    />
  );
}
