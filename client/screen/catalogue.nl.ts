import became from '../../src/config/messages/became.nl.json';
import questionnaire from '../../src/config/messages/questionnaire.nl.json';
import { catalogue, type Messages } from '../ui/i18n';
import ui from '../ui/messages.nl.json';
import screen from './messages.nl.json';

/** Everything the screen says, in Dutch. */
export default catalogue(
  { ui, became, questionnaire, screen },
  import.meta.glob<Messages>('../../src/werkvormen/*/faces/screen.nl.json', { eager: true, import: 'default' }),
);
