import { isPublicKind } from '../../../src/engine/meeting-kinds';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PageHead } from '../../ui/desk/page-head';
import { language, t } from '../../ui/i18n';
import type { Meeting, MeetingPlan } from '../model';
import { MEETING_PAGES, meetingPath, type MeetingSubpage } from '../router';
import { kindName, sayWhen } from '../words';

// The first page of a visit is read from its top; only a page one went to takes the focus to its title.
let arrived = false;

interface PageProps {
  readonly title: string;
  /** A line above the title. */
  readonly above?: string;
  readonly actions?: ComponentChildren;
  readonly shape?: 'narrow' | 'script';
  readonly children: ComponentChildren;
}

/** A page of the console that is not the running meeting. */
export function Page({ title, above, actions, shape, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('console.name')}`;
  }, [title]);
  return (
    <>
      <PageHead />
      <main class={shape ? `page page-${shape}` : 'page'}>
        <div class="page-title">
          <div class="page-name">
            {above ? <p class="soft">{above}</p> : null}
            <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
          </div>
          {actions ? <div class="row no-print">{actions}</div> : null}
        </div>
        {children}
      </main>
    </>
  );
}

interface FrameProps {
  readonly meeting: Meeting;
  /** As it is being changed. */
  readonly plan?: MeetingPlan;
  readonly page: MeetingSubpage;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of one meeting: what it is, when, and its other pages. */
export function MeetingFrame({ meeting, plan = meeting, page, actions, children }: FrameProps) {
  const pages = MEETING_PAGES.filter((one) => one !== 'aanmeldingen' || hasRegistrations(meeting));
  return (
    <Page
      key={page}
      title={plan.title || t('console.meetings.untitled')}
      above={[sayWhen(plan, language.value), plan.place, plan.team, kindName(plan)].filter(Boolean).join(' · ')}
      actions={actions}
      shape={page === 'draaiboek' ? 'script' : undefined}
    >
      {meeting.cancelledAt === null ? null : (
        <div class="notice notice--other">
          <p><strong>{t('prepare.cancel.cancelled')}</strong></p>
          {meeting.cancelReason ? <p class="as-written" dir="auto">{meeting.cancelReason}</p> : null}
        </div>
      )}
      <nav class="meeting-nav no-print" aria-label={t('prepare.pages')}>
        {pages.map((one) => (
          <a key={one} href={meetingPath(meeting.id, one && `/${one}`)} aria-current={one === page ? 'page' : undefined}>{t(`prepare.page.${one || meeting.status}`)}</a>
        ))}
      </nav>
      {children}
    </Page>
  );
}

/** Only for what everybody can find; a team knows who comes. */
export function hasRegistrations(meeting: Pick<Meeting, 'kind' | 'publicUrl'>): boolean {
  return meeting.publicUrl !== null || isPublicKind(meeting.kind);
}
