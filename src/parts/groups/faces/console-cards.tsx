import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { Select } from '../../../../client/ui/console-form';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { useState } from 'preact/hooks';
import type { GroupCardFace, HeapFace } from '../faces-contract';

/** As `GROUP_CARD_LIMIT` of the rules. */
const LIMIT = 400;
/** As `LABEL_LIMIT` of the engine. */
const TITLE = 120;

interface Props extends Pick<ConsoleFaceProps, 'send' | 't'> {
  readonly cards: readonly GroupCardFace[];
  readonly heaps: readonly HeapFace[];
  /** What a card's group is called. */
  readonly labelOf: (card: GroupCardFace) => string;
}

/** What groups wrote, on the heaps that the meeting makes of it by hand; a card is never merged (rule 17). */
export function HeapedCards({ cards, heaps, labelOf, send, t }: Props) {
  const content = (card: GroupCardFace) => ({
    id: card.id,
    text: card.text,
    label: labelOf(card),
    actions: (
      <div class="row">
        {heaps.length > 0 ? (
          <Select
            label={t('groups.console.heap')}
            value={card.heap ?? ''}
            options={[{ value: '', label: t('groups.console.no-heap') }, ...heaps.map(({ id, title }) => ({ value: id, label: title }))]}
            onInput={(heap) => void send('put', { card: card.id, heap: heap || null })}
          />
        ) : null}
        <Button small kind="quiet" onClick={() => void send('remove', { card: card.id })}>{t('groups.console.remove')}</Button>
      </div>
    ),
  });
  const loose = cards.filter((card) => card.heap === null);
  return (
    <>
      {heaps.map(({ id, title }) => (
        <section key={id} class="stack">
          <h2 dir="auto">{title}</h2>
          <Cards cards={cards.filter((card) => card.heap === id).map(content)} />
          <Button small kind="quiet" onClick={() => void send('drop-heap', { heap: id })}>{t('groups.console.drop-heap')}</Button>
        </section>
      ))}
      {loose.length > 0 ? <Cards cards={loose.map(content)} /> : null}
      {cards.length > 0 ? (
        <details class="someone">
          <summary>{t('groups.console.heaps')}</summary>
          <TextForm label={t('groups.console.heap-title')} action={t('groups.console.make-heap')} rows={1} limit={TITLE} onSend={(title) => send('name-heap', { title })} />
        </details>
      ) : null}
    </>
  );
}

/** For a group without a phone: the facilitator writes what it says. */
export function WriteForGroup({ groups, send, t }: Pick<Props, 'send' | 't'> & { readonly groups: readonly string[] }) {
  const [chosen, choose] = useState('0');
  return (
    <details class="someone">
      <summary>{t('groups.console.write-for')}</summary>
      <div class="form">
        <Select label={t('groups.console.which')} value={chosen} onInput={choose} options={groups.map((label, at) => ({ value: String(at), label }))} />
        <TextForm label={t('groups.console.says')} action={t('groups.console.write')} limit={LIMIT} onSend={(text) => send('write', { group: Number(chosen), text, checked: canLook() })} />
      </div>
    </details>
  );
}
