import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { Field } from '../../../../client/ui/field';

/** Weather by name, in the order of `WEATHER` in `../rules.ts`, which would bring its validator along. */
const WEATHER = ['sun', 'some-sun', 'cloud', 'rain', 'storm', 'fog', 'rainbow'] as const;
/** As `WORD_LIMIT` in `../rules.ts`. */
const WORD_LIMIT = 60;

/** What a phone sees of a round; a latecomer gets only the questions and what may be typed. */
export type RoundRoom = { questions: string[]; typing: 'none' | 'word' | 'weather' | 'hashtag'; floorOpen?: boolean; sentence?: string };
export type RoundMine = { landed?: boolean; word?: string | null };
export type RoundProps = PhoneFaceProps<RoundRoom, RoundMine>;

/** Nothing to do before the facilitator spoke (rule 1); after landing the phone goes away. */
export function roundTask({ room, mine, current }: PhoneLook<RoundRoom, RoundMine>): PhoneTask | null {
  if (current && !room.floorOpen) return null;
  if (mine.landed && room.typing === 'none') return null;
  return { name: 'land', done: mine.landed === true };
}

/** Check-in and check-out on the phone. Speaking is the point; a word or the weather is an extra, and no timer runs. */
export function RoundPhone({ name, room, mine, quiet, putAway, send, t }: RoundProps & { readonly name: 'check-in' | 'check-out' }) {
  const [word, setWord] = useState(mine.word ?? '');
  const command = (type: string): string => `${name}/${type}`;
  const questions = (
    <div class="questions">
      <h1 class="question" dir="auto">{room.questions[0] ?? t(`${name}.title`)}</h1>
      {room.questions.slice(1).map((question) => (
        <p key={question} class="question" dir="auto">
          {question}
        </p>
      ))}
    </div>
  );
  if (quiet) return mine.landed ? <Sentence {...{ room, t, name }} /> : <Waiting {...{ room, t, name }} />;

  async function arrive(): Promise<void> {
    const typed = room.typing === 'hashtag' && word.trim() !== '' ? `#${word.trim().replace(/^#+/, '')}` : word.trim();
    const answer = typed === '' || typed === mine.word ? await send(command('land')) : await send(command('give-word'), { word: typed });
    if (answer.ok) putAway();
  }

  async function takeBack(): Promise<void> {
    setWord('');
    await send(command('take-word-back'));
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void arrive();
      }}
    >
      {questions}
      <p class="soft">{t(`${name}.spoken`)}</p>
      {room.typing !== 'none' && (
        <section class="stack">
          <p class="audience">{t('check-in.not-kept')}</p>
          {room.typing === 'weather' ? (
            <Choice
              legend={t('check-in.weather-label')}
              options={WEATHER.map((value) => ({ value, label: `${t(`check-in.picture.${value}`)} ${t(`check-in.weather.${value}`)}` }))}
              value={WEATHER.find((w) => w === word) ?? null}
              onChange={setWord}
            />
          ) : (
            <Field label={t(`check-in.${room.typing}-label`)} hint={t('check-in.optional')} value={word} onInput={setWord} maxLength={WORD_LIMIT} />
          )}
        </section>
      )}
      <div class="thumb">
        <Button kind="do" type="submit" wide>
          {t(mine.landed ? 'check-in.change' : `${name}.land`)}
        </Button>
        {mine.word && (
          <Button kind="quiet" wide onClick={() => void takeBack()}>
            {t('check-in.take-back')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Waiting({ room, t, name }: Pick<RoundProps, 'room' | 't'> & { readonly name: string }) {
  return (
    <section class="stack">
      <p>{t(`${name}.facilitator-first`)}</p>
      {room.questions.map((question) => (
        <p key={question} class="question" dir="auto">
          {question}
        </p>
      ))}
    </section>
  );
}

function Sentence({ room, t, name }: Pick<RoundProps, 'room' | 't'> & { readonly name: string }) {
  if (!room.sentence) return null;
  return (
    <section class="stack">
      <p class="soft">{t(`${name}.sentence`)}</p>
      <p class="question as-written" dir="auto">
        {room.sentence}
      </p>
    </section>
  );
}
