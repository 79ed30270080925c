import './phone.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useTextToSend } from '../../../../client/ui/draft';
import type { PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { randomId } from '../../../../client/ui/random';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { WallFace, WallKept, WallMine } from '../faces-contract';
import { OwnQuestions } from './own-questions';
import { Wall, type WallProps } from './phone-wall';

/** A wall stays open until somebody listens; it wakes when the group is asked anew, or when questions came out together. */
export function task({ room, memory }: PhoneLook<WallFace, WallMine>): PhoneTask {
  return { name: taskName(room), done: memory.get(`ready-${taskName(room)}`) !== undefined, writes: true };
}

function taskName({ round, batches }: WallFace): string {
  return `wall-${String(round)}-${String(batches)}`;
}

/** The question wall on the phone: one question of mine, and what others ask. */
export default function QuestionWallPhone(props: WallProps) {
  const { room, mine, quiet, memory, putAway, send, draftKey, t } = props;
  if (quiet) return null;
  const ready = (): void => {
    memory.set(`ready-${taskName(room)}`, true);
    putAway();
  };
  return (
    <div class="task">
      <h1 class="question" dir="auto">{room.question || t('question-wall.ask')}</h1>
      <PutForm {...props} onReady={ready} />
      {mine.own.length > 0 ? (
        <section class="section stack">
          <h2>{t('question-wall.phone.own')}</h2>
          <OwnQuestions own={mine.own} limit={room.limit} send={send} t={t} draftKey={draftKey} />
        </section>
      ) : null}
      {room.refusals.length > 0 ? (
        <div class="notice notice--other">
          <p>{t('question-wall.phone.refusals')}</p>
          <ul>
            {room.refusals.map(({ reason, words }) => (
              <li key={`${reason}${words}`} dir="auto">{[t(`question-wall.refused-for.${reason}`), words].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Wall {...props} />
    </div>
  );
}

/** One question at a time. Who has none in anonymous mode hands in an empty envelope, so that nobody's is alone (rule 14). */
function PutForm({ room, mine, memory, send, draftKey, t, onReady }: WallProps & { readonly onReady: () => void }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.question`);
  const anonymous = room.mode === 'anonymous';
  // Only this phone knows how many went in its envelopes.
  const handed = Number(memory.get('handed-in') ?? 0);
  const [just, say] = useState(false);
  const inBox = `in-box-${String(room.batches)}`;

  async function put(question: string): Promise<void> {
    const ids = anonymous ? { envelope: randomId() } : { question: randomId() };
    const checked = canLook();
    memory.set(inBox, true);
    if (question === '') {
      await send('question-wall/put', { text: '', checked, ...ids });
      onReady();
      return;
    }
    const ok = await submit((written) => send('question-wall/put', { text: written, checked, ...ids }));
    if (ok && anonymous) {
      memory.set('handed-in', handed + 1);
      say(true);
    }
  }

  const full = (anonymous ? handed : mine.own.length) >= room.most;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void put(text);
      }}
    >
      {full ? (
        <p class="soft">{t('question-wall.phone.full')}</p>
      ) : (
        <>
          <TextArea label={t('question-wall.phone.new')} labelHidden audience={t(`question-wall.phone.audience.${room.mode}`)} limit={room.limit} rows={3} value={text} onInput={write} />
          {anonymous ? <p class="soft">{t('question-wall.phone.no-way-back')}</p> : null}
          {room.moderated ? <p class="soft">{t(anonymous ? 'question-wall.phone.no-word-back' : 'question-wall.phone.read-first')}</p> : null}
        </>
      )}
      {just ? <p class="state" role="status">{t('question-wall.phone.handed-in')}</p> : null}
      <div class="thumb">
        {full ? null : <Button kind="do" type="submit" wide disabled={!sendable(text, room.limit)}>{t(anonymous ? 'question-wall.phone.hand-in' : 'question-wall.phone.put')}</Button>}
        {anonymous && memory.get(inBox) === undefined ? (
          <Button kind="quiet" wide onClick={() => void put('')}>{t('question-wall.phone.nothing')}</Button>
        ) : (
          <Button kind="quiet" wide onClick={onReady}>{t('question-wall.phone.ready')}</Button>
        )}
      </div>
    </form>
  );
}

/** What somebody asked with their name to it stays theirs. */
export function Kept({ kept, draftKey, send, t }: PhoneKeptProps<WallKept>) {
  return <OwnQuestions own={kept.questions} limit={kept.limit} send={send} t={t} draftKey={draftKey} />;
}
