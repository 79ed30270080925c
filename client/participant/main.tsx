import '../ui/base.css';
import '../ui/controls.css';
import './phone.css';
import './away.css';
import { render } from 'preact';
import { startI18n } from '../ui/i18n';
import { App } from './app';
import { goTo, place } from './way';
import { hasLeftBehind } from './whose-log';

const RELOAD = 3000;

startI18n({ nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') }).then(
  () => {
    goTo();
    addEventListener('popstate', () => goTo());
    const root = document.getElementById('app');
    if (root) render(<App />, root);
    sendLeftBehind();
  },
  // Half a page came through a crowded wifi; without words there is nothing to show.
  () => setTimeout(() => location.reload(), RELOAD * (0.5 + Math.random())),
);

/** What somebody wrote in their log without a connection goes along, wherever they open the page again. */
function sendLeftBehind(): void {
  // The page of the log does that itself.
  if (place.value.at !== 'log' && hasLeftBehind()) void import('./log/sending').then((log) => log.sendLeftBehind(), () => undefined);
}
