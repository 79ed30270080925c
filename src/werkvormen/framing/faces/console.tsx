import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace } from '../../../parts/cards/faces-contract';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { aboutCard } from '../../../parts/cards/faces/words';
import { FRAMES, type FramingConsole, VERSION } from '../faces-contract';

type Props = ConsoleFaceProps<FramingConsole>;

/** The shared question on the console: the versions the group says, and the frames that stay beside them. */
export default function FramingConsoleFace(props: Props) {
  const { view, send, t } = props;
  const versions = view.step === VERSION;
  return (
    <>
      <CourseConsoleFace {...props} name="framing" actions={versions ? (card) => <Standing card={card} send={send} t={t} /> : undefined} />
      {versions ? <Frames {...props} /> : null}
    </>
  );
}

/** A version is new, or stays beside; the group may see that differently later. */
function Standing({ card, send, t }: Pick<Props, 'send' | 't'> & { readonly card: CardFace }) {
  const other = card.fields['standing'] === 'new' ? 'beside' : 'new';
  const change = { card: card.id, text: card.text, fields: { ...card.fields, standing: other }, labels: { ...card.labels }, checked: true };
  return (
    <Button small onClick={() => void send('change', change)}>{t(`framing.console.make-${other}`)}</Button>
  );
}

function Frames({ view, send, t }: Props) {
  const frames = view.cards.filter(({ step }) => step === FRAMES);
  const shown = view.steps.find(({ name }) => name === FRAMES)?.shown ?? false;
  if (frames.length === 0) return null;
  const stands = (card: CardFace): boolean => view.standing.includes(card.id);
  return (
    <section class="block stack" aria-labelledby="framing-frames">
      <h2 id="framing-frames">{t('framing.console.frames')}</h2>
      <p class="soft small">{t(shown ? 'framing.console.frames-hint' : 'framing.console.hidden')}</p>
      <Cards
        cards={frames.map((card) => ({
          id: card.id,
          text: card.text,
          label: aboutCard('framing', card, t),
          from: speaker(card.by, t),
          actions: shown || stands(card) ? (
            <div class="row">
              <Button small onClick={() => void send('stand', { card: card.id, stands: !stands(card) })}>{t(stands(card) ? 'framing.console.unstand' : 'framing.console.stand')}</Button>
            </div>
          ) : null,
        }))}
      />
    </section>
  );
}
