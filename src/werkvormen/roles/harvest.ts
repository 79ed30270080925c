import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import type { CardFace } from '../../parts/cards/faces-contract.js';
import { cardFaces } from '../../parts/cards/views.js';
import { STANCES } from './config.js';
import type { RoleFace } from './faces-contract.js';
import { rolesOf } from './grouping.js';
import type { RolesState } from './rules.js';

/** Per role what is said of oneself, what others expect and what was agreed, each text whole. No names, no score. */
export function harvest(state: RolesState, { people }: Pick<Table, 'people'>): HarvestItem[] {
  const cards = cardFaces(state, people, () => true);
  const roles = rolesOf(cards);
  if (roles.length === 0) return [];
  const byId = new Map(cards.map((card) => [card.id, card]));
  const texts = (ids: readonly string[]): string => ids.map((id) => byId.get(id)?.text ?? '').join(' · ');
  const rows = roles.map((role): readonly ReportWords[] => [
    role.names.join(' / '),
    role.gap === 'untaken' ? { say: 'untaken' } : texts(role.own),
    role.gap === 'unexpected' ? { say: 'unexpected' } : texts(role.expected),
    texts(role.agreed),
  ]);
  const columns = ['role', 'own', 'expected', 'agreed'].map((column) => ({ say: `columns.${column}` }));
  return [{ kind: 'gathered', question: state.question, parts: [{ part: 'table', title: { say: 'roles' }, columns, rows }, ...stancesOf(roles, byId)] }];
}

/** In which steps somebody takes a role (●) and in which others expect it (○). */
function stancesOf(roles: readonly RoleFace[], cards: ReadonlyMap<string, CardFace>): GatheredPart[] {
  const takes = (ids: readonly string[], stance: string): boolean => ids.some((id) => String(cards.get(id)?.fields['stance'] ?? '').split('+').includes(stance));
  const rows = roles
    .map((role) => [role.names.join(' / '), ...STANCES.map((stance) => [takes(role.own, stance) && '●', takes(role.expected, stance) && '○'].filter(Boolean).join(' '))])
    .filter(([, ...marks]) => marks.some((mark) => mark !== ''));
  if (rows.length === 0) return [];
  return [
    { part: 'table', title: { say: 'stances' }, columns: [{ say: 'columns.role' }, ...STANCES.map((stance) => ({ say: `stance.${stance}` }))], rows },
    { part: 'text', text: { say: 'stances-note' } },
  ];
}
