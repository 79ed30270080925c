import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { Translate } from '../../../../client/ui/i18n';
import { useState } from 'preact/hooks';
import type { RoundFacilitatorFace } from './round-face';

/** Weather somebody may choose instead of a word; `WEATHER` of the rules, which would bring their validator along. */
const WEATHER = ['sun', 'some-sun', 'cloud', 'rain', 'storm', 'fog', 'rainbow'] as const;

interface Props extends Pick<ConsoleFaceProps<RoundFacilitatorFace>, 'view' | 'people' | 'send' | 't'> {
  /** `check-in` or `check-out`: whose words the catalogue gives. */
  readonly name: string;
}

/** Steering a round: the facilitator first, then whoever wants to. Nothing here pushes anybody (rules 1-5). */
export function RoundConsole({ view, people, send, t, name }: Props) {
  return (
    <>
      <Questions questions={view.questions} t={t} name={name} />
      {view.floorOpen ? (
        <p class="soft">{t(`${name}.console.open`)}</p>
      ) : (
        <div class="notice">
          <p>{t(`${name}.console.first`)}</p>
          <Button kind="do" onClick={() => void send('open-floor')}>{t(`${name}.console.floor-action`)}</Button>
        </div>
      )}
      {view.newcomers.length > 0 && name === 'check-in' ? (
        <p class="notice">
          {t('check-in.console.newcomers', { names: view.newcomers.map((p) => p.name || t('console.participant', { number: p.number })).join(', ') })}
        </p>
      ) : null}
      <Words view={view} t={t} />
      {view.floorOpen ? (
        <ForSomeone people={people}>
          {(person) => (
            <>
              <ForPerson key={person} view={view} send={(type, data) => send(type, data, person)} t={t} />
              <Button small onClick={() => void send('land', {}, person)}>{t('check-in.console.landed-action')}</Button>
            </>
          )}
        </ForSomeone>
      ) : null}
    </>
  );
}

/** One to three questions, the first in large. */
function Questions({ questions, t, name }: { questions: readonly string[]; t: Translate; name: string }) {
  if (questions.length === 0) {
    return (
      <>
        <h1 class="now-question">{t(`${name}.console.title`)}</h1>
        <p class="notice notice--other">{t('check-in.console.no-question')}</p>
      </>
    );
  }
  const [first, ...rest] = questions;
  return (
    <>
      <h1 class="now-question" dir="auto">{first}</h1>
      {rest.map((question) => (
        <p key={question} class="now-question-more" dir="auto">{question}</p>
      ))}
    </>
  );
}

function Words({ view, t }: Pick<Props, 'view' | 't'>) {
  if (view.words.length === 0) return null;
  const say = (word: string) => (view.typing === 'weather' ? t(`check-in.screen.weather.${word}`) : word);
  return (
    <>
      <ul class="words" aria-label={t('check-in.console.words')}>
        {view.words.map((word, place) => (
          <li key={place} dir="auto">{say(word)}</li>
        ))}
      </ul>
      <p class="soft small">{t('check-in.console.words-gone')}</p>
    </>
  );
}

function ForPerson({ view, send, t }: Pick<Props, 'view' | 'send' | 't'>) {
  const [weather, setWeather] = useState<string>(WEATHER[0]);
  if (view.typing === 'none') return null;
  if (view.typing === 'weather') {
    const options = WEATHER.map((value) => ({ value, label: t(`check-in.screen.weather.${value}`) }));
    return (
      <div class="text-form">
        <Select label={t('check-in.console.weather')} value={weather} onInput={setWeather} options={options} />
        <Button small onClick={() => void send('give-word', { word: weather })}>{t('check-in.console.word-action')}</Button>
      </div>
    );
  }
  return <TextForm label={t(`check-in.console.${view.typing}`)} action={t('check-in.console.word-action')} rows={1} limit={60} onSend={(word) => send('give-word', { word })} />;
}
