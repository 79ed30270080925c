import { useEffect } from 'preact/hooks';
import { account, CONTACT_HOME, isOnlyContact } from '../ui/desk/account';
import { go, path, query } from '../ui/desk/route';
import { t } from '../ui/i18n';
import { LiveRegion } from '../ui/live-region';
import { CommunityPage } from './community/community-page';
import { AuditPage } from './pages/audit';
import { LettersPage } from './letters/letters-page';
import { OrganisationPage } from './pages/organisation';
import { StartPage } from './pages/start';
import { Page } from './parts/page';
import { PeoplePage } from './people/people-page';
import { type Place, placeOf } from './places';
import { BriefPage } from './team/brief-page';
import { ImportPage } from './team/import-page';
import { ReviewPage } from './review/review-page';
import { PicturesPage } from './pictures/pictures-page';
import { CarryOverPage } from './carry-over/carry-over-page';
import { BundlePage } from './bundle/bundle-page';
import { KeepingPage } from './keeping/keeping-page';
import { LearningPage } from './learning/learning-page';
import { PulsePage } from './pulse/pulse-page';
import { TeamPage } from './team/team-page';

/** The desk of who looks after a community: one page at a time, by the address, for who is logged in. */
export function App() {
  const who = account.value;
  return (
    <>
      {who === undefined ? <main class="page" aria-busy="true" /> : who === null ? <ToLogin /> : <Where place={placeOf(path.value)} />}
      <LiveRegion />
    </>
  );
}

function Where({ place }: { readonly place: Place }) {
  const elsewhere = isOnlyContact() && place.page !== 'organisation';
  useEffect(() => {
    if (elsewhere) go(CONTACT_HOME, true);
  }, [elsewhere]);
  if (elsewhere) return null;
  switch (place.page) {
    case 'start':
      return <StartPage />;
    case 'organisation':
      return <OrganisationPage />;
    case 'community':
      return <CommunityPage key={place.community} id={place.community} />;
    case 'people':
      return <PeoplePage key={place.community} id={place.community} />;
    case 'audit':
      return <AuditPage key={place.community} id={place.community} />;
    case 'letters':
      return <LettersPage key={place.community} id={place.community} />;
    case 'team':
      return <TeamPage key={place.team} id={place.team} />;
    case 'import':
      return <ImportPage key={place.team} id={place.team} />;
    case 'brief':
      return <BriefPage key={place.team} id={place.team} />;
    case 'review':
      return <ReviewPage key={place.community} id={place.community} />;
    case 'pictures':
      return <PicturesPage key={place.community} id={place.community} />;
    case 'carry-over':
      return <CarryOverPage key={place.community} id={place.community} />;
    case 'bundle':
      return <BundlePage key={place.community} id={place.community} />;
    case 'keeping':
      return <KeepingPage key={place.community} id={place.community} />;
    case 'learning':
      return <LearningPage key={place.team} id={place.team} />;
    case 'pulse':
      return <PulsePage key={place.team} id={place.team} />;
    case 'nowhere':
      return (
        <Page title={t('community.nowhere')} narrow>
          <p><a href="/gemeenschap">{t('community.to-start')}</a></p>
        </Page>
      );
    default:
      return place satisfies never;
  }
}

/** Logging in is a page of its own; after it one comes back here. */
function ToLogin() {
  const login = `/begeleiding/inloggen?terug=${encodeURIComponent(path.value + query.value)}`;
  useEffect(() => location.replace(login), [login]);
  return (
    <main class="page">
      <h1>{t('community.login.title')}</h1>
      <p><a href={login}>{t('community.login.go')}</a></p>
    </main>
  );
}
