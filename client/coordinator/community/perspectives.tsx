import { useEffect, useRef, useState } from 'preact/hooks';
import { AskFirst } from '../../ui/desk/ask-first';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { listApi } from '../api';
import type { Perspective } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { colourOf, Mark } from '../parts/mark';
import { moved } from '../parts/moved';
import { Empty, Part } from '../parts/page';
import { useChange } from '../parts/use-change';
import { Wrong } from '../parts/wrong';
import { NewName } from './organisations';
import type { CommunityPart } from './shared';

/** The own list of perspectives, in its own order; each with a letter and a colour. */
export function Perspectives({ community, manage, onChanged }: CommunityPart) {
  const [order, setOrder] = useState<readonly Perspective[] | null>(null);
  const wish = useRef<readonly Perspective[] | null>(null);
  const rows = useRef<HTMLUListElement>(null);
  const { problem, send } = useSend();
  useEffect(() => {
    if (wish.current === null) setOrder(null);
  }, [community.perspectives]);
  const list = order ?? community.perspectives;
  const save = async (): Promise<void> => {
    const sending = wish.current;
    if (sending === null) return;
    const kept = await send(() => listApi(community.id, 'perspectives').order(sending.map((one) => one.id)));
    // Moved on meanwhile: the newest order is the one that counts.
    if (kept && wish.current !== sending) return save();
    wish.current = null;
    if (!kept) setOrder(null);
    onChanged();
  };
  const move = (from: number, to: number, key: 'up' | 'down') => {
    if (to < 0 || to >= list.length) return;
    const next = moved(list, from, to);
    const waiting = wish.current !== null;
    wish.current = next;
    setOrder(next);
    announce(t('community.perspectives.moved', { name: list[from]?.name ?? '', place: to + 1, of: list.length }));
    // The row went along; at an end its button can do no more, then the other one takes over.
    requestAnimationFrame(() => {
      const row = rows.current?.children[to];
      (row?.querySelector<HTMLButtonElement>(`[data-move=${key}]:not([disabled])`) ?? row?.querySelector<HTMLButtonElement>('[data-move]:not([disabled])'))?.focus();
    });
    if (!waiting) void save();
  };
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp') move(place, place - 1, 'up');
    else move(place, place + 1, 'down');
  };
  return (
    <Part title={t('community.perspectives.title')} hint={t('community.perspectives.hint')}>
      {list.length === 0 ? <Empty>{t('community.perspectives.empty')}</Empty> : null}
      <ul class="lines" ref={rows}>
        {list.map((one, place) => (
          <Line
            key={one.id}
            name={one.name}
            aside={manage ? <Moves name={one.name} first={place === 0} last={place === list.length - 1} onMove={(key) => move(place, place + (key === 'up' ? -1 : 1), key)} onKeyDown={(event) => onKeyDown(event, place)} /> : undefined}
            panel={manage ? (close) => <EditPerspective community={community.id} {...{ one, onChanged, close }} /> : undefined}
          >
            <Mark letter={one.letter} colour={colourOf(list, one.name)} /> <span dir="auto">{one.name}</span>
          </Line>
        ))}
      </ul>
      <Wrong problem={problem} />
      {manage ? <Adder word={t('community.perspectives.new')}>{() => <NewName community={community.id} list="perspectives" onChanged={onChanged} />}</Adder> : null}
    </Part>
  );
}

interface MovesProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (key: 'up' | 'down') => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Moves({ name, first, last, onMove, onKeyDown }: MovesProps) {
  return (
    <span class="moves" onKeyDown={onKeyDown}>
      <button type="button" class="icon" data-move="up" disabled={first} aria-label={t('community.perspectives.up', { name })} onClick={() => onMove('up')}>↑</button>
      <button type="button" class="icon" data-move="down" disabled={last} aria-label={t('community.perspectives.down', { name })} onClick={() => onMove('down')}>↓</button>
    </span>
  );
}

function EditPerspective({ community, one, onChanged, close }: { readonly community: string; readonly one: Perspective; readonly onChanged: () => void; readonly close: () => void }) {
  const [name, setName] = useState(one.name);
  const { busy, problem, change } = useChange({ close, onChanged });
  const items = listApi(community, 'perspectives');
  return (
    <>
      <Form action={t('community.save')} {...{ busy, problem }} onSubmit={() => void change(() => items.change(one.id, { name }))} onCancel={close}>
        <Field label={t('community.name')} required maxLength={120} value={name} onInput={setName} />
      </Form>
      <div class="row line-more">
        <AskFirst action={t('community.remove')} ask={t('community.perspectives.remove-ask', { name: one.name })} busy={busy} onYes={() => void change(() => items.remove(one.id))} />
      </div>
    </>
  );
}
