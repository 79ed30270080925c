import became from '../../src/config/messages/became.en.json';
import questionnaire from '../../src/config/messages/questionnaire.en.json';
import refused from '../../src/config/messages/refusals.en.json';
import screen from '../screen/messages.en.json';
import { catalogue, type Messages } from '../ui/i18n';
import desk from '../ui/desk/messages.en.json';
import ui from '../ui/messages.en.json';
import sound from '../ui/sound.en.json';
import console from './messages.en.json';
import prepare from './prepare.en.json';
import start from './start.en.json';

/** Everything the console says, in English; the screen's words too, for the peek. */
export default catalogue(
  { ui, became, questionnaire, desk, refused, console, prepare, start, screen, sound },
  import.meta.glob<Messages>('../../src/werkvormen/*/words.en.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../src/parts/*/faces/{console,screen}.en.json', { eager: true, import: 'default' }),
);
