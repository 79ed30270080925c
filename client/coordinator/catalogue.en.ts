import became from '../../src/config/messages/became.en.json';
import drawn from '../../src/config/messages/drawn.en.json';
import questionnaire from '../../src/config/messages/questionnaire.en.json';
import refused from '../../src/config/messages/refusals.en.json';
import brief from '../ui/brief.en.json';
import { catalogue } from '../ui/i18n';
import desk from '../ui/desk/messages.en.json';
import ui from '../ui/messages.en.json';
import letters from './letters.en.json';
import community from './messages.en.json';
import people from './people.en.json';
import team from './team.en.json';
import bundle from './bundle/messages.en.json';
import carry from './carry-over/messages.en.json';
import keeping from './keeping/messages.en.json';
import learning from './learning/messages.en.json';
import pictures from './pictures/messages.en.json';
import pulse from './pulse/messages.en.json';
import review from './review/messages.en.json';

/** Everything that the pages of the community say, in English. */
export default catalogue({ ui, became, drawn, desk, refused, questionnaire, community, people, team, letters, brief, review, pictures, carry, bundle, keeping, learning, pulse });
