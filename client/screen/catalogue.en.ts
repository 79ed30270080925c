import became from '../../src/config/messages/became.en.json';
import questionnaire from '../../src/config/messages/questionnaire.en.json';
import { catalogue, type Messages } from '../ui/i18n';
import ui from '../ui/messages.en.json';
import sound from '../ui/sound.en.json';
import screen from './messages.en.json';

/** Everything the screen says, in English. */
export default catalogue(
  { ui, became, questionnaire, screen, sound },
  import.meta.glob<Messages>('../../src/parts/*/faces/screen.en.json', { eager: true, import: 'default' }),
);
