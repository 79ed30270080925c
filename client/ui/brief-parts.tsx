import type { Brief, BriefNeed } from './brief-model';
import { sayDay } from './day';
import { t } from './i18n';

/** The framings of now side by side, each with who holds it; under them how they were before. */
export function Framings({ framings }: { readonly framings: Brief['framings'] }) {
  const now = framings.filter((framing) => framing.current);
  const before = framings.flatMap((framing) => [...(framing.current ? [] : [{ text: framing.text, reason: t('brief.let-go'), date: '' }]), ...framing.history]);
  return (
    <>
      {now.length === 0 && <p class="soft">{t('brief.framings.empty')}</p>}
      {now.length > 1 && <p class="soft">{t('brief.framings.several')}</p>}
      {now.map((framing, i) => (
        <blockquote key={i} class="brief__framing">
          <p class="as-written" dir="auto">{framing.text}</p>
          {framing.reason && <p><b>{t('brief.reason')}</b> <span dir="auto">{framing.reason}</span></p>}
          {framing.heldBy && <p class="soft">{t('brief.held-by', { who: framing.heldBy })}</p>}
        </blockquote>
      ))}
      {before.length > 0 && (
        <details class="brief__more">
          <summary>{t('brief.framings.before')}</summary>
          <ul class="brief__list">
            {before.map((version, i) => (
              <li key={i} class="brief__item">
                <p class="as-written" dir="auto">{version.text}</p>
                {version.reason && <p><b>{t('brief.reason')}</b> <span dir="auto">{version.reason}</span></p>}
                {version.date && <p class="soft">{sayDay(version.date)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Decisions, each with every need that was said, refused ones too (rule 11). */
export function DecisionList({ decisions }: { readonly decisions: Brief['decisions'] }) {
  return (
    <>
      {decisions.map((decision, i) => (
        <article key={i} class="brief__decision">
          <h3 dir="auto">{decision.question}</h3>
          <p class="brief__status">{t(`brief.status.${decision.status}`)}</p>
          {decision.text && <p class="as-written brief__text" dir="auto">{decision.text}</p>}
          <Needs needs={decision.needs} />
          <p class="soft" dir="auto">{[decision.meeting.title, sayDay(decision.meeting.date)].filter(Boolean).join(' · ')}</p>
        </article>
      ))}
    </>
  );
}

/** What people needed to come along, and the answer to it. */
export function Needs({ needs }: { readonly needs: readonly BriefNeed[] }) {
  if (needs.length === 0) return null;
  return (
    <div class="brief__needs">
      <p><b>{t('brief.needs')}</b></p>
      <ul class="brief__list">
        {needs.map((need, i) => (
          <li key={i}>
            <p class="as-written" dir="auto">{need.text}</p>
            <p class="soft">
              {t(`brief.answer.${need.answer ?? 'none'}`)}
              {need.reason && <>: <span dir="auto">{need.reason}</span></>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who takes part and what for; which perspectives are at the table and which are missed. */
export function MemberList({ brief }: { readonly brief: Brief }) {
  const missing = [...brief.wanted.filter((one) => !one.present).map((one) => one.name), ...brief.missingVoices];
  return (
    <>
      {brief.facilitators.length > 0 && <p>{t('brief.facilitators', { names: brief.facilitators.map((one) => one.name).join(', ') })}</p>}
      <ul class="brief__people">
        {brief.members.map((member, i) => (
          <li key={i}>
            <p><b dir="auto">{member.name}</b></p>
            <p dir="auto">{[member.function, member.organisation, member.perspective].filter(Boolean).join(' · ')}</p>
            <p class="soft">
              {t('brief.since', { date: sayDay(member.since) })}
              {member.replaces && ` ${t('brief.replaces', { name: member.replaces })}`}
            </p>
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p class="notice notice--other">{t('brief.missing', { names: missing.join(', ') })}</p>}
    </>
  );
}
