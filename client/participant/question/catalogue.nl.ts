import { catalogue } from '../../ui/i18n';
import question from './messages.nl.json';

export default catalogue({ question });
