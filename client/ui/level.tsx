import type { Level } from '../../src/engine/learning';
import { t } from './i18n';

/** The three levels have a colour and a shape everywhere; always in this order. */
export const LEVEL_ORDER: readonly Level[] = ['individual', 'team', 'organisation'];
const SHAPES: Readonly<Record<Level, string>> = { individual: '●', team: '▲', organisation: '■' };

export function LevelMark({ level }: { readonly level: Level }) {
  return (
    <span class={`level level--${level}`}>
      <span class="level__shape" aria-hidden="true">
        {SHAPES[level]}
      </span>
      {t(`ui.level.${level}`)}
    </span>
  );
}
