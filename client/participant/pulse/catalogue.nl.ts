import { catalogue } from '../../ui/i18n';
import pulse from './messages.nl.json';

export default catalogue({ pulse });
