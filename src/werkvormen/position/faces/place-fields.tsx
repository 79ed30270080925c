import type { Translate } from '../../../../client/ui/i18n';
import { Line } from '../../../../client/ui/line';
import type { PositionFace } from '../faces-contract';
import { endsOf } from './ends';

/** Where somebody is about to stand; null as long as nobody moved it. */
export type Spot = { readonly x: number | null; readonly y: number | null };
export const NOWHERE: Spot = { x: null, y: null };

interface Props {
  readonly view: Pick<PositionFace, 'field' | 'across' | 'up'>;
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly t: Translate;
}

/** A line to stand on, or two of them. */
export function PlaceFields({ view, spot, onSpot, t }: Props) {
  const { across, up } = endsOf(view, t);
  const square = view.field === 'square';
  return (
    <>
      <Line label={t(square ? 'position.first-line' : 'position.where')} from={0} to={100} fromLabel={across.from} toLabel={across.to} value={spot.x} onValue={(x) => onSpot({ ...spot, x })} />
      {square ? <Line label={t('position.second-line')} from={0} to={100} fromLabel={up.from} toLabel={up.to} value={spot.y} onValue={(y) => onSpot({ ...spot, y })} /> : null}
    </>
  );
}

/** Whether there is enough to stand somewhere. */
export function spotComplete({ x, y }: Spot, field: PositionFace['field']): boolean {
  return x !== null && (field === 'line' || y !== null);
}

/** As a command has it. */
export function spotData({ x, y }: Spot, field: PositionFace['field']): { x: number; y?: number } {
  return { x: x ?? 50, ...(field === 'square' ? { y: y ?? 50 } : {}) };
}
