import { catalogue } from '../../ui/i18n';
import pulse from './messages.en.json';

export default catalogue({ pulse });
