import { useState } from 'preact/hooks';
import './console.css';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { Choice } from '../../../../client/ui/choice';
import { Select } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { randomId } from '../../../../client/ui/random';
import { speaker } from '../../../../client/ui/speaker';
import type { PerspectivesConsole, Source } from '../faces-contract';
import { Row } from './console-row';
import { giveFloor, sayFloor } from './give-floor';
import { Mark } from './mark';
import { SOURCES } from './source-marks';

export type Props = ConsoleFaceProps<PerspectivesConsole>;

/** A round of perspectives on the console: who has the floor, the order, the lines, and which voice is missing. */
export default function PerspectivesPanel(props: Props) {
  const { view, t } = props;
  return (
    <>
      <p class="soft">{t('perspectives.console.why')}</p>
      <h1 class="now-question" dir="auto">{view.question}</h1>
      <p class="soft small">{t(`perspectives.console.mode.${view.mode}`)}</p>
      <Floor {...props} />
      <Order {...props} />
      <Lines {...props} />
      <ForSomeone people={props.people}>{(person) => <LineFor key={person} {...props} person={person} />}</ForSomeone>
    </>
  );
}

/** Who has the floor, and the two ways on. Going back is undoing: who had it is to come again. */
function Floor({ view, send, t }: Props) {
  const { perspectives, floor } = view;
  const place = perspectives.findIndex((one) => one.id === floor);
  const now = perspectives[place];
  const next = perspectives.find((one, i) => i > place && one.turn === 'waiting') ?? perspectives.find((one) => one.turn === 'waiting');
  const before = now ? perspectives[place - 1] : perspectives.findLast((one) => one.turn === 'heard');
  return (
    <section class="stack">
      {now ? (
        <p class="voice-now">
          <Mark place={now.place} />{' '}
          <span>
            <strong dir="auto">{now.name}</strong> {[t(`perspectives.turn.${now.missing ? 'missing' : 'floor'}`), now.speaker, t('perspectives.console.minutes', { count: now.minutes })].filter(Boolean).join(' · ')}
          </span>
        </p>
      ) : (
        <p class="soft">{t(perspectives.length === 0 ? 'perspectives.console.nobody-yet' : next ? 'perspectives.console.first' : 'perspectives.console.round')}</p>
      )}
      {now?.missing ? <TextForm key={now.id} label={view.ask.elsewhere || t('perspectives.would-say')} action={t('perspectives.console.write')} limit={400} onSend={(text) => send('would-say', { perspective: now.id, text, checked: canLook() })} /> : null}
      <div class="row">
        {next ? <Button kind="do" onClick={() => void giveFloor({ send, t }, next)}>{sayFloor({ send, t }, next)}</Button> : null}
        {now?.missing ? <Button onClick={() => void send('missing', { perspective: now.id, missing: false })}>{t('perspectives.console.is-here')}</Button> : null}
        {now ? <Button kind={next ? 'plain' : 'do'} onClick={() => void send('floor', { perspective: null })}>{t('perspectives.console.stop')}</Button> : null}
        {before ? <Button kind="quiet" onClick={() => void send('floor', { perspective: before.id, heard: false })}>{t('perspectives.console.back', { name: before.name })}</Button> : null}
        {now && !before ? <Button kind="quiet" onClick={() => void send('floor', { perspective: null, heard: false })}>{t('perspectives.console.not-begun')}</Button> : null}
      </div>
    </section>
  );
}

/** The order of speaking, who speaks and what is missing. */
function Order(props: Props) {
  const { view, send, t } = props;
  return (
    <section class="stack">
      <h2>{t('perspectives.console.order')}</h2>
      <ol class="voices">
        {view.perspectives.map((one, place) => (
          <Row key={one.id} {...props} one={one} place={place} />
        ))}
      </ol>
      {view.wanted.length > 0 ? (
        <p class="row">
          <span class="soft">{t('perspectives.console.wanted')}</span>
          {view.wanted.map((name) => <Button key={name} small onClick={() => void send('add', { name })}>{name}</Button>)}
        </p>
      ) : null}
      {view.aside.length > 0 ? (
        <p class="row">
          <span class="soft">{t('perspectives.console.aside')}</span>
          {view.aside.map(({ id, name }) => <Button key={id} small onClick={() => void send('drop', { perspective: id, dropped: false })}>{name}</Button>)}
        </p>
      ) : null}
      <details class="someone">
        <summary>{t('perspectives.console.add')}</summary>
        <TextForm label={t('perspectives.console.add-name')} action={t('perspectives.console.add-it')} rows={1} limit={120} onSend={(name) => send('add', { name })} />
      </details>
    </section>
  );
}

/** What listeners noted, and what the screen may show of it. */
function Lines({ view, send, t }: Props) {
  const told = view.perspectives.filter((one) => view.lines.some((line) => line.perspective === one.id));
  const some = view.lines.length + view.waiting > 0;
  const allSeen = view.allShown || (told.length > 0 && told.every((one) => one.shown) && view.mode === 'open');
  return (
    <section class="stack">
      <h2>{t('perspectives.console.lines')}</h2>
      {view.waiting > 0 ? <p class="soft">{t('perspectives.console.waiting', { count: view.waiting })}</p> : null}
      <div class="row">
        {some ? (
          <Button kind={allSeen ? 'plain' : 'do'} onClick={() => void send('show', { perspective: null, shown: !allSeen || view.waiting > 0 })}>
            {t(allSeen && view.waiting === 0 ? 'perspectives.console.hide-all' : 'perspectives.console.show-all')}
          </Button>
        ) : null}
        <Button onClick={() => void send('notes', { open: !view.notes })}>{t(view.notes ? 'perspectives.console.close-notes' : 'perspectives.console.open-notes')}</Button>
      </div>
      {some ? null : <p class="soft">{t(view.notes ? 'perspectives.console.empty' : 'perspectives.console.later')}</p>}
      {told.map((one) => (
        <details key={`${one.id}.${String(one.turn === 'floor')}`} class="someone" open={one.turn === 'floor'}>
          <summary>
            <Mark place={one.place} /> {t('perspectives.console.lines-of', { name: one.name, count: view.lines.filter((line) => line.perspective === one.id).length })}
          </summary>
          {view.mode === 'open' && !view.allShown ? (
            <Button small onClick={() => void send('show', { perspective: one.id, shown: !one.shown })}>{t(one.shown ? 'perspectives.console.hide' : 'perspectives.console.show')}</Button>
          ) : null}
          <Cards
            cards={view.lines
              .filter((line) => line.perspective === one.id)
              .map((line) => ({ id: line.id, text: line.text, label: line.source ? t(`perspectives.source.${line.source}`) : undefined, from: [speaker(line.by, t), line.viaFacilitator && t('console.someone.via')].filter(Boolean).join(' · ') || null }))}
          />
        </details>
      ))}
    </section>
  );
}

/** A line for someone without a phone. */
function LineFor({ view, send, person, t }: Props & { readonly person: string }) {
  const [chosen, choose] = useState<string | null>(null);
  const [source, setSource] = useState<Source>('experience');
  const perspective = chosen ?? view.floor ?? view.perspectives[0]?.id;
  if (perspective === undefined || !view.notes) return <p class="soft">{t('perspectives.console.later')}</p>;
  const write = (text: string) => send('note', { perspective, source, text, checked: canLook(), ...(view.mode === 'anonymous' ? { envelope: randomId() } : {}) }, person);
  return (
    <div class="stack">
      {view.mode === 'anonymous' ? <p class="notice notice--other">{t('perspectives.console.knows')}</p> : null}
      <Select label={t('perspectives.console.for')} value={perspective} onInput={choose} options={view.perspectives.map(({ id, name }) => ({ value: id, label: name }))} />
      <Choice legend={t('perspectives.console.rests-on')} options={SOURCES.map((value) => ({ value, label: t(`perspectives.source.${value}`) }))} value={source} onChange={setSource} />
      <TextForm label={t('perspectives.console.line')} action={t('perspectives.console.write')} limit={200} rows={1} onSend={write} />
    </div>
  );
}
