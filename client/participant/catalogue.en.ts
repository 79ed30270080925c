import became from '../../src/config/messages/became.en.json';
import refused from '../../src/config/messages/refusals.en.json';
import { catalogue, type Messages } from '../ui/i18n';
import ui from '../ui/messages.en.json';
import phone from './messages.en.json';

/** Everything a phone says, in English. */
export default catalogue(
  { ui, became, phone, refused },
  import.meta.glob<Messages>('../../src/parts/*/faces/phone.en.json', { eager: true, import: 'default' }),
);
