import type { JsonObject } from '../../engine/json.js';
import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fenna'] as const;
type Person = (typeof PEOPLE)[number];

/** An envelope id as a phone makes it; here readable, so that the secrecy search can name what leaked. */
function envelope(person: Person, what: string): string {
  return `envelope-${what}-of-${person}-0000000000`;
}

function sealed(as: Person, type: string, what: string, data: JsonObject): ScriptStep {
  return { as, type, data: { ...data, envelope: envelope(as, what) } };
}

const vote = (as: Person, option: string) => sealed(as, 'cast-vote', 'vote', { option });

/** Below the waterline somebody writes a card that is never shown: it must be nowhere. */
const NEVER_SHOWN = 'Ik ben bang dat dit ons team splijt.';

export const script: Script = {
  title: 'Anoniem: zes mensen, een meerderheid, behoeften op tafel, geparkeerd voor de volgende keer',
  people: PEOPLE,
  question: 'Beginnen we in maart met een inloopspreekuur in de wijk?',
  config: { room: 'proposal', mode: 'anonymous' },
  steps: [
    { as: 'facilitator', type: 'frame', data: { question: 'Beginnen we in maart met een inloopspreekuur in de wijk?', room: 'proposal', mode: 'anonymous' } },
    { as: 'facilitator', type: 'go-to', data: { step: 'views' } },
    sealed('anna', 'add-view', 'view', { text: 'Mensen komen nu te laat bij ons, in de wijk zijn we eerder.' }),
    sealed('bilal', 'add-view', 'view', { text: 'Als we het doen, dan samen met bewoners.' }),
    sealed('chris', 'add-view', 'view', { text: 'Maart is snel, maar wachten kost ook iets.' }),
    { as: 'facilitator', type: 'reveal-views', data: {} },
    { as: 'facilitator', type: 'mark-done', data: { step: 'views', done: true } },
    { as: 'facilitator', type: 'go-to', data: { step: 'other' } },
    sealed('dewi', 'add-view', 'other', { text: 'Wij hebben al drie spreekuren waar niemand komt.' }),
    { as: 'facilitator', type: 'reveal-views', data: {}, picture: true },
    { as: 'facilitator', type: 'mark-done', data: { step: 'other', done: true } },
    { as: 'facilitator', type: 'go-to', data: { step: 'spread' } },
    sealed('emre', 'recognise', 'spread', { views: [] }),
    sealed('fenna', 'recognise', 'spread', { views: [] }),
    { as: 'facilitator', type: 'mark-done', data: { step: 'spread', done: true } },
    {
      as: 'facilitator',
      type: 'set-options',
      data: { options: [{ id: 'start', text: 'We beginnen in maart' }, { id: 'wait', text: 'We beginnen na de zomer' }] },
    },
    { as: 'facilitator', type: 'open-vote', data: { override: false } },
    vote('anna', 'start'),
    vote('bilal', 'start'),
    vote('chris', 'wait'),
    vote('dewi', 'wait'),
    vote('emre', 'abstain'),
    vote('fenna', 'start'),
    vote('chris', 'start'),
    { as: 'facilitator', type: 'close-vote', data: {} },
    { as: 'facilitator', type: 'open-needs', data: {}, after: 2_000 },
    sealed('anna', 'need-nothing', 'need', { text: 'Ik zie elke week mensen die eerder hulp nodig hadden.' }),
    sealed('bilal', 'need-nothing', 'need', { text: 'We leren het meest door te beginnen.' }),
    sealed('chris', 'need-nothing', 'need', { text: 'Ik vertrouw de mensen die het gaan doen.' }),
    sealed('dewi', 'give-need', 'need', { text: 'We stoppen met een van de lege spreekuren.' }),
    sealed('emre', 'give-need', 'need', { text: 'Na drie maanden kijken we of er mensen komen.' }),
    sealed('fenna', 'need-nothing', 'need', { text: 'Het past bij wat bewoners vroegen.' }),
    { as: 'facilitator', type: 'close-needs', data: {} },
    { as: 'facilitator', type: 'set-decision', data: { text: 'We beginnen in maart met een inloopspreekuur in de wijk.' } },
    { as: 'facilitator', type: 'go-to', data: { step: 'waterline' } },
    sealed('dewi', 'add-view', 'waterline', { text: NEVER_SHOWN }),
    { as: 'facilitator', type: 'park', data: { reason: 'De behoeften bespreken we volgende keer verder.' } },
  ],
  secrets: [
    { text: NEVER_SHOWN, author: 'dewi' },
    ...PEOPLE.map((author) => ({ text: envelope(author, 'vote'), author })),
    ...PEOPLE.map((author) => ({ text: envelope(author, 'need'), author })),
    ...(['anna', 'bilal', 'chris'] as const).map((author) => ({ text: envelope(author, 'view'), author })),
  ],
};
