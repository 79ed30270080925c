import became from '../../src/config/messages/became.nl.json';
import drawn from '../../src/config/messages/drawn.nl.json';
import questionnaire from '../../src/config/messages/questionnaire.nl.json';
import refused from '../../src/config/messages/refusals.nl.json';
import brief from '../ui/brief.nl.json';
import { catalogue } from '../ui/i18n';
import desk from '../ui/desk/messages.nl.json';
import ui from '../ui/messages.nl.json';
import letters from './letters.nl.json';
import community from './messages.nl.json';
import people from './people.nl.json';
import team from './team.nl.json';
import bundle from './bundle/messages.nl.json';
import carry from './carry-over/messages.nl.json';
import keeping from './keeping/messages.nl.json';
import learning from './learning/messages.nl.json';
import pictures from './pictures/messages.nl.json';
import pulse from './pulse/messages.nl.json';
import review from './review/messages.nl.json';

/** Everything that the pages of the community say, in Dutch. */
export default catalogue({ ui, became, drawn, desk, refused, questionnaire, community, people, team, letters, brief, review, pictures, carry, bundle, keeping, learning, pulse });
