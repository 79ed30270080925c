import { catalogue } from '../../ui/i18n';
import log from './messages.en.json';

export default catalogue({ log });
