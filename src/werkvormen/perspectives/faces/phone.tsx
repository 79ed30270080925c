import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import { useTextToSend } from '../../../../client/ui/draft';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps, PhoneKeptProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { LineFace, PerspectiveFace, PerspectivesFace, PerspectivesKept, PerspectivesMine, Source } from '../faces-contract';
import { OwnTaken, TakeAlong } from '../../../parts/entries/faces/phone';
import type { KeptWith, OwnLearning } from '../../../parts/entries/faces-contract';
import { Mark } from './mark';
import { OwnLine } from './own-line';
import { SOURCES } from './source-marks';

type Look = PhoneLook<PerspectivesFace, PerspectivesMine>;
type Props = PhoneFaceProps<PerspectivesFace, PerspectivesMine & OwnLearning>;

/** A line of at most this many characters, as the rules have it. */
const LINE_LIMIT = 200;

/** What this phone has for a perspective: under a name, or in an envelope that only this phone knows. */
function ownLine({ room, mine, memory }: Look, perspective: string): Pick<LineFace, 'text' | 'source'> | null {
  if (room.mode === 'open') return mine.lines.find((line) => line.perspective === perspective) ?? null;
  for (let box = room.box; box >= 0; box--) {
    const sealed = envelopeFor(memory, `${String(box)}-${perspective}`, true).content as { text: string; source: Source } | null;
    if (sealed) return sealed;
  }
  return null;
}

/** Wakes for every perspective that gets the floor, or when lines may be written after; never for who said they listen. */
export function task(look: Look): PhoneTask | null {
  const { room, memory } = look;
  if (!room.notes || room.perspectives.length === 0) return null;
  if (room.floor !== null) return { name: `floor-${room.floor}`, done: ownLine(look, room.floor) !== null || memory.get(`listen-${room.floor}`) !== undefined, writes: true };
  if (room.when === 'while' && room.perspectives.every((one) => one.turn === 'waiting')) return null;
  const all = room.perspectives.every((one) => ownLine(look, one.id) !== null);
  return { name: 'lines', done: room.when === 'while' || all || memory.get('listen-lines') !== undefined, writes: true };
}

/** One line at a time: for who has the floor, or for a perspective of choice. */
export default function PerspectivesPhone(props: Props) {
  return props.quiet ? null : <Round key={props.room.floor ?? ''} {...props} />;
}

function Round(props: Props) {
  const { room, memory, putAway, t } = props;
  const [picked, pick] = useState<string | null>(null);
  const active = room.perspectives.find((one) => one.id === (picked ?? room.floor));
  const place = room.floor ?? 'lines';
  return (
    <div class="task">
      {room.question && <p class="framing" dir="auto">{room.question}</p>}
      {active ? <LineForm key={active.id} {...props} one={active} /> : <Pick {...props} onPick={pick} />}
      {active && (
        <Button kind="quiet" wide onClick={() => (picked === null ? (memory.set(`listen-${place}`, true), putAway()) : pick(null))}>
          {t(picked === null ? 'perspectives.listen' : 'perspectives.another')}
        </Button>
      )}
      {!active && (
        <Button
          kind="quiet"
          wide
          onClick={() => {
            memory.set(`listen-${place}`, true);
            putAway();
          }}
        >
          {t('perspectives.ready')}
        </Button>
      )}
      <OwnTaken {...props} {...props.mine} name="perspectives" />
    </div>
  );
}

/** Which one a line is for. All alike, with what is there already. */
function Pick(props: Props & { readonly onPick: (id: string) => void }) {
  const { room, onPick, t } = props;
  return (
    <>
      <h1 class="question">{t('perspectives.which')}</h1>
      <ul class="cards">
        {room.perspectives.map((one) => (
          <li key={one.id}>
            <Button wide onClick={() => onPick(one.id)}>
              <Mark place={one.place} /> <span dir="auto">{one.name}</span>
              {ownLine(props, one.id) ? ` · ${t('perspectives.noted')}` : ''}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function LineForm(props: Props & { readonly one: PerspectiveFace }) {
  const { room, one, memory, draftKey, send, putAway, t } = props;
  const own = ownLine(props, one.id);
  const [text, write, submit] = useTextToSend(`${draftKey}.${one.id}`);
  const [chosen, choose] = useState<Source | null>(null);
  const [changing, change] = useState(false);
  const anonymous = room.mode === 'anonymous';
  const keeper = envelopeFor(memory, `${String(room.box)}-${one.id}`, true);
  const opened = anonymous && own !== null && keeper.content === null;
  const now = text === '' && changing ? (own?.text ?? '') : text;
  const source = chosen ?? own?.source ?? null;

  async function share(): Promise<void> {
    const data = { perspective: one.id, source, checked: canLook() };
    const sent = submit(() => send('perspectives/note', { ...data, text: now, ...(anonymous ? { envelope: keeper.put({ text: now, source }) } : {}) }));
    change(false);
    putAway();
    await sent;
  }

  const ask = one.missing ? t('perspectives.ask-missing') : room.ask.line || t('perspectives.ask');
  return (
    <>
      <p class="voice-name">
        <Mark place={one.place} /> <strong dir="auto">{one.name}</strong>
      </p>
      <h1 class="question" dir="auto">{ask}</h1>
      {own && !changing ? (
        <>
          <OwnLine line={own} t={t}>
            {opened ? <p class="soft">{t('perspectives.opened')}</p> : <Button small onClick={() => change(true)}>{t('perspectives.change')}</Button>}
            {anonymous ? null : <Button small onClick={() => void send('perspectives/take-back', { perspective: one.id })}>{t('perspectives.take-back')}</Button>}
          </OwnLine>
          <TakeAlong {...props} name="perspectives" onlyMe={props.mine.onlyMe} of={one.id} text={own.text} level="individual" signed />
        </>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void share();
          }}
        >
          <TextArea label={ask} labelHidden rows={2} audience={t(`perspectives.audience.${room.mode}`)} limit={LINE_LIMIT} value={now} onInput={write} />
          <Choice legend={t('perspectives.rests-on')} options={SOURCES.map((value) => ({ value, label: t(`perspectives.source.${value}`) }))} value={source} onChange={choose} />
          {anonymous && <p class="soft">{t('perspectives.no-way-back')}</p>}
          <div class="thumb">
            <Button kind="do" type="submit" wide disabled={!sendable(now, LINE_LIMIT) || source === null}>{t('perspectives.share')}</Button>
          </div>
        </form>
      )}
    </>
  );
}

/** What somebody wrote with their name to it stays theirs, and what they took along of it. */
export function Kept(props: PhoneKeptProps<KeptWith<PerspectivesKept>>) {
  const { kept, draftKey, send, t } = props;
  const [changing, change] = useState<string | null>(null);
  return (
    <div class="stack">
      {(kept.lines ?? []).map((line) =>
        changing === line.id ? (
          <ChangeLine key={line.id} {...{ line, draftKey, send, t }} onDone={() => change(null)} />
        ) : (
          <div key={line.id} class="stack">
            <OwnLine line={line} voice={line.voice} t={t}>
              <Button small onClick={() => change(line.id)}>{t('perspectives.change')}</Button>
              <Button small onClick={() => void send('perspectives/take-back', { perspective: line.perspective })}>{t('perspectives.take-back')}</Button>
            </OwnLine>
            <TakeAlong {...props} name="perspectives" onlyMe={kept.onlyMe} of={line.perspective} text={line.text} level="individual" signed />
          </div>
        ),
      )}
      <OwnTaken {...props} {...kept} name="perspectives" kept />
    </div>
  );
}

function ChangeLine({ line, draftKey, send, t, onDone }: Omit<PhoneKeptProps, 'kept' | 'writing'> & { readonly line: LineFace; readonly onDone: () => void }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.kept.${line.id}`);
  const [source, choose] = useState<Source | null>(line.source);
  const now = text === '' ? line.text : text;
  async function save(): Promise<void> {
    const sent = submit(() => send('perspectives/change', { perspective: line.perspective, text: now, source, checked: canLook() }));
    onDone();
    await sent;
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label={line.voice} rows={2} limit={LINE_LIMIT} value={now} onInput={write} />
      <Choice legend={t('perspectives.rests-on')} options={SOURCES.map((value) => ({ value, label: t(`perspectives.source.${value}`) }))} value={source} onChange={choose} />
      <div class="row">
        <Button small type="submit" kind="do" disabled={!sendable(now, LINE_LIMIT)}>{t('perspectives.save')}</Button>
        <Button small onClick={() => { write(''); onDone(); }}>{t('perspectives.cancel')}</Button>
      </div>
    </form>
  );
}
