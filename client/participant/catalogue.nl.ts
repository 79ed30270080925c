import became from '../../src/config/messages/became.nl.json';
import refused from '../../src/config/messages/refusals.nl.json';
import { catalogue, type Messages } from '../ui/i18n';
import ui from '../ui/messages.nl.json';
import phone from './messages.nl.json';

/** Everything a phone says, in Dutch. */
export default catalogue(
  { ui, became, phone, refused },
  import.meta.glob<Messages>('../../src/parts/*/faces/phone.nl.json', { eager: true, import: 'default' }),
);
