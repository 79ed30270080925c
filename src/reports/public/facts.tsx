import type { ComponentChildren, JSX } from 'preact';
import type { Meeting } from '../../meetings/meeting.js';
import type { Reader } from './reader.js';
import { sayDay, sayHours, sayLength, sayZone } from './words.js';

/** One practical fact: what it is about, and what there is to know. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface FactProps {
  readonly meeting: Meeting;
  readonly reader: Reader;
  /** Whether it is over: then what nobody said is left out, for it will not follow any more. */
  readonly over?: boolean;
}

/** Day, clock times, zone and length, in words. */
export function WhenFact({ meeting, minutes, reader, over = false }: FactProps & { readonly minutes: number }): JSX.Element {
  const length = sayLength(minutes, reader);
  return (
    <Fact name={reader.speaker.say('cafe.when')}>
      <p class="strong first-capital">{sayDay(meeting.date, reader)}</p>
      {(!over || meeting.time !== '') && <p>{sayHours({ time: meeting.time, minutes }, reader)}</p>}
      <p class="aside">{[length, meeting.time === '' ? '' : sayZone(meeting.zone, reader)].filter(Boolean).join(' · ')}</p>
    </Fact>
  );
}

/** The place. @param online what to say of taking part from elsewhere; nothing when the page says it in another place */
export function WhereFact({ meeting, reader, online, over = false }: FactProps & { readonly online?: string }): JSX.Element | null {
  const { say } = reader.speaker;
  const here = meeting.place.trim() !== '';
  if (over && !here && meeting.online === '') return null;
  const unsaid = here ? null : say(meeting.online === '' ? 'cafe.where-unknown' : 'cafe.online');
  const elsewhere = meeting.online === '' ? unsaid : ((over ? null : online) ?? unsaid);
  return (
    <Fact name={say('cafe.where')}>
      {here && (
        <p class="text" dir="auto">
          {meeting.place.trim()}
        </p>
      )}
      {elsewhere !== null && <p class={here ? 'aside' : undefined}>{elsewhere}</p>}
    </Fact>
  );
}
