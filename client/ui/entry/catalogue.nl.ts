import { catalogue } from '../i18n';
import entry from './messages.nl.json';

export default catalogue({ entry });
