import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { useTextToSend } from '../../../../client/ui/draft';
import { randomId } from '../../../../client/ui/random';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { RoundProps } from './props';
import { audienceOf, Framing } from './phone-parts';
import { stepKey } from './phone-task';

/** Steps 1, 2 and 5: write how you see it, or listen. Listening is never a failure. */
export function ViewTask({ room, mine, memory, draftKey, send, putAway, t }: RoundProps) {
  // One draft for the whole round: what stands in the field when the group goes on comes along.
  const [text, write, submit] = useTextToSend(`${draftKey}.view`);
  const anonymous = room.mode === 'anonymous';
  const own = room.views.filter((view) => mine.views.includes(view.id));

  function ready(how: 'given' | 'listening'): void {
    memory.set(stepKey(room), how);
    putAway();
  }

  async function share(): Promise<void> {
    const data = anonymous ? { envelope: randomId() } : {};
    const step = stepKey(room);
    const sent = submit((written) => send('minority-round/add-view', { text: written, ...data }));
    // The outbox has it, so the phone can go away; only a refusal brings the question back.
    ready('given');
    if (!(await sent)) memory.set(step, null);
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <Framing room={room} />
      <h1 class="question">{t(`minority-round.ask.${room.step}`)}</h1>
      <TextArea label={t(`minority-round.ask.${room.step}`)} labelHidden audience={audienceOf(room, t)} value={text} onInput={write} />
      {anonymous && <p class="soft">{t('minority-round.no-way-back')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={!sendable(text)}>
          {t('minority-round.share')}
        </Button>
        <Button kind="quiet" wide onClick={() => ready('listening')}>
          {t('minority-round.listen')}
        </Button>
      </div>
      {own.length > 0 && (
        <section class="section stack">
          <h2>{t('minority-round.own')}</h2>
          <Cards
            cards={own.map((view) => ({
              id: view.id,
              text: view.text,
              actions: (
                <Button small onClick={() => void send('minority-round/take-view-back', { view: view.id })}>
                  {t('minority-round.take-back')}
                </Button>
              ),
            }))}
          />
        </section>
      )}
    </form>
  );
}
