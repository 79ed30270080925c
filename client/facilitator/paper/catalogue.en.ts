import { catalogue, type Messages } from '../../ui/i18n';
import entry from '../../ui/entry/messages.en.json';
import paper from './paper.en.json';

/** What stands on paper cards: the words of every werkvorm, and those that a participant would have on the phone. */
export default catalogue(
  { paper, entry },
  import.meta.glob<Messages>('../../../src/werkvormen/*/paper.en.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../../src/werkvormen/*/faces/{phone,shared}.en.json', { eager: true, import: 'default' }),
  import.meta.glob<Messages>('../../../src/parts/*/faces/phone.en.json', { eager: true, import: 'default' }),
);
