import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Field } from '../../../../client/ui/field';
import type { PerspectiveFace } from '../faces-contract';
import type { Props } from './console';
import { giveFloor, sayFloor } from './give-floor';
import { Mark } from './mark';

/** One perspective in the order of speaking, with what the facilitator can do about it. */
export function Row({ view, send, t, one, place }: Props & { readonly one: PerspectiveFace; readonly place: number }) {
  const ids = view.perspectives.map(({ id }) => id);
  const swap = (to: number): void => {
    const order = ids.filter((id) => id !== one.id);
    order.splice(to, 0, one.id);
    void send('order', { order });
  };
  const said = view.elsewhere.filter((line) => line.perspective === one.id);
  return (
    <li class={`voices__one${one.turn === 'floor' ? ' voices__one--floor' : ''}`}>
      <div class="voices__head">
        <Mark place={one.place} />
        <p class="voices__name">
          <strong dir="auto">{one.name}</strong>
          <span class="soft small"> {[t(`perspectives.turn.${one.missing ? 'missing' : one.turn}`), one.speaker, t('perspectives.console.minutes', { count: one.minutes })].filter(Boolean).join(' · ')}</span>
        </p>
        <Button small disabled={place === 0} label={t('perspectives.console.earlier', { name: one.name })} onClick={() => swap(place - 1)}>↑</Button>
        <Button small disabled={place === ids.length - 1} label={t('perspectives.console.later-in-order', { name: one.name })} onClick={() => swap(place + 1)}>↓</Button>
        {one.turn === 'floor' ? null : <Button small label={sayFloor({ send, t }, one)} onClick={() => void giveFloor({ send, t }, one)}>{t('perspectives.console.floor')}</Button>}
      </div>
      {view.nobody.includes(one.id) && one.missing ? <p class="soft small">{t('perspectives.console.nobody')}</p> : null}
      {said.map((line) => (
        <p key={line.id} class="voices__said">
          <span class="as-written" dir="auto">{line.text}</span> <Button small kind="quiet" onClick={() => void send('unsay', { card: line.id })}>{t('perspectives.console.remove')}</Button>
        </p>
      ))}
      <details class="someone">
        <summary>{t('perspectives.console.seat', { name: one.name })}</summary>
        <Seat key={`${one.speaker}.${String(one.minutes)}`} {...{ one, send, t }} />
        <div class="row">
          <Button small onClick={() => void send('missing', { perspective: one.id, missing: !one.missing })}>{t(one.missing ? 'perspectives.console.is-here' : 'perspectives.console.is-missing')}</Button>
          <Button small kind="quiet" onClick={() => void send('drop', { perspective: one.id, dropped: true })}>{t('perspectives.console.drop')}</Button>
        </div>
      </details>
    </li>
  );
}

/** Who speaks, and how long that is thought to take. */
function Seat({ one, send, t }: Pick<Props, 'send' | 't'> & { readonly one: PerspectiveFace }) {
  const [name, setName] = useState(one.speaker);
  const [minutes, setMinutes] = useState(String(one.minutes));
  const asked = Number(minutes);
  const possible = Number.isInteger(asked) && asked >= 1 && asked <= 60;
  return (
    <form
      class="pair"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) void send('seat', { perspective: one.id, speaker: name, minutes: asked });
      }}
    >
      <Field label={t('perspectives.console.speaker')} hint={t('perspectives.console.speaker-hint')} maxLength={80} value={name} onInput={setName} />
      <Field label={t('perspectives.console.how-long')} type="number" value={minutes} onInput={setMinutes} />
      <Button small type="submit" disabled={!possible}>{t('perspectives.console.keep')}</Button>
    </form>
  );
}
