import questionnaire from '../../../src/config/messages/questionnaire.en.json';
import { catalogue } from '../../ui/i18n';
import pulse from './messages.en.json';

// Not under `pulse`: those are the words of the pulse in a meeting, which the phone has already.
export default catalogue({ 'pulse-form': pulse, questionnaire });
