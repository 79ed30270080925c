import '../ui/base.css';
import '../ui/controls.css';
import './phone.css';
import './away.css';
import { render } from 'preact';
import { startI18n } from '../ui/i18n';
import { App } from './app';
import { goTo } from './way';

const RELOAD = 3000;

startI18n({ nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') }).then(
  () => {
    goTo();
    addEventListener('popstate', () => goTo());
    const root = document.getElementById('app');
    if (root) render(<App />, root);
  },
  // Half a page came through a crowded wifi; without words there is nothing to show.
  () => setTimeout(() => location.reload(), RELOAD * (0.5 + Math.random())),
);
