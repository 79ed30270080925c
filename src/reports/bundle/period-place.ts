import type { Places } from '../../access/places.js';
import { communitiesOf, type Grant, may } from '../../access/rights.js';
import { type Denial, deny } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { identifier } from '../../engine/text.js';

/**
 * The community of a period, for who reads what was shared there. A period is no place of its own to hold a right in: it
 * is asked of its community. As everywhere, what is somebody else's is not there.
 */
export async function communityOfPeriod(query: Query, places: Places, grants: readonly Grant[], period: string): Promise<string | Denial> {
  const [row] = identifier.safeParse(period).success ? await query('SELECT community FROM period WHERE id = ?', [period]) : [];
  const place = row === undefined ? null : await places.find('community', String(row['community']));
  if (!place || !communitiesOf(grants).includes(place.community)) return deny('period-unknown');
  return may(grants, 'community.review', place) ? place.id : deny('not-allowed');
}
