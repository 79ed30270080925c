import { useEffect } from 'preact/hooks';
import { t } from '../ui/i18n';
import { account, CONTACT_HOME, isOnlyContact } from '../ui/desk/account';
import { pageAfterLogin } from '../ui/desk/back';
import { AccountPage } from './pages/account';
import { LoginPage, ResetPage, SetupPage } from './pages/entry';
import { InvitationPage } from './pages/invitation';
import { MeetingPage } from './pages/meeting';
import { NewMeetingPage } from './pages/new-meeting';
import { MeetingFiles } from './parts/meeting-files';
import { go, path, placeOf } from './router';
import { StartPage } from './start/start-page';

/** The console: one page at a time, by the address. Everything but the one-time links asks for a login first. */
export function App() {
  const place = placeOf(path.value);
  const who = account.value;
  const afterLogin = !!who && place.page === 'login';
  // There are no meetings here for who is only a contact person.
  const elsewhere = !!who && place.page === 'meetings' && isOnlyContact();
  useEffect(() => {
    if (!afterLogin && !elsewhere) return;
    const back = (afterLogin ? pageAfterLogin(location.search) : null) ?? (isOnlyContact() ? CONTACT_HOME : null);
    // Another desk is another page.
    if (back) location.replace(back);
    else go('/begeleiding', true);
  }, [afterLogin, elsewhere]);
  if (place.page === 'setup') return <SetupPage />;
  if (place.page === 'reset') return <ResetPage />;
  if (place.page === 'invitation') return <InvitationPage />;
  if (who === undefined || elsewhere) return <main class="page" aria-busy="true" />;
  if (who === null || place.page === 'login') return <LoginPage />;
  switch (place.page) {
    case 'meetings':
      return <StartPage />;
    case 'account':
      return <AccountPage />;
    case 'new':
      return <NewMeetingPage />;
    case 'meeting':
    case 'log':
    case 'card':
    case 'paper':
    case 'script':
    case 'registrations':
    case 'arrange':
      return (
        <MeetingFiles key={place.id} meeting={place.id}>
          <MeetingPage id={place.id} page={place.page} />
        </MeetingFiles>
      );
    case 'nowhere':
      return (
        <main class="page">
          <h1>{t('console.nowhere')}</h1>
          <a href="/begeleiding">{t('console.home')}</a>
        </main>
      );
    default:
      return place.page satisfies never;
  }
}
