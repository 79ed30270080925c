import './presenter.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { type Sound, SoundAsleep, SoundChoice } from '../ui/sound';
import { type KeyName, KEYS, type Presenter } from './use-presenter';

/** How long the button for the list stays in view after the mouse moved, in milliseconds. */
const STAYS = 4000;
/** After these the room wants to see what they did. */
const CLOSING: readonly KeyName[] = ['full', 'join', 'blank'];

interface Props {
  readonly presenter: Presenter;
  readonly sound: Sound;
}

/** What lies over the screen for who presents: the black, the list of keys and the way to it, and a word about what a key did. */
export function PresenterLayer({ presenter, sound }: Props) {
  const { blank, listOpen, said, actions } = presenter;
  return (
    <>
      {blank ? <button type="button" class="screen-blank" aria-label={t('screen.blank')} onClick={actions.blank} /> : null}
      {listOpen ? <KeysList presenter={presenter} sound={sound} /> : <KeysButton onClick={actions.keys} />}
      {said ? <p class="screen-said" aria-hidden="true">{said}</p> : null}
      <SoundAsleep sound={sound} />
    </>
  );
}

/** Small, and only there while the mouse moves or the keyboard is at it: the room came for the question. */
function KeysButton({ onClick }: { readonly onClick: () => void }) {
  const shown = useMouseMoved();
  return (
    <button type="button" class={shown ? 'screen-keys screen-keys--shown' : 'screen-keys'} onClick={onClick}>
      {t('screen.keys.title')} <kbd>?</kbd>
    </button>
  );
}

function useMouseMoved(): boolean {
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    let timer = 0;
    const onMove = () => {
      setMoved(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setMoved(false), STAYS);
    };
    addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove);
    };
  }, []);
  return moved;
}

/** The list of keys; each line is a button too, for who has no keyboard at hand. */
function KeysList({ presenter, sound }: Props) {
  const { actions, closeList, preferences } = presenter;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const press = (name: KeyName) => {
    if (CLOSING.includes(name)) closeList();
    actions[name]();
  };
  return (
    <dialog class="keys-list" ref={dialog} aria-labelledby="keys-list-title" onClose={closeList}>
      <h2 id="keys-list-title">{t('screen.keys.title')}</h2>
      <ul class="keys-list__all">
        {(Object.keys(KEYS) as KeyName[]).map((name) => (
          <li key={name}>
            {name === 'sound' ? (
              <div class="keys-list__line">
                <kbd>{KEYS[name]}</kbd>
                <SoundChoice sound={sound} />
              </div>
            ) : (
              <button type="button" class="keys-list__line" onClick={() => press(name)}>
                <kbd>{KEYS[name]}</kbd>
                <span>
                  {t(`screen.keys.${name}`)}
                  {name === 'scheme' ? <small>{t(`screen.scheme.${preferences.scheme}`)}</small> : null}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{t('screen.keys.off')}</p>
      <Button small onClick={closeList}>{t('screen.keys.close')} <kbd>Esc</kbd></Button>
    </dialog>
  );
}
