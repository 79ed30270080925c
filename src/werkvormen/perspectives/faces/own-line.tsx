import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../../client/ui/i18n';
import type { LineFace } from '../faces-contract';

interface Props {
  readonly line: Pick<LineFace, 'text' | 'source'>;
  readonly voice?: string;
  readonly t: Translate;
  readonly children: ComponentChildren;
}

/** A line of one's own, with what can be done with it. */
export function OwnLine({ line, voice, t, children }: Props) {
  return (
    <div class="card">
      <p class="card__label">{[voice, line.source && t(`perspectives.source.${line.source}`)].filter(Boolean).join(' · ')}</p>
      <p class="as-written" dir="auto">{line.text}</p>
      <div class="row">{children}</div>
    </div>
  );
}
