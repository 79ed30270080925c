import { catalogue } from '../../ui/i18n';
import certificate from './messages.nl.json';

export default catalogue({ certificate });
