import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { randomId } from '../../ui/random';
import type { ProgrammeItem, WerkvormInfo } from '../model';
import { newItem, type ProgrammeActions } from '../programme';
import { ItemRow, type ItemState } from './item-row';
import { useSortable } from './sortable';
import { WerkvormChoice } from './werkvorm-choice';

interface Props {
  readonly items: readonly ProgrammeItem[];
  readonly werkvormen: readonly WerkvormInfo[];
  readonly actions: ProgrammeActions;
  /** What stands beside each item: clock time, minutes, how far it is. */
  readonly states: readonly ItemState[];
  /** Changes apply while typing; otherwise a button sends them. */
  readonly direct: boolean;
  /** Only while a session runs. */
  readonly onStart?: (id: string) => void;
  readonly onRepeat?: (id: string, questions: readonly string[] | null) => void;
  /** The choice of a werkvorm is open; numbers choose. */
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
  /** Place at which something new comes. */
  readonly insertAt: number;
  /** What is to be said of an item, under its line. */
  readonly beside?: (item: string) => ComponentChildren;
}

/** The programme as a line that can be changed: before the meeting and while it runs. */
export function ProgrammeEditor(props: Props) {
  const [openItem, setOpenItem] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useSortable(list, props.actions.move);
  const add = (info: WerkvormInfo) => {
    const item = newItem(info, randomId());
    props.actions.insert(item, props.insertAt);
    props.onChoosing(false);
    // While a meeting runs it opens too: a question can be put in before it begins, and need not.
    setOpenItem(item.id);
  };
  return (
    <div class="programme">
      {props.items.length === 0 ? <p class="soft">{t('console.editor.empty')}</p> : null}
      <ol class="programme-line" ref={list}>
        {props.items.map((item, place) => (
          <ItemRow
            key={item.id}
            item={item}
            place={place}
            of={props.items.length}
            info={props.werkvormen.find((w) => w.name === item.werkvorm)}
            state={props.states[place]}
            open={openItem === item.id}
            onOpen={(open) => setOpenItem(open ? item.id : null)}
            actions={props.actions}
            direct={props.direct}
            onStart={props.onStart}
            onRepeat={props.onRepeat}
            beside={props.beside?.(item.id)}
          />
        ))}
      </ol>
      {props.choosing ? (
        <WerkvormChoice werkvormen={props.werkvormen} onChoose={add} onCancel={() => props.onChoosing(false)} />
      ) : (
        <Button small onClick={() => props.onChoosing(true)}>{t('console.editor.add')}</Button>
      )}
    </div>
  );
}
