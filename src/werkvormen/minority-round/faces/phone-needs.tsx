import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import { useTextToSend } from '../../../../client/ui/draft';
import { envelopeFor } from '../../../../client/ui/envelope';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { RoundProps } from './props';
import { audienceOf, DecisionText } from './phone-parts';

type What = 'need' | 'nothing';

/**
 * Step 4. Open: who is outside the majority says what they need, or that they need nothing. Anonymous (`sealed`):
 * everybody gets this same page and does the same work, whatever they voted (rule 14).
 */
export function NeedsTask({ room, mine, memory, draftKey, send, putAway, t, sealed = false }: RoundProps & { readonly sealed?: boolean }) {
  const envelope = envelopeFor(memory, 'needs', mine.hasAnsweredNeeds);
  useEffect(() => envelope.notice(), [mine.hasAnsweredNeeds]);
  const [text, write, submit] = useTextToSend(`${draftKey}.need`);
  const [what, choose] = useState<What | null>(sealed ? (envelope.content as What | null) : 'need');

  async function share(): Promise<void> {
    const data = sealed ? { envelope: envelope.put(what) } : {};
    const type = what === 'nothing' ? 'minority-round/need-nothing' : 'minority-round/give-need';
    if (await submit((written) => send(type, { text: written, ...data }))) putAway();
  }

  async function nothing(): Promise<void> {
    if ((await send('minority-round/need-nothing', { text: '' })).ok) putAway();
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <h1 class="question">{t('minority-round.ask.needs')}</h1>
      <DecisionText room={room} t={t} />
      {sealed && (
        <>
          <p class="soft">{t('minority-round.needs.everybody')}</p>
          <Choice
            legend={t('minority-round.needs.choose')}
            options={[
              { value: 'need', label: t('minority-round.needs.need') },
              { value: 'nothing', label: t('minority-round.needs.nothing') },
            ]}
            value={what}
            onChange={choose}
          />
        </>
      )}
      <TextArea
        label={sealed ? t('minority-round.needs.in-words') : t('minority-round.ask.needs')}
        labelHidden={!sealed}
        audience={audienceOf(room, t)}
        value={text}
        onInput={write}
      />
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={what === null || !sendable(text)}>
          {t('minority-round.share')}
        </Button>
        {!sealed && (
          <Button kind="quiet" wide onClick={() => void nothing()}>
            {t('minority-round.needs.nothing-open')}
          </Button>
        )}
      </div>
    </form>
  );
}
