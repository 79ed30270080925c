import brief from '../../ui/brief.nl.json';
import { catalogue } from '../../ui/i18n';
import personal from './messages.nl.json';

/** What the page of a person says, in Dutch. */
export default catalogue({ brief, personal });
