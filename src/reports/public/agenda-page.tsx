import type { JSX } from 'preact';
import type { AgendaLine } from './agenda-store.js';
import { publicPage } from './frame.js';
import type { Agenda, AgendaEntry } from './public-pages.service.js';
import type { Reader } from './reader.js';
import { sayDay, sayHours, sayKind, sayMonth, sayShortDay } from './words.js';

type Props = { readonly agenda: Agenda; readonly origin: string; readonly reader: Reader };

/** The agenda for everybody: what is coming, month by month, and below it what was. */
export function agendaPage(agenda: Agenda, origin: string, reader: Reader): string {
  const { say } = reader.speaker;
  const head = { title: say('agenda.page-title'), description: say('agenda.description'), path: '/agenda', origin, index: agenda.part === 'first' };
  return publicPage(head, reader, <AgendaBody agenda={agenda} origin={origin} reader={reader} />);
}

function AgendaBody({ agenda, origin, reader }: Props): JSX.Element {
  const { say } = reader.speaker;
  const months = [...new Set(agenda.entries.map((entry) => entry.date.slice(0, 7)))];
  return (
    <>
      <h1>{say('agenda.title')}</h1>
      <p class="lead">{say('agenda.intro')}</p>
      {months.length === 0 && agenda.part !== 'earlier' && (
        <div class="card">
          <p class="big">{say('agenda.empty')}</p>
          <p>{say('agenda.empty-next')}</p>
        </div>
      )}
      {months.map((month) => (
        <section class="month" aria-labelledby={`m-${month}`}>
          <h2 id={`m-${month}`}>{sayMonth(month, reader)}</h2>
          <ol class="agenda">
            {agenda.entries
              .filter((entry) => entry.date.startsWith(month))
              .map((entry) => (
                <Line line={entry} reader={reader} tag={tagOf(entry)} />
              ))}
          </ol>
        </section>
      ))}
      <Onward day={agenda.later} name="later" reader={reader} />
      <p class="subscribe">
        <a class="button quiet" href={`${origin.replace(/^https?:/, 'webcal:')}/agenda.ics`}>
          {say('agenda.subscribe')}
        </a>
        <span class="aside">{say('agenda.subscribe-hint')}</span>
      </p>
      {agenda.past.length > 0 && (
        <section class="past" aria-labelledby="past">
          <h2 id="past">{say('agenda.past')}</h2>
          {agenda.past.some((line) => line.harvest) && <p class="aside">{say('agenda.past-intro')}</p>}
          <ol class="agenda">
            {agenda.past.map((line) => (
              <Line line={line} reader={reader} tag={null} dated />
            ))}
          </ol>
          <Onward day={agenda.earlier} name="earlier" reader={reader} />
        </section>
      )}
      {agenda.part === 'earlier' && (
        <p class="later">
          <a class="button quiet" href={reader.to('/agenda')}>
            {say('agenda.now')}
          </a>
        </p>
      )}
    </>
  );
}

/** The way to the next part, forward or back in time. */
function Onward({ day, name, reader }: { readonly day: string | null; readonly name: 'later' | 'earlier'; readonly reader: Reader }): JSX.Element | null {
  return day === null ? null : (
    <p class="later">
      <a class="button quiet" href={reader.to(`/agenda?vanaf=${day}`)}>
        {reader.speaker.say(`agenda.${name}`)}
      </a>
    </p>
  );
}

type Tag = 'cancelled' | 'now' | 'few' | 'full';

function tagOf({ phase, room }: AgendaEntry): Tag | null {
  if (phase === 'cancelled' || phase === 'now') return phase;
  return room === 'few' || room === 'full' ? room : null;
}

/** @param dated with its whole day in words, where no month stands above it */
function Line({ line, reader, tag, dated = false }: { readonly line: AgendaLine; readonly reader: Reader; readonly tag: Tag | null; readonly dated?: boolean }): JSX.Element {
  const { say } = reader.speaker;
  const { weekday, day } = sayShortDay(line.date, reader);
  const where = [line.place, line.online ? say('agenda.online') : ''].filter((part) => part.trim() !== '').join(', ');
  return (
    <li class={dated ? 'dated' : tag === 'cancelled' ? 'off' : undefined}>
      {!dated && (
        <p class="date" aria-hidden="true">
          <span>{weekday}</span> <span class="day">{day}</span>
        </p>
      )}
      <div>
        <h3 dir="auto">{line.slug === null ? line.title : <a href={reader.to(`/kenniscafe/${line.slug}`)}>{line.title}</a>}</h3>
        <p>
          <span class={dated ? undefined : 'only-heard'}>{sayDay(line.date, reader)}</span>
          {!dated && (
            <>
              <span class="only-heard">, </span>
              {sayHours(line, reader)}
              {where !== '' && (
                <>
                  {' · '}
                  <bdi>{where}</bdi>
                </>
              )}
            </>
          )}
        </p>
        <p class="aside">
          {[sayKind(line, reader), line.cafeType === null ? '' : say(`short.${line.cafeType}`)].filter(Boolean).join(': ')}
          {line.community !== '' && (
            <>
              {' · '}
              <bdi>{line.community}</bdi>
            </>
          )}
        </p>
        {dated && line.harvest && (
          <p>
            <a href={reader.to(`/kenniscafe/${line.slug ?? ''}`)}>
              {say('agenda.harvest')}
              <span class="only-heard" dir="auto">
                {`: ${line.title}`}
              </span>
            </a>
          </p>
        )}
        {tag !== null && <p class={`tag ${tag}`}>{say(`tag.${tag}`)}</p>}
      </div>
    </li>
  );
}
