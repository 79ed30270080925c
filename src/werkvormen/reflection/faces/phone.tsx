import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import type { PhoneFaceProps, PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { LevelMark } from '../../../../client/ui/level';
import { randomId } from '../../../../client/ui/random';
import { keepLoadingWriting } from '../../../../client/ui/writing';
import type { JsonObject } from '../../../engine/json';
import type { Level } from '../../../engine/learning';
import type { KeptFace, MineFace, OwnEntry, RoomFace } from '../faces-contract';

type ReflectionProps = PhoneFaceProps<RoomFace, MineFace>;
const FINISHED = 'finished';

/** Three prompts, one at a time; each may be skipped without any consequence. */
export default function ReflectionPhone({ room, mine, memory, quiet, draftKey, writing, send, putAway, t }: ReflectionProps) {
  const [level, setLevel] = useState<Level>(() => firstOpen(room, mine));
  // What was just written on this level: one more, or on to the next, is somebody's own choice.
  const [kept, keep] = useState(false);
  useEffect(keepLoadingWriting, []);
  if (quiet) return null;
  const anonymous = room.mode === 'anonymous';
  const prompt = room.prompts[level] || t(`reflection.prompt.${level}`);

  const next = room.levels[room.levels.indexOf(level) + 1];

  function goTo(one: Level): void {
    keep(false);
    setLevel(one);
  }

  function onward(): void {
    if (next) return goTo(next);
    memory.set(FINISHED, true);
    putAway();
  }

  function save(data: JsonObject): ReturnType<typeof send> {
    const sealed = anonymous && data.audience !== 'me';
    return send('reflection/write', sealed ? { ...data, named: false, envelope: randomId() } : data);
  }

  return (
    <div class="task">
      {room.question && (
        <p class="framing" dir="auto">
          {room.question}
        </p>
      )}
      <nav class="levels" aria-label={t('reflection.levels')}>
        {room.levels.map((one) => (
          <button key={one} type="button" class="levels__one" aria-current={one === level ? 'step' : undefined} onClick={() => goTo(one)}>
            <LevelMark level={one} />
          </button>
        ))}
      </nav>
      <h1 class="question" dir="auto">
        {prompt}
      </h1>
      {kept ? (
        <Chosen level={level} next={next} onAgain={() => keep(false)} onOn={onward} t={t} />
      ) : writing ? (
        <writing.EntryForm
          key={level}
          level={level}
          draftKey={`${draftKey}.entry.${level}`}
          prompt={prompt}
          anonymous={anonymous}
          vault={writing.vault}
          save={save}
          onSent={() => keep(true)}
          onRefused={() => goTo(level)}
          t={t}
        />
      ) : (
        <p role="status">{t('reflection.opening')}</p>
      )}
      {!kept && (
        <Button kind="quiet" wide onClick={onward}>
          {t('reflection.skip')}
        </Button>
      )}
      {mine.entries.length > 0 && (
        <section class="section stack">
          <h2>{t('reflection.own')}</h2>
          <Own entries={mine.entries} draftKey={`${draftKey}.kept`} writing={writing} send={send} t={t} />
        </section>
      )}
      {room.shown && room.entries.length > 0 && (
        <section class="section stack">
          <h2>{t('reflection.shared')}</h2>
          <Cards cards={room.entries.map((entry) => ({ id: entry.id, text: entry.text, label: t(`ui.level.${entry.level}`), from: entry.by }))} />
        </section>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly level: Level;
  /** Undefined after the last level. */
  readonly next: Level | undefined;
  readonly onAgain: () => void;
  readonly onOn: () => void;
  readonly t: ReflectionProps['t'];
}

/** After writing: one more on the same level, or on. Nothing is chosen for somebody. */
function Chosen({ level, next, onAgain, onOn, t }: ChosenProps) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="stack">
      <p ref={title} class="lead" tabIndex={-1}>
        {t(next ? 'reflection.kept' : 'reflection.kept-last', { level: t(`ui.level.${level}`) })}
      </p>
      <Button kind="do" wide onClick={onOn}>
        {next ? t('reflection.on', { level: t(`ui.level.${next}`) }) : t('reflection.ready')}
      </Button>
      <Button wide onClick={onAgain}>
        {t('reflection.again', { level: t(`ui.level.${level}`) })}
      </Button>
    </div>
  );
}

/** There is something to write until every level was written or passed by. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask {
  const written = room.levels.every((level) => mine.entries.some((entry) => entry.level === level));
  return { name: 'write', done: memory.get(FINISHED) === true || written, writes: true, cards: room.mode === 'anonymous' };
}

/** What somebody keeps of it, during and after the meeting. */
export function Kept({ kept, ...rest }: PhoneKeptProps<KeptFace>) {
  return <Own entries={kept.entries} {...rest} />;
}

function Own({ entries, draftKey, writing, send, t }: { readonly entries: readonly OwnEntry[] } & Omit<PhoneKeptProps, 'kept'>) {
  useEffect(keepLoadingWriting, []);
  if (!writing) return <p role="status">{t('reflection.opening')}</p>;
  return (
    <writing.OwnEntries
      entries={entries}
      draftKey={draftKey}
      vault={writing.vault}
      change={(change) => send('reflection/change', change)}
      remove={(entry) => void send('reflection/remove', { entry })}
      t={t}
    />
  );
}

function firstOpen(room: RoomFace, mine: MineFace): Level {
  return room.levels.find((level) => !mine.entries.some((entry) => entry.level === level)) ?? room.levels[0] ?? 'individual';
}
