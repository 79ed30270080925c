import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isPlain, isTyping } from '../ui/hotkeys';
import { t } from '../ui/i18n';
import { announce } from '../ui/live-region';
import { paint } from '../ui/scheme';
import type { Sound } from '../ui/sound';
import { browserStore } from '../ui/storage';
import { keepPreferences, nextScheme, type Preferences, readPreferences, resized, sizeOf } from './preferences';

/** What a key does, by its name in the catalogue (`screen.keys.<name>`), in the order of the list. */
export const KEYS = { full: 'f', join: 'q', blank: 'b', sound: 'g', scheme: 'd', bigger: '+', smaller: '-', keys: '?' } as const;
export type KeyName = keyof typeof KEYS;

/** How long a word about what a key did stays in view, in milliseconds. */
const STAYS = 2500;

/** What the presenter set on this screen, and what sets it: one action for a key and for its button in the list. */
export interface Presenter {
  readonly joinLarge: boolean;
  readonly blank: boolean;
  readonly listOpen: boolean;
  readonly preferences: Preferences;
  /** What a key just did, where one can't see it at once; empty most of the time. */
  readonly said: string;
  readonly actions: Readonly<Record<KeyName, () => void>>;
  readonly closeList: () => void;
}

/** The keys of the presenter; off while somebody types, and never in the way of the browser's own combinations. */
export function usePresenter(sound: Sound): Presenter {
  const [joinLarge, setJoinLarge] = useState(false);
  const [blank, setBlank] = useState(false);
  const [listOpen, setListOpen] = useState(false);
  const { preferences, prefer } = usePreferences();
  const [said, say] = useSaid();
  const actions: Presenter['actions'] = {
    full: toggleFullScreen,
    join: () => setJoinLarge((large) => !large),
    blank() {
      setBlank(!blank);
      announce(t(blank ? 'screen.not-blank' : 'screen.blank'));
    },
    sound: () => say(sound.turn()),
    scheme() {
      const scheme = nextScheme(preferences.scheme);
      prefer({ ...preferences, scheme });
      say(t(`screen.scheme.${scheme}`));
    },
    bigger: () => prefer(resized(preferences, 1)),
    smaller: () => prefer(resized(preferences, -1)),
    keys: () => setListOpen((open) => !open),
  };
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlain(event) || event.repeat || isTyping(event.target)) return;
      // On many keyboards the plus is the upper half of the key for "is".
      const key = event.key === '=' ? '+' : event.key.toLowerCase();
      const name = (Object.keys(KEYS) as KeyName[]).find((one) => KEYS[one] === key);
      if (key === 'escape') setBlank(false);
      else if (name) latest.current[name]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return { joinLarge, blank, listOpen, preferences, said, actions, closeList: () => setListOpen(false) };
}

/** Colours and size of letters, as they were left on this device. */
function usePreferences(): { readonly preferences: Preferences; readonly prefer: (next: Preferences) => void } {
  const [preferences, set] = useState(() => readPreferences(browserStore));
  useEffect(() => {
    paint(preferences.scheme);
    document.documentElement.style.setProperty('--letters', String(sizeOf(preferences)));
  }, [preferences]);
  const prefer = (next: Preferences) => {
    set(next);
    keepPreferences(browserStore, next);
  };
  return { preferences, prefer };
}

/** A word that goes by itself, for the eye and for who listens to the page. */
function useSaid(): readonly [said: string, say: (sentence: string) => void] {
  const [said, set] = useState('');
  const gone = useMemo(() => ({ timer: 0 }), []);
  return [
    said,
    (sentence) => {
      clearTimeout(gone.timer);
      set(sentence);
      announce(sentence);
      gone.timer = window.setTimeout(() => set(''), STAYS);
    },
  ];
}

function toggleFullScreen(): void {
  const going = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // A browser may refuse it; then the window stays as it is.
  going.catch(() => undefined);
}
