import { type ReadonlySignal, signal } from '@preact/signals';
import type { Tone } from './alerts';

/** One tone above another that dies out, as in a bowl that is struck. */
interface Partial {
  /** Times the ground tone. */
  readonly pitch: number;
  readonly loudness: number;
  /** How long it can be heard, in seconds. */
  readonly seconds: number;
}

const TONES: Readonly<Record<Tone, { readonly ground: number; readonly loudness: number; readonly partials: readonly Partial[] }>> = {
  gong: {
    ground: 174,
    loudness: 0.5,
    partials: [
      { pitch: 1, loudness: 0.6, seconds: 5 },
      { pitch: 2.01, loudness: 0.3, seconds: 4 },
      { pitch: 2.76, loudness: 0.16, seconds: 2.5 },
      { pitch: 5.4, loudness: 0.05, seconds: 1.2 },
    ],
  },
  soft: { ground: 523, loudness: 0.18, partials: [{ pitch: 1, loudness: 0.7, seconds: 1.6 }, { pitch: 2.01, loudness: 0.15, seconds: 0.8 }] },
};
/** How long a tone takes to come up, in seconds: a struck bowl does not click. */
const RISE = 0.03;

/** What sounds on a laptop, made on the spot: nothing is loaded for it. */
export interface Gong {
  /** The browser keeps it silent until somebody touches the page. */
  readonly asleep: ReadonlySignal<boolean>;
  /** To call when somebody touched the page. */
  wake(): void;
  play(tone: Tone): void;
}

/** A gong of this page. Before it is played or woken nothing is asked of the browser. */
export function openGong(): Gong {
  const asleep = signal(!touched());
  let context: AudioContext | null = null;

  function awake(): AudioContext | null {
    if (!touched() || typeof AudioContext === 'undefined') return null;
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    asleep.value = false;
    return context;
  }

  return {
    asleep,
    wake: () => void awake(),
    play(tone) {
      const on = awake();
      if (on) strike(on, tone);
    },
  };
}

/** Whether somebody touched this page since it was loaded. A browser that does not say so has its own way of keeping silent. */
function touched(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true;
}

function strike(context: AudioContext, tone: Tone): void {
  const { ground, loudness, partials } = TONES[tone];
  const begin = context.currentTime + RISE;
  const all = context.createGain();
  all.gain.value = loudness;
  all.connect(context.destination);
  for (const partial of partials) {
    const end = begin + partial.seconds;
    const voice = context.createOscillator();
    const volume = context.createGain();
    voice.frequency.value = ground * partial.pitch;
    volume.gain.setValueAtTime(0.0001, begin);
    volume.gain.exponentialRampToValueAtTime(partial.loudness, begin + RISE);
    volume.gain.exponentialRampToValueAtTime(0.0001, end);
    voice.connect(volume).connect(all);
    voice.start(begin);
    voice.stop(end);
  }
}
