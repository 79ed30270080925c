import { useState } from 'preact/hooks';
import type { Level } from '../../../engine/learning';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { Check, Field } from '../../../../client/ui/field';
import { randomId } from '../../../../client/ui/random';
import { LevelMark } from '../../../../client/ui/level';
import { canLook } from '../../../../client/ui/privacy';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { FacilitatorFace } from '../faces-contract';

/** The reflection on the console: the levels as rows, what was shared, and when to show what was shared. */
export default function ReflectionConsole({ view, people, send, t }: ConsoleFaceProps<FacilitatorFace>) {
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || t('reflection.console.question')}</h1>
      <p class="soft">{t(`reflection.console.mode.${view.mode}`)}</p>
      <ul class="levels">
        {view.levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} />
            <p dir="auto">{view.prompts[level] || t(`reflection.console.prompt.${level}`)}</p>
            <p class="soft small">{view.shared ? t('reflection.console.shared', { count: view.shared[level] }) : t('reflection.console.too-few')}</p>
            <Shared view={view} level={level} t={t} />
          </li>
        ))}
      </ul>
      {view.waiting !== null && view.waiting > 0 ? <p class="soft">{t('reflection.console.waiting', { count: view.waiting })}</p> : null}
      <div class="row">
        <Button kind={view.shown ? 'plain' : 'do'} onClick={() => void send('show', { shown: !view.shown })}>
          {t(view.shown ? 'reflection.console.hide' : 'reflection.console.show')}
        </Button>
      </div>
      <p class="soft small">{t('reflection.console.private')}</p>
      <ForSomeone people={people}>{(person) => <WriteFor key={person} view={view} send={(type, data) => send(type, data, person)} t={t} />}</ForSomeone>
    </>
  );
}

function Shared({ view, level, t }: Pick<ConsoleFaceProps<FacilitatorFace>, 'view' | 't'> & { level: Level }) {
  const entries = view.entries.filter((entry) => entry.level === level);
  return (
    <ul class="cards">
      {entries.map((entry) => (
        <li key={entry.id} class="card">
          <p class="as-written" dir="auto">{entry.text}</p>
          {entry.by ? <p class="card__from" dir="auto">{[entry.by, entry.viaFacilitator && t('console.someone.via')].filter(Boolean).join(' · ')}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** Three inputs, for the organisation two more; never "only me", because then the facilitator would hold it. */
function WriteFor({ view, send, t }: Pick<ConsoleFaceProps<FacilitatorFace>, 'view' | 'send' | 't'>) {
  const empty = { level: view.levels[0] ?? ('individual'), audience: 'team', named: false, text: '', nextStep: '', landsAt: '' };
  const [entry, setEntry] = useState(empty);
  const organisation = entry.level === 'organisation';
  const ready = sendable(entry.text) && (!organisation || (sendable(entry.nextStep) && entry.landsAt.trim() !== ''));
  const write = async () => {
    const anonymous = view.mode === 'anonymous';
    const data = { ...entry, nextStep: organisation ? entry.nextStep : '', landsAt: organisation ? entry.landsAt : '', named: entry.named && !anonymous, layer: null, checked: canLook() };
    const answer = await send('write', anonymous ? { ...data, envelope: randomId() } : data);
    if (answer.ok) setEntry(empty);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void write();
      }}
    >
      <Select label={t('reflection.console.level')} value={entry.level} onInput={(level) => setEntry({ ...entry, level: level as Level })} options={view.levels.map((value) => ({ value, label: t(`ui.level.${value}`) }))} />
      <TextArea label={t('reflection.console.text')} value={entry.text} onInput={(text) => setEntry({ ...entry, text })} rows={3} />
      {organisation ? (
        <>
          <TextArea label={t('reflection.console.next-step')} value={entry.nextStep} onInput={(nextStep) => setEntry({ ...entry, nextStep })} rows={2} />
          <Field label={t('reflection.console.lands-at')} maxLength={200} value={entry.landsAt} onInput={(landsAt) => setEntry({ ...entry, landsAt })} />
        </>
      ) : null}
      <Select
        label={t('reflection.console.audience')}
        value={entry.audience}
        onInput={(audience) => setEntry({ ...entry, audience })}
        options={['team', 'community'].map((value) => ({ value, label: t(`reflection.console.audiences.${value}`) }))}
      />
      {view.mode === 'open' ? <Check checked={entry.named} onChange={(named) => setEntry({ ...entry, named })}>{t('reflection.console.named')}</Check> : <p class="soft small">{t('reflection.console.anonymous-for')}</p>}
      <Button small type="submit" disabled={!ready}>{t('reflection.console.write')}</Button>
    </form>
  );
}
