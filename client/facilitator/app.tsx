import { useEffect } from 'preact/hooks';
import { t } from '../ui/i18n';
import { account, isSomewhere } from '../ui/desk/account';
import { pageAfterLogin } from '../ui/desk/back';
import { AccountPage } from './pages/account';
import { LoginPage, ResetPage, SetupPage } from './pages/entry';
import { InvitationPage } from './pages/invitation';
import { MeetingPage } from './pages/meeting';
import { NewMeetingPage } from './pages/new-meeting';
import { go, path, placeOf } from './router';
import { StartPage } from './start/start-page';

/** The console: one page at a time, by the address. Everything but the one-time links asks for a login first. */
export function App() {
  const place = placeOf(path.value);
  const who = account.value;
  const toLogin = who !== null && place.page === 'login';
  useEffect(() => {
    if (!toLogin || !who) return;
    const onlyContact = isSomewhere('contact') && !isSomewhere('coordinator', 'facilitator');
    const back = pageAfterLogin(location.search) ?? (onlyContact ? '/gemeenschap/organisatie' : null);
    // Another desk is another page.
    if (back) location.replace(back);
    else go('/begeleiding', true);
  }, [toLogin, who]);
  if (place.page === 'setup') return <SetupPage />;
  if (place.page === 'reset') return <ResetPage />;
  if (place.page === 'invitation') return <InvitationPage />;
  if (who === undefined) return <main class="page" aria-busy="true" />;
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
    case 'script':
    case 'registrations':
    case 'arrange':
      return <MeetingPage key={place.id} id={place.id} page={place.page} />;
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
