import type { Translate } from '../../../../client/ui/i18n';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoundFace } from './round-face';

/** Weather as a picture, always with its word: fonts differ and so do eyes. */
const PICTURES: Readonly<Record<string, string>> = { sun: '☀️', 'some-sun': '🌤️', cloud: '☁️', rain: '🌧️', storm: '⛈️', fog: '🌫️', rainbow: '🌈' };

/** A round on the screen: its questions, and the words people typed, all alike and without names. */
export function RoundScreen({ view, t, name }: { view: RoundFace; t: Translate; name: string }) {
  const [first = '', ...rest] = view.questions;
  const compact = rest.length > 0 || view.words.length > 0;
  return (
    <>
      <ScreenStep>{t(`${name}.screen.step`)}</ScreenStep>
      <ScreenQuestion text={first} compact={compact} />
      {rest.map((question) => (
        <p key={question} class="screen__more" dir="auto">{question}</p>
      ))}
      {view.floorOpen ? null : <p class="screen__aside">{t('check-in.screen.facilitator-first')}</p>}
      {view.words.length > 0 ? (
        <ul class="screen__words">
          {view.words.map((word, place) => (
            <li key={place} dir="auto">
              {view.typing === 'weather' ? (
                <>
                  <span aria-hidden="true">{PICTURES[word]}</span> {t(`check-in.screen.weather.${word}`)}
                </>
              ) : (
                word
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
