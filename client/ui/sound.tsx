import './sound.css';
import { useEffect, useMemo } from 'preact/hooks';
import { type Alerts, openAlerts } from './alerts';
import { Button } from './button';
import { clocks } from './clock';
import { Check } from './field';
import { type Gong, openGong } from './gong';
import { t } from './i18n';
import { announce } from './live-region';
import { browserStore } from './storage';

/** The sound of a page, and whether somebody wants it on this device. */
export interface Sound extends Pick<Alerts, 'choice' | 'choose'> {
  readonly asleep: Gong['asleep'];
  /** On when it is off, and the other way round. @returns the sentence that says which */
  turn(): string;
}

/** Lets the clocks of a page be heard where somebody chose so, and says their moments to who listens to the page. */
export function useSound(face: 'screen' | 'console'): Sound {
  const { sound, listen } = useMemo(() => soundOf(face), [face]);
  useEffect(listen, [listen]);
  return sound;
}

function soundOf(face: 'screen' | 'console'): { readonly sound: Sound; readonly listen: () => () => void } {
  const gong = openGong();
  const { choice, choose, give } = openAlerts(face, browserStore, { play: gong.play });
  const sound: Sound = {
    choice,
    choose,
    asleep: gong.asleep,
    turn() {
      choose({ sound: !choice.value.sound });
      return t(choice.value.sound ? 'sound.is-on' : 'sound.is-off');
    },
  };
  function listen(): () => void {
    const touched = () => choice.value.sound && gong.wake();
    const stop = clocks.listen((moment) => {
      give(moment);
      announce(t(`sound.${moment}`));
    });
    addEventListener('click', touched);
    addEventListener('keydown', touched);
    return () => {
      stop();
      removeEventListener('click', touched);
      removeEventListener('keydown', touched);
    };
  }
  return { sound, listen };
}

/** The choice itself, with what belongs to it. */
export function SoundChoice({ sound }: { readonly sound: Sound }) {
  const { sound: on, minute } = sound.choice.value;
  return (
    <div class="sound-choice">
      <Check checked={on} onChange={(next) => sound.choose({ sound: next })}>{t('sound.choose')}</Check>
      {on ? <Check checked={minute} onChange={(next) => sound.choose({ minute: next })}>{t('sound.choose-minute')}</Check> : null}
    </div>
  );
}

/** After a load a browser keeps silent what was chosen before; touching the page, here or elsewhere, brings it back. */
export function SoundAsleep({ sound }: { readonly sound: Sound }) {
  if (!sound.choice.value.sound || !sound.asleep.value) return null;
  // The touch itself wakes it, wherever it is.
  return (
    <div class="sound-asleep">
      <Button small>{t('sound.asleep')}</Button>
    </div>
  );
}
