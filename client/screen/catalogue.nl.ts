import became from '../../src/config/messages/became.nl.json';
import questionnaire from '../../src/config/messages/questionnaire.nl.json';
import { catalogue, type Messages } from '../ui/i18n';
import ui from '../ui/messages.nl.json';
import sound from '../ui/sound.nl.json';
import screen from './messages.nl.json';

/** Everything the screen says, in Dutch. */
export default catalogue(
  { ui, became, questionnaire, screen, sound },
  import.meta.glob<Messages>('../../src/parts/*/faces/screen.nl.json', { eager: true, import: 'default' }),
);
