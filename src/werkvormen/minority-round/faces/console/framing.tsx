import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Choice } from '../../../../../client/ui/choice';
import { Area } from '../../../../../client/ui/console-form';
import type { Mode, RoomForInfluence } from '../../faces-contract';
import type { Props } from '../props';

const ROOMS: readonly RoomForInfluence[] = ['idea', 'suggestion', 'proposal', 'instruction'];
const MODES: readonly Mode[] = ['open', 'anonymous'];

/** Step 0: the exact question, how much room there is, and open or anonymous, which is fixed by the first contribution. */
export function Framing({ view, send, t }: Props) {
  const [question, setQuestion] = useState(view.question);
  const [room, setRoom] = useState<RoomForInfluence>(view.room ?? 'proposal');
  const [mode, setMode] = useState<Mode>(view.mode ?? 'open');
  const tooFew = mode === 'anonymous' && !view.anonymousPossible;
  const frame = async () => {
    const answer = await send('frame', { question, room, mode });
    if (answer.ok) await send('go-to', { step: 'views' });
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void frame();
      }}
    >
      <Area label={t('minority-round.console.framing.question')} hint={t('minority-round.console.framing.question-hint')} maxLength={600} rows={2} value={question} onInput={setQuestion} />
      <Choice
        legend={t('minority-round.console.framing.room')}
        value={room}
        onChange={setRoom}
        options={ROOMS.map((value) => ({ value, label: t(`minority-round.console.framing.rooms.${value}.name`), hint: t(`minority-round.console.framing.rooms.${value}.hint`) }))}
      />
      {view.modeFree ? (
        <Choice
          legend={t('minority-round.console.framing.mode')}
          value={mode}
          onChange={setMode}
          options={MODES.map((value) => ({ value, label: t(`minority-round.console.framing.modes.${value}.name`), hint: t(`minority-round.console.framing.modes.${value}.hint`) }))}
        />
      ) : (
        <p class="notice">{t('minority-round.console.framing.mode-fixed', { mode: t(`minority-round.screen.mode.${mode}`) })}</p>
      )}
      {tooFew ? (
        <p class="notice notice--other" role="status">
          {t('minority-round.console.framing.too-few', { count: view.counts.present })}
        </p>
      ) : null}
      {mode === 'anonymous' && !tooFew ? <p class="notice notice--other">{t('minority-round.console.framing.unanimous-warning')}</p> : null}
      <div class="row">
        <Button kind="do" type="submit" disabled={question.trim() === '' || tooFew}>{t('minority-round.console.framing.action')}</Button>
      </div>
    </form>
  );
}
