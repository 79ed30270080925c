import refused from '../../src/config/messages/refusals.nl.json';
import brief from '../ui/brief.nl.json';
import { catalogue } from '../ui/i18n';
import desk from '../ui/desk/messages.nl.json';
import ui from '../ui/messages.nl.json';
import letters from './letters.nl.json';
import community from './messages.nl.json';
import people from './people.nl.json';
import team from './team.nl.json';

/** Everything that the pages of the community say, in Dutch. */
export default catalogue({ ui, desk, refused, community, people, team, letters, brief });
