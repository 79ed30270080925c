import { LAYERS, type Layer } from './layers';
import type { CarryLine } from './model';

export interface LayerGroup {
  /** Null for lines that name none. */
  readonly layer: Layer | null;
  readonly lines: readonly CarryLine[];
}

export interface OrganisationGroup {
  readonly id: string;
  /** Null for what has no organisation of the community yet. */
  readonly name: string | null;
  readonly layers: readonly LayerGroup[];
}

/** Lines by organisation and layer, in the order in which they came; layers in their own order. Counting them says nothing, so nothing is counted. */
export function byOrganisation(lines: readonly CarryLine[]): OrganisationGroup[] {
  const groups = new Map<string, { name: string | null; lines: CarryLine[] }>();
  for (const line of lines) {
    const id = line.organisation?.id ?? '';
    const group = groups.get(id) ?? { name: line.organisation?.name ?? null, lines: [] };
    group.lines.push(line);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => ({ id, name: group.name, layers: byLayer(group.lines) }));
}

function byLayer(lines: readonly CarryLine[]): LayerGroup[] {
  return [...LAYERS, null].map((layer) => ({ layer, lines: lines.filter((line) => line.layer === layer) })).filter((group) => group.lines.length > 0);
}
