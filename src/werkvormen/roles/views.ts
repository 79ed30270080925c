import type { JsonObject } from '../../engine/json.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { CardFace, CourseFace } from '../../parts/cards/faces-contract.js';
import { courseViews } from '../../parts/cards/views.js';
import type { RolesConfig } from './config.js';
import type { RolesConsole, RolesView } from './faces-contract.js';
import { roleKey, rolesOf, roleWith } from './grouping.js';
import type { RolesFact, RolesState } from './rules.js';

type Face = CourseFace & { readonly cards: readonly CardFace[] };

/** What the viewers of the roles see: cards, and by which role they stand side by side. The screen sees what the room sees. */
export const views = {
  room: (state, table): RolesView & JsonObject => beside(state, courseViews.room(state, table), table),
  mine: (state, person, table) => courseViews.mine(state, person, table),
  facilitator: (state, table): RolesConsole & JsonObject => beside(state, courseViews.facilitator(state, table), table),
  screen: (state, table): RolesView & JsonObject => beside(state, courseViews.screen(state, table), table),
} satisfies Werkvorm<RolesConfig, RolesState, RolesFact>['views'];

function beside<F extends Face>(state: RolesState, face: F, { meeting }: Pick<Table, 'meeting'>) {
  const roles = rolesOf(face.cards);
  // Names to choose from, so that one role gets one name where people agree on it.
  const names = new Map([...(meeting?.perspectives ?? []), ...(meeting?.organisations ?? []), ...roles.flatMap((role) => role.names)].map((name) => [roleKey(name), name]));
  return { ...face, perspectives: [...names.values()], roles, look: roleWith(roles, state.look)?.id ?? null };
}
