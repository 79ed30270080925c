import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/desk/desk.css';
import './console.css';
import { render } from 'preact';
import { startI18n } from '../ui/i18n';
import { recognise } from '../ui/desk/account';
import { App } from './app';
import { followLinks } from './router';

void startI18n({ nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') }).then(() => {
  const root = document.getElementById('app');
  if (!root) return;
  root.addEventListener('click', followLinks('/begeleiding'));
  void recognise();
  render(<App />, root);
});
