import type { JSX } from 'preact';
import { Fact, WhenFact, WhereFact } from './facts.js';
import { publicPage } from './frame.js';
import type { Own } from './public-pages.service.js';
import type { Reader } from './reader.js';

interface Shown {
  readonly origin: string;
  readonly byPost: boolean;
  /** Whether it was made a moment ago. */
  readonly fresh: boolean;
}

type Props = Shown & { readonly own: Own; readonly reader: Reader };

/** The page of one registration. Its address is the key to it, so no search engine may know it and no other site hears it. */
export function registrationPage(own: Own, shown: Shown, reader: Reader): string {
  const { say } = reader.speaker;
  const title = say('registration.page-title', { title: own.meeting.title });
  const head = { title, description: say('agenda.description'), path: pathOf(own), origin: shown.origin, index: false };
  return publicPage(head, reader, <RegistrationBody own={own} reader={reader} {...shown} />);
}

function pathOf({ registration }: Own): string {
  return `/aanmelding/${registration.token}`;
}

function RegistrationBody({ own, reader, byPost, fresh }: Props): JSX.Element {
  const { say } = reader.speaker;
  const { registration, meeting, minutes, phase, moved } = own;
  const coming = phase === 'upcoming' || phase === 'now';
  const active = coming && registration.state !== 'cancelled';
  const { slug } = meeting;
  return (
    <article class="own">
      <p class="kind">{say('registration.yours')}</p>
      <h1 dir="auto">{meeting.title}</h1>
      {phase === 'cancelled' && (
        <div class="notice">
          <p class="strong">{say('state.cancelled')}</p>
          {meeting.cancelReason.trim() !== '' && <p dir="auto">{say('state.reason', { reason: meeting.cancelReason.trim() })}</p>}
        </div>
      )}
      {phase === 'over' && (
        <div class="notice calm">
          <p class="strong">{say('state.over')}</p>
        </div>
      )}
      {active && moved && (
        <div class="notice">
          <p>{say('registration.moved')}</p>
        </div>
      )}
      {coming && <Standing own={own} byPost={byPost} fresh={fresh} reader={reader} />}
      <section class="card facts" aria-label={say('cafe.facts')}>
        <dl>
          <WhenFact meeting={meeting} minutes={minutes} reader={reader} />
          <WhereFact meeting={meeting} reader={reader} />
          {active && meeting.online !== '' && (
            <Fact name={say('registration.online')}>
              {registration.state === 'confirmed' ? (
                <a href={meeting.online} rel="noopener noreferrer" dir="ltr">
                  {meeting.online}
                </a>
              ) : (
                <p>{say('registration.online-confirmed')}</p>
              )}
            </Fact>
          )}
        </dl>
        {slug !== null && (
          <p class="links">
            {active && <a href={`/kenniscafe/${slug}/kalender.ics`}>{say('cafe.calendar')}</a>}
            <a href={reader.to(`/kenniscafe/${slug}`)}>{say('registration.page')}</a>
          </p>
        )}
        {!coming && (
          <p class="links">
            <a href={reader.to('/agenda')}>{say('state.else')}</a>
          </p>
        )}
      </section>
      {active && <Leaving own={own} reader={reader} />}
    </article>
  );
}

function Standing({ own, byPost, fresh, reader }: Omit<Props, 'origin'>): JSX.Element {
  const { say } = reader.speaker;
  const { registration, meeting, number, phase } = own;
  const { state, name, email } = registration;
  const byMail = byPost && email !== null;
  return (
    <div class={`card standing ${state}`} role={fresh ? 'status' : undefined}>
      <p class="big" dir="auto">
        {say(`registration.${state}`, { name })}
      </p>
      {state === 'waiting' && number !== null && <p class="strong">{say('registration.number', { count: number })}</p>}
      {state === 'waiting' && <p>{say(byMail ? 'registration.hear' : 'registration.look')}</p>}
      {state === 'confirmed' && meeting.status === 'open' && (
        <p class="join">
          {/* What shows who comes in is behind the #, so it is in no log. */}
          <a class="button large" href={`/m/${meeting.permanent}#aanmelding=${registration.token}`}>
            {say('registration.join')}
          </a>
          <span class="aside">{say('registration.join-hint')}</span>
        </p>
      )}
      {state === 'confirmed' && meeting.status !== 'open' && <p>{say(phase === 'now' ? 'registration.join-soon' : 'registration.join-later')}</p>}
      {state === 'cancelled' ? (
        <>
          <p>{say('registration.again')}</p>
          {meeting.slug !== null && (
            <p>
              <a class="button quiet" href={reader.to(`/kenniscafe/${meeting.slug}#aanmelden`)}>
                {say('registration.again-button')}
              </a>
            </p>
          )}
        </>
      ) : (
        <p class="aside">
          {say('registration.keep')} {say('registration.private')}
        </p>
      )}
    </div>
  );
}

function Leaving({ own, reader }: Pick<Props, 'own' | 'reader'>): JSX.Element {
  const { say } = reader.speaker;
  return (
    <section class="leaving" aria-labelledby="leaving">
      <h2 id="leaving">{say('registration.cancel-title')}</h2>
      <p>{say('registration.cancel-hint')}</p>
      <form method="post" action={reader.to(`${pathOf(own)}/afmelden`)}>
        <button class="button quiet" type="submit">
          {say('registration.cancel')}
        </button>
      </form>
    </section>
  );
}
