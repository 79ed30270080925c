import { catalogue, type Messages } from '../../ui/i18n';
import entry from '../../ui/entry/messages.nl.json';
import paper from './paper.nl.json';

/** What stands on paper cards: the words of every werkvorm, and those that a participant would have on the phone. */
export default catalogue(
  { paper, entry },
  import.meta.glob<Messages>('../../../src/werkvormen/*/paper.nl.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../../src/werkvormen/*/faces/{phone,shared}.nl.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../../src/parts/*/faces/phone.nl.json', { eager: true, import: 'default' }),
);
