import type { Translate } from '../../../../client/ui/i18n';
import type { Ends, PositionFace } from '../faces-contract';

/** The words at the ends of a line: own ones, or those of the catalogue. */
export function endsOf({ across, up }: Pick<PositionFace, 'across' | 'up'>, t: Translate): { readonly across: Ends; readonly up: Ends } {
  const said = (axis: 'across' | 'up', own: Ends): Ends => ({ from: own.from || t(`position.ends.${axis}.from`), to: own.to || t(`position.ends.${axis}.to`) });
  return { across: said('across', across), up: said('up', up) };
}
