import questionnaire from '../../../src/config/messages/questionnaire.nl.json';
import { catalogue } from '../../ui/i18n';
import pulse from './messages.nl.json';

// Not under `pulse`: those are the words of the pulse in a meeting, which the phone has already.
export default catalogue({ 'pulse-form': pulse, questionnaire });
