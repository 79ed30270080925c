import './console.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { Field } from '../../../../client/ui/field';
import type { TimerFace } from '../faces-contract';
import { TimerClock } from './timer-clock';

type Props = ConsoleFaceProps<TimerFace>;

const MINUTE = 60_000;
/** What people ask for most, in minutes. */
const OFTEN = [1, 2, 3, 5, 8, 10];

/** The clock in the hand of the facilitator: set, start, hold, a minute more or less, stop. */
export default function TimerConsole({ view, activity, send, t }: Props) {
  const going = view.phase === 'running' || view.phase === 'paused';
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || activity.title || t('timer.name')}</h1>
      {view.text ? <p class="as-written" dir="auto">{view.text}</p> : null}
      <TimerClock view={view} t={t} />
      <div class="row">
        <Main view={view} send={send} t={t} />
        <Button onClick={() => void send('add-minute')}>{t('timer.console.add')}</Button>
        {view.phase === 'over' || view.phase === 'stopped' ? null : <Button onClick={() => void send('take-minute')}>{t('timer.console.take')}</Button>}
        {going ? <Button kind="quiet" onClick={() => void send('stop')}>{t('timer.console.stop')}</Button> : null}
        {view.phase === 'stopped' ? <Button kind="quiet" onClick={() => void send('go-on')}>{t('timer.console.yet')}</Button> : null}
      </div>
      {going ? null : <SetLength view={view} send={send} t={t} />}
    </>
  );
}

/** The one thing that one does most in each phase. */
function Main({ view: { phase }, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  switch (phase) {
    case 'running':
      return <Button kind="do" onClick={() => void send('pause')}>{t('timer.console.pause')}</Button>;
    case 'paused':
      return <Button kind="do" onClick={() => void send('go-on')}>{t('timer.console.go-on')}</Button>;
    default:
      return <Button kind="do" onClick={() => void send('start')}>{t(phase === 'ready' ? 'timer.console.start' : 'timer.console.again')}</Button>;
  }
}

/** What stands on the clock: by one press, or to the second. */
function SetLength({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  const [minutes, setMinutes] = useState('');
  const [seconds, setSeconds] = useState('');
  const set = (length: number) => void send('set-length', { seconds: length });
  const typed = Number(minutes) * 60 + Number(seconds);
  return (
    <>
      <div class="row" role="group" aria-label={t('timer.console.set')}>
        {OFTEN.map((often) => (
          <Button key={often} small pressed={view.phase === 'ready' && view.total === often * MINUTE} onClick={() => set(often * 60)}>
            {t('timer.console.minutes', { minutes: often })}
          </Button>
        ))}
      </div>
      <form
        class="timer-set"
        onSubmit={(event) => {
          event.preventDefault();
          set(typed);
        }}
      >
        <Field label={t('timer.console.in-minutes')} type="number" value={minutes} onInput={setMinutes} />
        <Field label={t('timer.console.in-seconds')} type="number" value={seconds} onInput={setSeconds} />
        <Button type="submit" disabled={!(typed > 0)}>{t('timer.console.put')}</Button>
      </form>
    </>
  );
}
