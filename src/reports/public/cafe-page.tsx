import type { JSX } from 'preact';
import { Text } from '../page-parts.js';
import { harvestBlocks } from '../harvest/index.js';
import { Sections } from '../paper/paper-page.js';
import { CafeForm } from './cafe-form.js';
import { EventData } from './event-data.js';
import { Fact, WhenFact, WhereFact } from './facts.js';
import type { Filled } from './form.js';
import { publicPage, shortened } from './frame.js';
import type { Cafe } from './public-pages.service.js';
import type { Reader } from './reader.js';
import { programmeLines, sayDay, sayKind, sayLength } from './words.js';

/** What the page shows beside the café: a form to fill in, or that one was sent. */
export interface Shown {
  readonly origin: string;
  /** Whether confirmations go out by e-mail. */
  readonly byPost: boolean;
  readonly form: Filled;
  readonly sent: boolean;
}

type Props = Shown & { readonly cafe: Cafe; readonly reader: Reader };

/** The page of a kenniscafé: before, while and after it is. */
export function cafePage(cafe: Cafe, shown: Shown, reader: Reader): string {
  const { say } = reader.speaker;
  const { meeting, phase } = cafe;
  const wrong = shown.form.notice !== null || Object.keys(shown.form.problems).length > 0;
  const title = shown.sent ? `${say('sent.title')}: ${meeting.title}` : wrong ? say('error.prefix', { title: meeting.title }) : meeting.title;
  const about = meeting.theme.trim() || (meeting.cafeType === null ? '' : say(`type.${meeting.cafeType}`));
  const description = shortened(say('cafe.description', { kind: sayKind(meeting, reader), when: sayDay(meeting.date, reader), theme: about }), 160);
  const head = { title, description, path: `/kenniscafe/${meeting.slug ?? ''}`, origin: shown.origin, index: meeting.listed && phase !== 'cancelled' };
  return publicPage(head, reader, <CafeBody cafe={cafe} reader={reader} {...shown} />);
}

function CafeBody({ cafe, reader, origin, byPost, form, sent }: Props): JSX.Element {
  const { say } = reader.speaker;
  const { meeting, phase, harvest } = cafe;
  const takes = phase === 'upcoming' || phase === 'now';
  return (
    <article class="cafe" itemscope itemtype="https://schema.org/Event">
      <p class="kind">
        <a href={reader.to('/agenda')}>{say('cafe.back')}</a>
      </p>
      <h1 dir="auto" itemprop="name">
        {meeting.title}
      </h1>
      <p class="lead">{meeting.cafeType === null ? sayKind(meeting, reader) : `${sayKind(meeting, reader)}. ${say(`type.${meeting.cafeType}`)}.`}</p>
      <EventData cafe={cafe} origin={origin} />
      <State cafe={cafe} reader={reader} />
      {sent && takes && <Sent cafe={cafe} byPost={byPost} reader={reader} />}
      <div class="columns">
        <Facts cafe={cafe} reader={reader} asks={takes && !sent} />
        <div class="story">
          {meeting.theme.trim() !== '' && (
            <section aria-labelledby="theme">
              <h2 id="theme">{say('cafe.theme')}</h2>
              <div itemprop="description">
                <Text>{meeting.theme}</Text>
              </div>
            </section>
          )}
          {phase !== 'over' && phase !== 'cancelled' && <Programme cafe={cafe} reader={reader} />}
          {harvest !== null && (
            <div class="harvest paper">
              <h2>{say('cafe.harvest')}</h2>
              <p class="aside">{say('cafe.harvest-note')}</p>
              <Sections body={harvestBlocks(harvest, reader.report)} />
            </div>
          )}
          {takes && !sent && <CafeForm cafe={cafe} form={form} byPost={byPost} reader={reader} />}
        </div>
      </div>
    </article>
  );
}

function State({ cafe: { meeting, phase, room, moved, harvest }, reader }: { readonly cafe: Cafe; readonly reader: Reader }): JSX.Element | null {
  const { say } = reader.speaker;
  switch (phase) {
    case 'cancelled':
      return (
        <div class="notice">
          <p class="strong">{say('state.cancelled')}</p>
          {meeting.cancelReason.trim() !== '' && <p dir="auto">{say('state.reason', { reason: meeting.cancelReason.trim() })}</p>}
          <p>
            <a href={reader.to('/agenda')}>{say('state.else')}</a>
          </p>
        </div>
      );
    case 'over':
      return harvest !== null ? null : (
        <div class="notice calm">
          <p class="strong">{say('state.over')}</p>
          <p>{say('state.over-empty')}</p>
          <p>
            <a href={reader.to('/agenda')}>{say('state.else')}</a>
          </p>
        </div>
      );
    case 'now':
      return (
        <div class="notice calm">
          <p class="strong">{say('state.now')}</p>
          <p>{say(room === 'full' ? 'state.now-full' : 'state.now-open')}</p>
        </div>
      );
    case 'upcoming':
      return moved ? (
        <div class="notice">
          <p>{say('state.moved')}</p>
        </div>
      ) : null;
    default:
      return phase satisfies never;
  }
}

/** The same for who registered for the first time and for who did before, see `RegistrationsService`. */
function Sent({ cafe, byPost, reader }: { readonly cafe: Cafe; readonly byPost: boolean; readonly reader: Reader }): JSX.Element {
  const { say } = reader.speaker;
  return (
    <div class="card done" role="status">
      <p class="big">{say('sent.title')}</p>
      {byPost && <p>{say('sent.by-post')}</p>}
      <p>{say('sent.known')}</p>
      <p>
        <a href={reader.to(`/kenniscafe/${cafe.meeting.slug ?? ''}#aanmelden`)}>{say('form.again')}</a>
      </p>
    </div>
  );
}

/** @param asks whether there is a form to go to */
function Facts({ cafe, reader, asks }: { readonly cafe: Cafe; readonly reader: Reader; readonly asks: boolean }): JSX.Element {
  const { say } = reader.speaker;
  const { meeting, minutes, community, phase, room } = cafe;
  const coming = phase === 'upcoming' || phase === 'now';
  return (
    <section class="card facts" aria-labelledby="facts">
      <h2 id="facts" class="only-heard">
        {say('cafe.facts')}
      </h2>
      <dl>
        <WhenFact meeting={meeting} minutes={minutes} reader={reader} over={phase === 'over'} />
        <WhereFact meeting={meeting} reader={reader} over={phase === 'over'} online={say(meeting.place.trim() === '' ? 'cafe.online-later' : 'cafe.online-also')} />
        {meeting.forWhom.trim() !== '' && (
          <Fact name={say('cafe.for-whom')}>
            <Text>{meeting.forWhom}</Text>
          </Fact>
        )}
        {coming && (
          <Fact name={say('cafe.room')}>
            <p>{say(`room.${room}`)}</p>
          </Fact>
        )}
        {community !== '' && (
          <Fact name={say('cafe.by')}>
            <p dir="auto">{community}</p>
          </Fact>
        )}
      </dl>
      {asks && (
        <p>
          <a class="button" href="#aanmelden">
            {say(room === 'full' ? 'form.title-waiting' : 'form.title')}
          </a>
        </p>
      )}
      {phase === 'upcoming' && (
        <p class="links">
          <a href={`/kenniscafe/${meeting.slug ?? ''}/kalender.ics`}>{say('cafe.calendar')}</a>
        </p>
      )}
    </section>
  );
}

function Programme({ cafe: { meeting }, reader }: { readonly cafe: Cafe; readonly reader: Reader }): JSX.Element | null {
  const lines = programmeLines(meeting, reader);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{reader.speaker.say('cafe.programme')}</h2>
      <ol class={meeting.time === '' ? 'programme untimed' : 'programme'}>
        {lines.map((line) => (
          <li>
            <span class="clock">{line.time || sayLength(line.minutes, reader)}</span>
            <bdi>{line.title}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
