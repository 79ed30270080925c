import brief from '../../ui/brief.en.json';
import { catalogue } from '../../ui/i18n';
import personal from './messages.en.json';

/** What the page of a person says, in English. */
export default catalogue({ brief, personal });
