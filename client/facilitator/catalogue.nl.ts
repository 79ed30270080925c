import became from '../../src/config/messages/became.nl.json';
import questionnaire from '../../src/config/messages/questionnaire.nl.json';
import refused from '../../src/config/messages/refusals.nl.json';
import screen from '../screen/messages.nl.json';
import { catalogue, type Messages } from '../ui/i18n';
import desk from '../ui/desk/messages.nl.json';
import ui from '../ui/messages.nl.json';
import sound from '../ui/sound.nl.json';
import console from './messages.nl.json';
import prepare from './prepare.nl.json';
import start from './start.nl.json';

/** Everything the console says, in Dutch; the screen's words too, for the peek. */
export default catalogue(
  { ui, became, questionnaire, desk, refused, console, prepare, start, screen, sound },
  import.meta.glob<Messages>('../../src/werkvormen/*/words.nl.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../src/parts/*/faces/{console,screen}.nl.json', { eager: true, import: 'default' }),
);
