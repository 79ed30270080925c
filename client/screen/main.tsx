import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/base.css';
import '../ui/controls.css';
import { render } from 'preact';
import { startI18n } from '../ui/i18n';
import { ScreenPage } from './screen-page';

void startI18n({ nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') }).then(() => {
  const root = document.getElementById('app');
  const session = decodeURIComponent(location.pathname.split('/').filter(Boolean)[1] ?? '');
  if (root) render(<ScreenPage session={session} token={decodeURIComponent(location.hash.slice(1))} />, root);
});
