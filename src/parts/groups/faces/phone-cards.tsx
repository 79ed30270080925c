import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { useTextToSend } from '../../../../client/ui/draft';
import type { PhoneFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { GroupCardFace } from '../faces-contract';

/** As `GROUP_CARD_LIMIT` of the rules, which would bring their validator along. */
const LIMIT = 400;

interface Props extends Pick<PhoneFaceProps, 'draftKey' | 'send' | 't'> {
  /** Name of the werkvorm. */
  readonly name: string;
  readonly cards: readonly GroupCardFace[];
  /** There is no room for another card. */
  readonly full: boolean;
  readonly label: string;
  readonly audience: string;
  /** The field stands open; else behind a line, because one phone of a group is enough. */
  readonly open: boolean;
  /** Under each card, what else can be done with it. */
  readonly below?: (card: GroupCardFace) => ComponentChildren;
}

/** What a group wrote, and a field to write in for the group. Anybody of it may change it. */
export function GroupCards(props: Props) {
  const { cards, full, open, t } = props;
  return (
    <section class="section stack">
      {cards.length > 0 && <h2>{t('groups.wrote')}</h2>}
      {cards.map((card) => (
        <OneCard key={card.id} {...props} card={card} />
      ))}
      {!full && (open ? (
        <WriteForm {...props} />
      ) : (
        <details class="instead">
          <summary>{t('groups.write-anyway')}</summary>
          <WriteForm {...props} />
        </details>
      ))}
    </section>
  );
}

function WriteForm({ name, label, audience, draftKey, send, t }: Props) {
  const [text, write, submit] = useTextToSend(`${draftKey}.group`);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit((said) => send(`${name}/write`, { text: said, checked: canLook() }));
      }}
    >
      <TextArea label={label} audience={audience} limit={LIMIT} rows={3} value={text} onInput={write} />
      <Button kind="do" type="submit" wide disabled={!sendable(text, LIMIT)}>{t('groups.share')}</Button>
    </form>
  );
}

function OneCard({ name, card, draftKey, below, send, t }: Props & { readonly card: GroupCardFace }) {
  const [changing, change] = useState(false);
  const [text, write, submit] = useTextToSend(`${draftKey}.group.${card.id}`);
  const now = text === '' ? card.text : text;
  if (!changing) {
    const actions = (
      <>
        <div class="row">
          <Button small onClick={() => change(true)}>{t('groups.change')}</Button>
          <Button small onClick={() => void send(`${name}/remove`, { card: card.id })}>{t('groups.remove')}</Button>
        </div>
        {below?.(card)}
      </>
    );
    return <Cards cards={[{ id: card.id, text: card.text, actions }]} />;
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(() => send(`${name}/change`, { card: card.id, text: now, checked: canLook() }));
        change(false);
      }}
    >
      <TextArea label={t('groups.change')} limit={LIMIT} rows={3} value={now} onInput={write} />
      <div class="row">
        <Button small kind="do" type="submit" disabled={!sendable(now, LIMIT)}>{t('groups.keep')}</Button>
        <Button
          small
          onClick={() => {
            write('');
            change(false);
          }}
        >
          {t('groups.cancel')}
        </Button>
      </div>
    </form>
  );
}
