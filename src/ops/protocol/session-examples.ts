import type { JsonObject } from '../../engine/json.js';
import type { SessionCommandName } from '../../engine/session-commands.js';

const item = {
  id: 'koffie',
  werkvorm: 'pause',
  title: 'Koffie',
  questions: [],
  aim: 'Even lucht.',
  minutes: 10,
  config: { text: 'Achterin staat thee.' },
  leads: '',
  material: 'Thee en koffie',
  capture: false,
  planB: '',
};

/** One example of the data of each session command, for the protocol; those that only the server sends have none. */
export const SESSION_EXAMPLES: Readonly<Record<SessionCommandName, JsonObject>> = {
  open: {},
  join: {},
  'tie-person': {},
  'forget-person': {},
  'forget-texts': {},
  leave: {},
  'change-person': { name: 'Anna', organisation: 'Bibliotheek', perspective: 'bewoner' },
  'add-person': { name: 'Dewi', organisation: '', perspective: 'ervaringsdeskundige', standsInFor: '', firstTime: true },
  'remove-person': { person: 'q8Yt0nT4o2mWkXb1sVcDzA' },
  next: {},
  back: {},
  start: { item: 'koffie' },
  skip: {},
  repeat: { item: 'koffie' },
  insert: { item, at: 3, start: false },
  edit: { item },
  move: { item: 'koffie', to: 1 },
  remove: { item: 'koffie' },
  'park-point': { text: 'Wie betaalt de zaal volgend jaar?' },
  'take-up-point': { point: '8a5b7e1c-5d0e-4a57-9c8e-3c0f4e2b9d11' },
  close: {},
};
