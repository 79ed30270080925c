import refused from '../../src/config/messages/refusals.en.json';
import brief from '../ui/brief.en.json';
import { catalogue } from '../ui/i18n';
import desk from '../ui/desk/messages.en.json';
import ui from '../ui/messages.en.json';
import letters from './letters.en.json';
import community from './messages.en.json';
import people from './people.en.json';
import team from './team.en.json';

/** Everything that the pages of the community say, in English. */
export default catalogue({ ui, desk, refused, community, people, team, letters, brief });
