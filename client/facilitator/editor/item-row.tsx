import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ItemStatus } from '../../../src/engine/programme';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { ProgrammeItem, WerkvormInfo } from '../model';
import { type ProgrammeActions, withoutEmptyQuestions } from '../programme';
import { itemName, werkvormName } from '../words';
import { ItemForm } from './item-form';
import { RepeatForm } from './repeat-form';

/** What stands beside an item. */
export interface ItemState {
  readonly status: ItemStatus;
  /** A time of day, or minutes from the start; empty for none. */
  readonly time: string;
  /** How long it took, or is planned to take, in words. */
  readonly length: string;
  /** What comes after the one of now. */
  readonly next: boolean;
  /** It ran at least once, so it stays in the course of the meeting. */
  readonly begun: boolean;
}

interface Props {
  readonly item: ProgrammeItem;
  readonly place: number;
  readonly of: number;
  readonly info: WerkvormInfo | undefined;
  readonly state: ItemState | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly actions: ProgrammeActions;
  readonly direct: boolean;
  readonly onStart?: (id: string) => void;
  /** With other questions, or null for the same. */
  readonly onRepeat?: (id: string, questions: readonly string[] | null) => void;
  readonly beside?: ComponentChildren;
}

/** One item on the line; opens to change it. Alt with the arrows moves it, as the buttons and the handle do. */
export function ItemRow({ item, place, of, info, state, open, onOpen, actions, direct, onStart, onRepeat, beside }: Props) {
  const name = itemName(item);
  const status = state?.status ?? 'waiting';
  const move = (to: number) => to >= 0 && to < of && actions.move(item.id, to);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(place + (event.key === 'ArrowUp' ? -1 : 1));
  };
  // In the narrow column beside a running meeting they are in the panel of the item.
  const moves = (
    <span class="item-moves">
      <button type="button" class="icon" aria-label={t('console.editor.up', { name })} disabled={place === 0} onClick={() => move(place - 1)}>↑</button>
      <button type="button" class="icon" aria-label={t('console.editor.down', { name })} disabled={place === of - 1} onClick={() => move(place + 1)}>↓</button>
    </span>
  );
  return (
    <li class={`item item-${status}${state?.next ? ' item-next' : ''}${open ? ' item-open' : ''}`} data-item={item.id} aria-current={status === 'running' ? 'step' : undefined}>
      <div class="item-head">
        <span class="handle" aria-hidden="true" title={t('console.editor.drag')}>⠿</span>
        <button type="button" class="item-name" aria-expanded={open} onClick={() => onOpen(!open)} onKeyDown={onKeyDown}>
          <span class="item-time">{state?.time}</span>
          <strong>{name}</strong>
          <small>
            {[item.title && werkvormName(item.werkvorm), state?.length, stateWord(status, state?.next ?? false)].filter(Boolean).join(' · ')}
          </small>
        </button>
        {direct ? moves : null}
      </div>
      {beside}
      {open ? <ItemPanel {...{ item, info, actions, direct, onStart, onRepeat, status, begun: state?.begun ?? false }} moves={direct ? null : moves} onDone={() => onOpen(false)} /> : null}
    </li>
  );
}

function stateWord(status: ItemStatus, next: boolean): string {
  if (status === 'waiting') return next ? t('console.editor.status.next') : '';
  return t(`console.editor.status.${status}`);
}

interface PanelProps extends Pick<Props, 'item' | 'info' | 'actions' | 'direct' | 'onStart' | 'onRepeat'> {
  readonly status: ItemStatus;
  readonly begun: boolean;
  readonly moves: ComponentChildren;
  readonly onDone: () => void;
}

function ItemPanel({ item, info, actions, direct, onStart, onRepeat, status, begun, moves, onDone }: PanelProps) {
  // Without a button to save there is no draft of our own: what somebody else changes meanwhile is in the item at once.
  const [own, setDraft] = useState(item);
  const draft = direct ? item : own;
  const [changed, setChanged] = useState(false);
  const [again, askAgain] = useState(false);
  const onItem = (next: ProgrammeItem) => {
    if (direct) return actions.edit(next);
    setDraft(next);
    setChanged(true);
  };
  const save = () => {
    actions.edit(withoutEmptyQuestions(draft));
    onDone();
  };
  return (
    <div class="item-panel">
      {direct ? null : (
        <div class="row">
          {onStart && status !== 'running' ? <Button small onClick={() => onStart(item.id)}>{t('console.editor.go-here')}</Button> : null}
          {onRepeat && begun && !again ? <Button small onClick={() => askAgain(true)}>{t('console.editor.repeat')}</Button> : null}
          {moves}
        </div>
      )}
      {onRepeat && again ? (
        <RepeatForm
          item={item}
          onRepeat={(id, questions) => {
            onRepeat(id, questions);
            onDone();
          }}
          onCancel={() => askAgain(false)}
        />
      ) : null}
      <ItemForm item={draft} info={info} onItem={onItem} begun={begun} />
      <div class="row">
        {direct ? <Button small onClick={onDone}>{t('console.done')}</Button> : null}
        {!direct ? <Button small kind="do" disabled={!changed} onClick={save}>{t('console.save-action')}</Button> : null}
        {!direct ? <Button small kind="quiet" onClick={onDone}>{t('console.close')}</Button> : null}
        {!begun ? <Button small kind="danger" onClick={() => actions.remove(item.id)}>{t('console.editor.remove')}</Button> : null}
      </div>
    </div>
  );
}
