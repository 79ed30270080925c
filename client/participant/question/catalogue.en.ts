import { catalogue } from '../../ui/i18n';
import question from './messages.en.json';

export default catalogue({ question });
