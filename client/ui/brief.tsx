import type { ComponentChildren } from 'preact';
import type { Brief } from './brief-model';
import { DecisionList, Framings, MemberList } from './brief-parts';
import { sayDay } from './day';
import { knows, t } from './i18n';

export type { Brief } from './brief-model';

/**
 * What a newcomer reads of a team, in about five minutes. The page around it has the name of the team as its `h1`,
 * the texts of `brief.nl.json` under `brief`, and `brief.css`.
 */
export function TeamBrief({ brief }: { readonly brief: Brief }) {
  const { sentences, open, parked, glossary, notes, meetings } = brief;
  return (
    <article class="brief">
      <p class="brief__time">{t('brief.minutes', { count: brief.minutes })}</p>
      <Section name="framings" empty={brief.framings.length === 0}>
        <Framings framings={brief.framings} />
      </Section>
      <Section name="decisions" empty={brief.decisions.length === 0 && sentences.length === 0}>
        <DecisionList decisions={brief.decisions} />
        {sentences.length > 0 && <h3>{t('brief.sentences', { count: sentences.length })}</h3>}
        <DatedList texts={sentences} />
      </Section>
      <Section name="open" empty={open.length === 0 && parked.length === 0}>
        <ul class="brief__list">
          {open.map((point, i) => (
            <li key={i} class="brief__item">
              <Written>{point.text}</Written>
              {point.nextStep && <p><b>{t('brief.next-step')}</b> <span dir="auto">{point.nextStep}</span></p>}
              {point.landsAt && <p><b>{t('brief.lands-at')}</b> <span dir="auto">{[point.landsAt, point.layer && layerName(point.layer)].filter(Boolean).join(', ')}</span></p>}
              <p class="soft">{sayDay(point.date)}</p>
            </li>
          ))}
        </ul>
        {parked.length > 0 && <h3>{t('brief.parked')}</h3>}
        <DatedList texts={parked} />
      </Section>
      <Section name="members" empty={brief.members.length === 0 && brief.facilitators.length === 0}>
        <MemberList brief={brief} />
      </Section>
      <Section name="glossary" empty={glossary.length === 0}>
        <dl class="brief__words">
          {glossary.map(({ term, meaning }) => (
            <div key={term} dir="auto"><dt>{term}</dt><dd>{meaning}</dd></div>
          ))}
        </dl>
      </Section>
      <Section name="notes" empty={notes.length === 0}>
        {notes.map((note, i) => (
          <figure key={i} class="brief__note">
            <Written>{note.text}</Written>
            <figcaption class="soft">
              {t('brief.note-by', { name: note.by || t('brief.somebody'), date: sayDay(note.date) })} {note.successor && t('brief.successor', { name: note.successor })}
            </figcaption>
          </figure>
        ))}
      </Section>
      <Section name="meetings" empty={meetings.length === 0}>
        <ul class="brief__list">
          {meetings.map((meeting, i) => (
            <li key={i} class="brief__item">
              <p dir="auto">{meeting.title}</p>
              <p class="soft">{[sayDay(meeting.date), meeting.present !== null && t('brief.present', { count: meeting.present })].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </Section>
      {brief.older > 0 && <p class="brief__part soft">{t('brief.older', { count: brief.older })}</p>}
    </article>
  );
}

/** A part with its heading; one that is empty says how it gets filled. */
function Section({ name, empty, children }: { readonly name: string; readonly empty: boolean; readonly children: ComponentChildren }) {
  return (
    <section class="brief__part">
      <h2>{t(`brief.${name}.title`)}</h2>
      {empty ? <p class="soft">{t(`brief.${name}.empty`)}</p> : children}
    </section>
  );
}

function Written({ children }: { readonly children: string }) {
  return <p class="as-written" dir="auto">{children}</p>;
}

function DatedList({ texts }: { readonly texts: Brief['parked'] }) {
  return (
    <ul class="brief__list">
      {texts.map(({ text, date }, i) => (
        <li key={i} class="brief__item"><Written>{text}</Written><p class="soft">{sayDay(date)}</p></li>
      ))}
    </ul>
  );
}

/** A layer of an organisation as people say it; a name that a later version may bring stays as it is. */
function layerName(layer: string): string {
  return knows(`brief.layer.${layer}`) ? t(`brief.layer.${layer}`) : layer;
}
