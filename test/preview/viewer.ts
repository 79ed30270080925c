import { tellClock } from '../../client/ui/clock.js';
import { chooseLanguage, type Language } from '../../client/ui/i18n.js';
import { werkvormen } from '../../src/werkvormen/index.js';
import { pictureOf, rehearsalAt } from './stage.js';

const asked = new URLSearchParams(location.search);
const werkvorm = werkvormen.get(asked.get('werkvorm') ?? '');
const root = document.getElementById('app');
const language: Language = asked.get('lang') === 'en' ? 'en' : 'nl';

/** One viewer of one moment: `?werkvorm=poll&moment=3&viewer=phone&as=anna&lang=nl`; also `console` and `screen`, and `moment=picture`. */
async function show(): Promise<void> {
  if (!werkvorm || !root) return;
  const moment = asked.get('moment') ?? '0';
  const table = rehearsalAt(werkvorm, moment === 'picture' ? pictureOf(werkvorm) : Number(moment));
  tellClock(table.at - Date.now());
  switch (asked.get('viewer')) {
    case 'console':
      await (await import('./console.js')).show(root, table);
      break;
    case 'screen':
      await (await import('./screen.js')).show(root, table);
      break;
    default:
      await (await import('./phone.js')).show(root, table, asked.get('as') ?? werkvorm.script.people[0] ?? '');
  }
  await chooseLanguage(language);
  await filesCame();
  document.body.dataset['ready'] = 'true';
}

/** Files are drawn a moment later than what stands around them. */
async function filesCame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  while (document.querySelector('.file-view__coming')) await new Promise(requestAnimationFrame);
}

void show();
