import { catalogue } from '../../ui/i18n';
import log from './messages.nl.json';

export default catalogue({ log });
