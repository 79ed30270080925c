import { catalogue } from '../../ui/i18n';
import certificate from './messages.en.json';

export default catalogue({ certificate });
