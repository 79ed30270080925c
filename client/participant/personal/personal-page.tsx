import { useEffect, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { t } from '../../ui/i18n';
import { LanguageChoice } from '../language-choice';
import { MessagePage } from '../message-page';
import { tellLanguage } from './api';
import { BriefPage } from './brief-page';
import { ClaimsSection } from './claims-section';
import { ForgetSection } from './forget-section';
import { GonePage, NobodyPage, SomebodyElsePage } from './link-pages';
import { LogSection } from './log-section';
import { MeetingsSection } from './meetings-section';
import { NowSection } from './now-section';
import { sortMeetings } from './my-meetings';
import { TeamSection } from './team-section';
import { useVisit, type Visit } from './use-visit';

export interface PersonalPageProps {
  readonly link: string | null;
  /** Whose brief to read. */
  readonly team: string | null;
  /** Why a meeting did not let this person in. */
  readonly refused: string | null;
}

/** The page of one person: today's meeting, what comes, what they missed, and their teams. */
export function PersonalPage({ link, team, refused }: PersonalPageProps) {
  const { visit, again, goOnAs } = useVisit(link);
  const title = visit.at === 'here' ? visit.mine.community.name : '';
  useEffect(() => {
    const before = document.title;
    if (title) document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  switch (visit.at) {
    case 'looking':
      return <MessagePage calm title={t(visit.unreachable ? 'personal.offline.title' : 'phone.connecting.title')} text={t(visit.unreachable ? 'personal.offline.text' : 'phone.connecting.text')} />;
    case 'nobody':
      return <NobodyPage />;
    case 'gone':
      return <GonePage link={link} why={visit.why} />;
    case 'somebody-else':
      return <SomebodyElsePage known={visit.known} mine={visit.mine} onGoOn={() => goOnAs(visit.mine)} />;
    case 'here': {
      const mine = visit.mine.teams.find((one) => one.id === team);
      if (team !== null) return <BriefPage key={team} link={visit.link} team={team} name={mine?.name ?? ''} />;
      return <Home visit={visit} refused={refused} again={again} />;
    }
    default:
      return visit satisfies never;
  }
}

function Home({ visit, refused, again }: { readonly visit: Extract<Visit, { at: 'here' }>; readonly refused: string | null; readonly again: () => void }) {
  const { link, mine, meetings } = visit;
  const [left, setLeft] = useState<string | null>(null);
  const sorted = sortMeetings(meetings.ok ? meetings.value : []);
  return (
    <main class="page">
      <p class="page__meeting" dir="auto">{mine.community.name}</p>
      <h1>{t('personal.hello', { name: mine.name })}</h1>
      <p class="soft" dir="auto">{[mine.function, mine.organisation, mine.perspective?.name].filter(Boolean).join(' · ')}</p>
      {refused && <p class="notice notice--other" role="alert">{sayRefusal(t, refused)}</p>}
      {left && <p class="notice" role="status">{left}</p>}
      <NowSection now={sorted.now} />
      <ClaimsSection link={link} name={mine.name} />
      <LogSection link={link} name={mine.name} />
      {meetings.ok ? <MeetingsSection coming={sorted.coming} past={sorted.past} now={sorted.now} /> : <p class="notice notice--other">{sayRefusal(t, meetings.refused)}</p>}
      {mine.teams.length === 0 && <p class="notice">{t('personal.no-team')}</p>}
      {mine.teams.map((team) => (
        <TeamSection
          key={team.id}
          link={link}
          team={team}
          onLeft={(said) => {
            setLeft(said);
            scrollTo(0, 0);
            again();
          }}
        />
      ))}
      <LanguageChoice onChosen={(language) => void tellLanguage(link, language)} />
      <ForgetSection name={mine.name} />
    </main>
  );
}
