import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/desk/desk.css';
import './coordinator.css';
import { render } from 'preact';
import { recognise } from '../ui/desk/account';
import { followLinks } from '../ui/desk/route';
import { startI18n } from '../ui/i18n';
import { App } from './app';

void startI18n({ nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') }).then(() => {
  const root = document.getElementById('app');
  if (!root) return;
  root.addEventListener('click', followLinks('/gemeenschap'));
  void recognise();
  render(<App />, root);
});
