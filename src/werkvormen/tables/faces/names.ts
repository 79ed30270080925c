import type { Translate } from '../../../../client/ui/i18n';
import { speaker } from '../../../../client/ui/speaker';
import type { GroupCardFace } from '../../../parts/groups/faces-contract';
import type { TableFace } from '../faces-contract';

/** "Tafel 3", or as the facilitator calls it. */
export function tableName(table: Pick<TableFace, 'number' | 'name'>, t: Translate): string {
  return table.name || t('tables.table', { number: table.number });
}

/** The table of a card, and the round when there are cards of several. */
export function cardLabel(tables: readonly TableFace[], { group, step }: GroupCardFace, t: Translate): string {
  const table = tables[group] ?? { number: group + 1, name: '' };
  const round = /^round-(\d+)$/.exec(step)?.[1];
  return round === undefined ? tableName(table, t) : t('tables.of-round', { table: tableName(table, t), round });
}

export function called(name: string, t: Translate): string {
  return speaker(name, t) ?? '';
}
