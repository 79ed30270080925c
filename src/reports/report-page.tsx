import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LEVELS } from '../engine/learning.js';
import { DecisionSection } from './decision-section.js';
import type { Reading } from './readers.js';
import type { Speaker } from './speaker.js';
import { Label, LEVEL_SHAPES, Section, Text } from './page-parts.js';
import type { Presence, Report, ReportPulse } from './report.js';
import { sayBecame, sayCourse, sayDecisionHeading, sayItem, sayKind, sayLanding, sayLength, sayPulseLine } from './sentences.js';

type Props = { readonly report: Report; readonly speaker: Speaker };

/**
 * The report as a complete HTML page without script or inline style. Preact escapes every text of people; where its
 * direction is unknown it is set apart (`dir="auto"`, `bdi`), so that nothing in it turns the page around.
 */
export function reportPage(report: Report, speaker: Speaker, reading: Pick<Reading, 'ofTheGroup'> = { ofTheGroup: true }): string {
  return `<!doctype html>\n${renderToString(<Page report={report} speaker={speaker} {...reading} />)}`;
}

function Page({ report, speaker, ofTheGroup }: Props & Pick<Reading, 'ofTheGroup'>): JSX.Element {
  const { say, language } = speaker;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${say('report')}: ${report.title}`}</title>
        <link rel="stylesheet" href="/verslag/assets/report.css" />
      </head>
      <body>
        <main>
          <Head report={report} speaker={speaker} />
          <Outcome report={report} speaker={speaker} />
          {report.course.items.length > 0 && <Course report={report} speaker={speaker} />}
          <PresenceSection presence={report.presence} speaker={speaker} />
        </main>
        <Foot report={report} speaker={speaker} ofTheGroup={ofTheGroup} />
      </body>
    </html>
  );
}

/** What came out of a meeting: decisions, what was learned, what is carried on and what stayed open. */
export function Outcome({ report, speaker }: Props): JSX.Element {
  const { say } = speaker;
  return (
    <>
      {report.decisions.length > 0 && (
        <Section title={sayDecisionHeading(report, speaker)} name="decisions">
          {report.decisions.map((decision) => (
            <DecisionSection decision={decision} speaker={speaker} />
          ))}
        </Section>
      )}
      {report.teamSentences.length > 0 && (
        <Section title={say('sentence', { count: report.teamSentences.length })} name="sentence">
          {report.teamSentences.map((sentence) => (
            <blockquote>
              <Text>{sentence}</Text>
            </blockquote>
          ))}
        </Section>
      )}
      <Learned report={report} speaker={speaker} />
      {report.carryOver.length > 0 && <CarryOver report={report} speaker={speaker} />}
      {report.lookBacks.length > 0 && <LookBack report={report} speaker={speaker} />}
      {report.pulses.length > 0 && (
        <Section title={say('pulse.heading')} name="pulse">
          {report.pulses.map((pulse) => (
            <Pulse pulse={pulse} speaker={speaker} />
          ))}
        </Section>
      )}
      {report.parked.length > 0 && (
        <Section title={say('parked')} name="parked">
          <ul>
            {report.parked.map((point) => (
              <li>
                <Text>{point}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {report.notes.length > 0 && (
        <Section title={say('notes')} name="notes">
          <ul>
            {report.notes.map((note) => (
              <li>
                {note.text && <Text>{note.text}</Text>}
                {note.link && (
                  <a href={note.link} rel="noopener noreferrer nofollow" dir="ltr">
                    {note.link}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Head({ report, speaker }: Props): JSX.Element {
  const { say } = speaker;
  return (
    <header>
      <p class="kind">
        <span>{say('report')}</span>
        <bdi>{sayKind(report, speaker)}</bdi>
        {report.date && <time dateTime={report.date}>{speaker.day(report.date)}</time>}
      </p>
      <h1 dir="auto">{report.title || say('report')}</h1>
      {report.question.trim() && (
        <div class="question">
          <Label>{say(`question.${report.kind}`)}</Label>
          <Text>{report.question}</Text>
        </div>
      )}
      {report.status === 'provisional' && <p class="provisional">{say('provisional')}</p>}
      {report.forgotten && <p class="provisional">{say('forgotten')}</p>}
    </header>
  );
}

function Learned({ report, speaker: { say } }: Props): JSX.Element {
  return (
    <Section title={say('learned')} name="learned">
      {LEVELS.map((level) => (
        <section class={`level ${level}`}>
          <h3>
            <span class="shape" aria-hidden="true">
              {LEVEL_SHAPES[level]}
            </span>
            {say(`level.${level}`)}
          </h3>
          {report.entries[level].length === 0 ? (
            <p class="empty">{say('empty-level')}</p>
          ) : (
            <ul>
              {report.entries[level].map((entry) => (
                <li>
                  <Text>{entry.text}</Text>
                  <By name={entry.by} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Section>
  );
}

function CarryOver({ report, speaker }: Props): JSX.Element {
  const { say } = speaker;
  return (
    <Section title={say('carry-over')} name="carry-over">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('next-step')}</th>
            <th scope="col">{say('lands-at')}</th>
          </tr>
        </thead>
        <tbody>
          {report.carryOver.map((intention) => (
            <tr>
              <td>
                <Text>{intention.nextStep}</Text>
                <By name={intention.by} />
              </td>
              <td dir="auto">{sayLanding(intention, speaker)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function LookBack({ report, speaker }: Props): JSX.Element {
  const { say } = speaker;
  return (
    <Section title={say('look-back.heading')} name="look-back">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('look-back.intended')}</th>
            <th scope="col">{say('look-back.became')}</th>
          </tr>
        </thead>
        <tbody>
          {report.lookBacks.map((one) => (
            <tr>
              <td>
                <Text>{one.nextStep}</Text>
                <p class="aside" dir="auto">
                  {sayLanding(one, speaker)}
                </p>
              </td>
              <td>
                <Text>{sayBecame(one, speaker)}</Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Pulse({ pulse: { question, tooFew, items }, speaker }: { readonly pulse: ReportPulse; readonly speaker: Speaker }): JSX.Element {
  const { say } = speaker;
  const lines = items.map((item) => sayPulseLine(item, speaker));
  return (
    <>
      {question.trim() && <Text>{question}</Text>}
      {tooFew ? (
        <p class="empty">{say('questionnaire.too-few')}</p>
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('pulse.statement')}</th>
                <th scope="col">{say('pulse.said')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ statement, said }) => (
                <tr>
                  <td>{statement}</td>
                  <td>{said}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="aside">{say('pulse.scale')}</p>
        </>
      )}
    </>
  );
}

function Course({ report, speaker }: Props): JSX.Element {
  const { say } = speaker;
  const minutes = (count: number | null): string => (count === null ? '' : say('course.short', { count }));
  return (
    <Section title={say('course.heading')} name="course">
      <p>{sayLength(report, speaker)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('course.part')}</th>
            <th scope="col" class="number">
              {say('course.planned')}
            </th>
            <th scope="col" class="number">
              {say('course.spent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.course.items.map((item) => (
            <tr class={item.status}>
              <td>
                <bdi>{sayItem(item, speaker)}</bdi>
                {sayCourse(item, report, speaker) && <span class="aside"> · {sayCourse(item, report, speaker)}</span>}
              </td>
              <td class="number">{minutes(item.planned)}</td>
              <td class="number">{minutes(item.spent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PresenceSection({ presence, speaker: { say } }: { readonly presence: Presence; readonly speaker: Speaker }): JSX.Element | null {
  const groups = (['organisations', 'perspectives'] as const).filter((kind) => presence[kind].length > 0);
  if (presence.total === null && groups.length === 0) return null;
  return (
    <Section title={say('presence.heading')} name="presence">
      {presence.total !== null && <p>{say('presence.total', { count: presence.total })}</p>}
      {groups.map((kind) => (
        <div class="group">
          <h3>{say(`presence.${kind}`)}</h3>
          <ul>
            {presence[kind].map((group) => (
              <li>
                <bdi>{group.name}</bdi>
                {group.people !== null && <span class="aside"> {group.people}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.some((kind) => presence[kind].some((g) => g.people === null)) && <p class="aside">{say('presence.threshold')}</p>}
    </Section>
  );
}

function Foot({ report, speaker: { say, language }, ofTheGroup }: Props & Pick<Reading, 'ofTheGroup'>): JSX.Element {
  const other = report.readers === 'team' ? 'community' : 'team';
  return (
    <footer>
      <p>{say(`readers.${report.readers}`)}</p>
      <nav>
        {(ofTheGroup || other === 'community') && <Away href={`/verslag/${report.session}?for=${other}&lang=${language}`}>{say(`readers.see-${other}`)}</Away>}
        <Away href={`/api/meetings/${report.session}/report.md?for=${report.readers}&lang=${language}`}>{say('readers.markdown')}</Away>
        <Away href={`/api/meetings/${report.session}/report.docx?for=${report.readers}&lang=${language}`}>{say('readers.word')}</Away>
        <Away href={`/verslag/${report.session}/gemist?for=${report.readers}&lang=${language}`}>{say('readers.missed')}</Away>
      </nav>
      <p class="screen-only">{say('readers.print')}</p>
    </footer>
  );
}

function Away({ href, children }: { readonly href: string; readonly children: ComponentChildren }): JSX.Element {
  return <a href={href}>{children}</a>;
}

function By({ name }: { readonly name: string | null }): JSX.Element | null {
  return name ? (
    <p class="aside">
      <bdi>{name}</bdi>
    </p>
  ) : null;
}
