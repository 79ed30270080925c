import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { WerkvormInfo } from '../model';
import { werkvormFamily, werkvormHint, werkvormName } from '../words';

/** The keys that choose, in order: figures first, then letters. */
const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';
/** What one looks for, in the order of a meeting; what says nothing of itself comes last. */
const FAMILIES = ['begin', 'ask', 'talk', 'explore', 'decide', 'learn', 'other'] as const;

/** The werkvormen to choose from, each with a key of its own: two keystrokes put one in a running meeting. */
export function WerkvormChoice(props: { werkvormen: readonly WerkvormInfo[]; onChoose: (info: WerkvormInfo) => void; onCancel: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  const families = FAMILIES.map((family) => ({ family, members: props.werkvormen.filter((info) => familyOf(info) === family) })).filter(({ members }) => members.length > 0);
  const order = families.flatMap(({ members }) => members);
  // Before the next key arrives: a key right after opening is a choice.
  useLayoutEffect(() => first.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.key.length === 1 ? KEYS.indexOf(event.key.toLowerCase()) : -1;
    const chosen = place < 0 ? undefined : order[place];
    if (chosen) props.onChoose(chosen);
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="werkvorm-choice" role="group" aria-label={t('console.editor.choose')} ref={first} onKeyDown={onKeyDown}>
      <p>{t('console.editor.choose')}</p>
      {families.map(({ family, members }) => (
        <section key={family} class="werkvorm-choice__family">
          <h3>{t(`console.editor.family.${family}`)}</h3>
          {members.map((info) => (
            <button type="button" key={info.name} onClick={() => props.onChoose(info)}>
              <kbd>{KEYS[order.indexOf(info)]}</kbd>
              <span>
                <strong>{werkvormName(info.name)}</strong>
                <small>{werkvormHint(info.name)}</small>
              </span>
            </button>
          ))}
        </section>
      ))}
      <Button small kind="quiet" onClick={props.onCancel}>{t('console.cancel')}</Button>
    </div>
  );
}

function familyOf({ name }: WerkvormInfo): (typeof FAMILIES)[number] {
  return FAMILIES.find((family) => family === werkvormFamily(name)) ?? 'other';
}
