import questionnaire from '../../../src/config/messages/questionnaire.en.json';
import { catalogue } from '../i18n';

export default catalogue({ questionnaire });
