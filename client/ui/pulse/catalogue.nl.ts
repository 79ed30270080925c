import questionnaire from '../../../src/config/messages/questionnaire.nl.json';
import { catalogue } from '../i18n';

export default catalogue({ questionnaire });
