import type { Eraser } from '../access/erasing.js';
import type { Query } from '../config/sql.js';

/**
 * What this room has of people: that a member was there, and the registration through which somebody came in. A
 * registration that nobody came in with is somebody's by their own link only, and stays.
 * @param caughtUp resolves when what is known of sessions is as new as their journals
 */
export function meetingEraser(read: Query, caughtUp: () => Promise<void>): Eraser {
  return {
    partsOf: async ({ kind, id }) => {
      if (kind !== 'member') return [];
      await caughtUp();
      return (await read('SELECT session, person FROM attendance WHERE member = ?', [id])).map((row) => ({ session: String(row['session']), person: String(row['person']) }));
    },
    beforeSessions: async (query, parts) => {
      let registrations = 0;
      for (const { session, registration } of parts) if (registration !== null && (await forgetRegistration(query, session, registration))) registrations++;
      return { registrations };
    },
    forget: async (query, { kind, id }) => {
      if (kind === 'member') await query('UPDATE attendance SET member = NULL WHERE member = ?', [id]);
      return {};
    },
  };
}

async function forgetRegistration(query: Query, meeting: string, id: string): Promise<boolean> {
  const [gone] = await query('DELETE FROM registration WHERE id = ? AND meeting = ? RETURNING email', [id, meeting]);
  if (typeof gone?.['email'] === 'string') await query('DELETE FROM letter WHERE about = ? AND recipient = ?', [meeting, gone['email']]);
  return gone !== undefined;
}
