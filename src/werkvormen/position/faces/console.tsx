import './field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { randomId } from '../../../../client/ui/random';
import { speaker } from '../../../../client/ui/speaker';
import type { Invitation, PositionConsole } from '../faces-contract';
import { endsOf } from './ends';
import { Field } from './field';
import { NOWHERE, PlaceFields, type Spot, spotComplete, spotData } from './place-fields';

type Props = ConsoleFaceProps<PositionConsole>;
type Asked = Props & { readonly statement: NonNullable<PositionConsole['statement']> };

/** The walking conversation on the console: the statement of now, who stands where, whom to ask first, and what was heard. */
export default function PositionConsoleFace(props: Props) {
  const { view, send, t } = props;
  const { statement } = view;
  return (
    <>
      {view.statements.length > 1 ? <Statements {...props} /> : null}
      {view.question ? <p class="round-question" dir="auto">{view.question}</p> : null}
      {statement ? <Now key={statement.id} {...props} statement={statement} /> : <p class="soft">{t('position.console.none')}</p>}
      <details class="someone" open={!statement}>
        <summary>{t('position.console.add')}</summary>
        <TextForm label={t('position.console.statement')} action={t('position.console.add-it')} limit={200} onSend={(text) => send('add', { text })} />
      </details>
    </>
  );
}

/** All statements in a row; any of them may be gone to, back too. */
function Statements({ view, send, t }: Props) {
  return (
    <ol class="stepper">
      {view.statements.map(({ id, text }, place) => (
        <li key={id}>
          <button type="button" title={text} aria-current={id === view.statement?.id ? 'step' : undefined} onClick={() => void send('go', { statement: id })}>
            <span class="stepper-mark" aria-hidden="true">{place + 1}</span>
            {t('position.console.nth', { place: place + 1 })}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Now(props: Asked) {
  const { view, people, send, statement, t } = props;
  const next = view.statements[statement.place];
  const open = view.mode === 'open';
  return (
    <>
      <h1 class="now-question" dir="auto">{statement.text}</h1>
      <p class="soft small">{t(`position.console.mode.${view.mode}`)}</p>
      <div class="field-of-dots--console"><Field view={view} height={view.field === 'square' ? 36 : 22} t={t} /></div>
      {view.sealed && view.open ? <p class="soft">{t('position.console.waiting', { count: view.sealed.waiting, fewest: view.sealed.fewest })}</p> : null}
      <FirstOut {...props} />
      <Steer {...props} />
      {open ? <InRoom {...props} /> : null}
      <TextForm key={view.note} label={t('position.console.note')} action={t('position.console.keep')} initial={view.note} limit={400} keep onSend={(text) => send('note', { statement: statement.id, text })} />
      {view.note ? <Button small onClick={() => void send('note', { statement: statement.id, text: '' })}>{t('position.console.drop-note')}</Button> : null}
      {next ? (
        <div class="row">
          <Button onClick={() => void send('go', { statement: next.id })}>{t('position.console.next')}</Button>
          <p class="soft small" dir="auto">{next.text}</p>
        </div>
      ) : null}
      {open && view.dots.length > 0 ? <WhoWhere {...props} /> : null}
      {view.open ? (
        <ForSomeone people={people}>
          {(person) => (
            <>
              {open ? null : <p class="notice notice--other">{t('position.console.knows')}</p>}
              <PlaceFor key={person} {...props} person={person} />
            </>
          )}
        </ForSomeone>
      ) : null}
    </>
  );
}

/** What the room may see, and the talk. */
function Steer({ view, send, statement, t }: Asked) {
  const { shown, open, talked, sealed } = view;
  const mayOpen = sealed !== null && open;
  const enough = sealed === null || sealed.waiting >= sealed.fewest;
  const show = (to: boolean) => void send('show', { statement: statement.id, shown: to });
  return (
    <>
      {mayOpen && enough ? <p class="soft small">{t('position.console.fixed')}</p> : null}
      <div class="row">
        {(mayOpen && shown) || !shown ? <Button kind="do" disabled={mayOpen && !enough} onClick={() => show(true)}>{t(mayOpen && talked ? 'position.console.show-after' : 'position.console.show')}</Button> : null}
        {shown ? <Button onClick={() => show(false)}>{t('position.console.hide')}</Button> : null}
        {talked ? (
          sealed === null || open ? <Button onClick={() => void send('talk', { statement: statement.id, talked: false })}>{t('position.console.undo-talk')}</Button> : null
        ) : shown && !mayOpen ? (
          <Button onClick={() => void send('talk', { statement: statement.id, talked: true })}>{t('position.console.talked')}</Button>
        ) : null}
      </div>
    </>
  );
}

/** Whom to ask first; without names the room is asked, and nobody in it. */
function FirstOut({ view, t }: Asked) {
  if (view.mode === 'anonymous') return view.shown && view.dots.length > 0 ? <p class="notice notice--other">{t('position.console.first-anonymous')}</p> : null;
  if (view.invitations.length === 0) return null;
  const ends = endsOf(view, t);
  const end = { from: ends.across.from, to: ends.across.to, down: ends.up.from, up: ends.up.to };
  const who = ({ people, several }: Invitation): string => (several ? t('position.console.several') : people.map((by) => speaker(by, t)).join(', '));
  return (
    <section class="notice notice--other stack" aria-labelledby="position-first">
      <h2 id="position-first">{t('position.console.first')}</h2>
      <ul class="position-first">
        {view.invitations.map((one) => (
          <li key={one.side}>
            <strong>{who(one)}</strong> <span class="soft">{t('position.console.side', { end: end[one.side] })}</span>
          </li>
        ))}
      </ul>
      <p class="small">{t(view.one ? 'position.console.one' : 'position.console.no-push')}</p>
    </section>
  );
}

/** Who walks: the facilitator sees where they stand, and gives them a dot. */
function InRoom(props: Asked) {
  const { view, t } = props;
  const [chosen, choose] = useState<string | null>(null);
  if (view.inRoom.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('position.console.in-room')}</h2>
      <p class="soft small">{t('position.console.in-room-hint')}</p>
      <div class="row">
        {view.inRoom.map(({ id, by }) => <Button key={id} small pressed={id === chosen} onClick={() => choose(id === chosen ? null : id)}>{speaker(by, t)}</Button>)}
      </div>
      {view.inRoom.some(({ id }) => id === chosen) && chosen !== null ? <PlaceFor key={chosen} {...props} person={chosen} /> : null}
    </section>
  );
}

/** A place for someone who walks, can't walk, or has no phone. */
function PlaceFor({ view, send, statement, t, person }: Asked & { readonly person: string }) {
  const [spot, put] = useState<Spot>(NOWHERE);
  const place = async () => {
    const sealed = view.mode === 'anonymous' ? { envelope: randomId() } : {};
    const answer = await send('place', { statement: statement.id, ...spotData(spot, view.field), ...sealed }, person);
    if (answer.ok) put(NOWHERE);
  };
  return (
    <div class="stack">
      <PlaceFields view={view} spot={spot} onSpot={put} t={t} />
      <div class="row"><Button small disabled={!spotComplete(spot, view.field)} onClick={() => void place()}>{t('position.console.place')}</Button></div>
    </div>
  );
}

/** The field in words, for who can't see dots. */
function WhoWhere({ view, t }: Asked) {
  const ends = endsOf(view, t);
  const named = [...view.dots].sort((a, b) => (a.by ?? '').localeCompare(b.by ?? ''));
  const line = (x: number, { from, to }: { from: string; to: string }): string => (x < 40 ? from : x > 60 ? to : t('position.console.between'));
  return (
    <details class="someone">
      <summary>{t('position.console.who-where')}</summary>
      <ul>
        {named.map((dot) => <li key={dot.id}>{speaker(dot.by, t)}: {[line(dot.x, ends.across), ...(view.field === 'square' ? [line(dot.y, ends.up)] : [])].join(', ')}</li>)}
      </ul>
    </details>
  );
}
