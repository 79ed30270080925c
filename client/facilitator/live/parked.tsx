import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { ParkedPoint } from './frame';
import type { Steering } from './steering';

/** Points that are put aside for later; they go into the report unless they are taken up. */
export function Parked({ points, steer, field }: { points: readonly ParkedPoint[]; steer: Steering; field: RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState('');
  const id = useId();
  const park = async () => {
    if (text.trim() === '') return;
    const answer = await steer.send('session/park-point', { text });
    if (answer.ok) setText('');
  };
  const takeUp = (point: ParkedPoint) =>
    void steer.did(t('console.did.taken-up'), 'session/take-up-point', { point: point.id }, () => void steer.send('session/park-point', { text: point.text }));
  return (
    <section class="block" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('console.parked.title')}</h2>
      {points.length === 0 ? <p class="soft small">{t('console.parked.empty')}</p> : null}
      <ul class="parked">
        {points.map((point) => (
          <li key={point.id}>
            <span class="as-written" dir="auto">{point.text}</span>
            <Button small kind="quiet" onClick={() => takeUp(point)} label={t('console.parked.take-up-named', { text: point.text })}>{t('console.parked.take-up')}</Button>
          </li>
        ))}
      </ul>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void park();
        }}
      >
        <label class="visually-hidden" for={id}>{t('console.parked.label')}</label>
        <input id={id} ref={field} class="field__input" dir="auto" maxLength={600} placeholder={t('console.parked.label')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <Button small type="submit" disabled={text.trim() === ''}>{t('console.parked.park')}</Button>
      </form>
    </section>
  );
}
