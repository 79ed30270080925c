import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { CardFace, CourseFace } from '../../parts/cards/faces-contract.js';
import { cardFaces, courseViews, stepParts } from '../../parts/cards/views.js';
import { BESIDE, FRAMES, type FramingConsole, type FramingFace, STANDINGS, VERSION } from './faces-contract.js';
import type { FramingConfig } from './plan.js';
import type { FramingFact, FramingState } from './rules.js';

/** What the viewers see. The screen sees what the room sees. */
export const views: Werkvorm<FramingConfig, FramingState, FramingFact>['views'] = {
  room: (state, table): FramingFace => withStanding(state, courseViews.room(state, table)),
  mine: (state, person, table) => courseViews.mine(state, person, table),
  facilitator: (state, table): FramingConsole => withStanding(state, courseViews.facilitator(state, table)),
  screen: (state, table): FramingFace => withStanding(state, courseViews.screen(state, table)),
};

/** Only of what this viewer may see at this moment. */
function withStanding<F extends CourseFace>({ standing }: FramingState, face: F): F & { standing: string[] } {
  return { ...face, standing: face.cards.filter(({ id }) => standing.has(id)).map(({ id }) => id) };
}

/** Everybody's question, what was seen in them, and the versions: what is new and what stays beside it, each whole. */
export function harvest(state: FramingState, table: Pick<Table, 'people'>): HarvestItem[] {
  const versions = cardFaces(state, table.people, ({ step }) => step === VERSION);
  const frames = cardFaces(state, table.people, ({ id }) => state.standing.has(id));
  const held = STANDINGS.flatMap((standing): GatheredPart[] => {
    const own = versions.filter((card) => card.fields['standing'] === standing).map((card) => line(card, 'held'));
    const cards = standing === 'beside' ? [...own, ...frames.map((card) => line(card, 'perspective'))] : own;
    return cards.length > 0 ? [{ part: 'cards', title: { say: `standing.${standing}` }, cards }] : [];
  });
  const several: GatheredPart[] = versions.length + frames.length > 1 ? [{ part: 'text', text: { say: 'several' } }] : [];
  const parts = [...stepParts(state, FRAMES, table), ...stepParts(state, BESIDE, table), ...held, ...several];
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

/** A version or a frame with who holds it, or from which perspective it was written. */
function line({ text, by, labels }: CardFace, from: 'held' | 'perspective') {
  const who = labels[from] ?? '';
  return { text, by, ...(who === '' ? {} : { about: from === 'held' ? { say: 'held', with: { who } } : who }) };
}
