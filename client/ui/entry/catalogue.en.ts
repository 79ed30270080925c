import { catalogue } from '../i18n';
import entry from './messages.en.json';

export default catalogue({ entry });
