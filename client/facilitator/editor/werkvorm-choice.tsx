import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { WerkvormInfo } from '../model';
import { werkvormHint, werkvormName } from '../words';

/** The werkvormen to choose from, each with a number that is also its key. */
export function WerkvormChoice(props: { werkvormen: readonly WerkvormInfo[]; onChoose: (info: WerkvormInfo) => void; onCancel: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  // Before the next key arrives: a number right after opening is a choice.
  useLayoutEffect(() => first.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = props.werkvormen[Number(event.key) - 1];
    if (chosen) props.onChoose(chosen);
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="werkvorm-choice" role="group" aria-label={t('console.editor.choose')} ref={first} onKeyDown={onKeyDown}>
      <p>{t('console.editor.choose')}</p>
      {props.werkvormen.map((info, place) => (
        <button type="button" key={info.name} onClick={() => props.onChoose(info)}>
          <kbd>{place + 1}</kbd>
          <span>
            <strong>{werkvormName(info.name)}</strong>
            <small>{werkvormHint(info.name)}</small>
          </span>
        </button>
      ))}
      <Button small kind="quiet" onClick={props.onCancel}>{t('console.cancel')}</Button>
    </div>
  );
}
