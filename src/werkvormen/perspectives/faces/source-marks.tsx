import type { Translate } from '../../../../client/ui/i18n';
import type { Source } from '../faces-contract';

/** The three sources, alike in size and in weight: none counts for more. */
export const SOURCES: readonly Source[] = ['research', 'practice', 'experience'];

const SHAPES: Readonly<Record<Source, string>> = {
  research: 'M8 1 L15 8 L8 15 L1 8 Z',
  practice: 'M6 1 H10 V6 H15 V10 H10 V15 H6 V10 H1 V6 H6 Z',
  experience: 'M8 1 A7 7 0 1 0 8 15 A7 7 0 1 0 8 1 Z M8 5 A3 3 0 1 1 8 11 A3 3 0 1 1 8 5 Z',
};

/** From this many of one source on it is a sign with a number. */
const MANY = 6;

export function SourceMark({ source }: { readonly source: Source }) {
  return (
    <svg class="source-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[source]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** What the lines of one perspective rest on: a sign per line. Nothing when there is nothing to see. */
export function SourceMix({ sources, t }: { readonly sources: Readonly<Record<Source, number>>; readonly t: Translate }) {
  const there = SOURCES.filter((source) => sources[source] > 0);
  if (there.length === 0) return null;
  return (
    <p class="source-mix">
      <span class="visually-hidden">{there.map((source) => `${t(`perspectives.source.${source}`)}: ${String(sources[source])}`).join(', ')}</span>
      {there.map((source) => (
        <span key={source} aria-hidden="true">
          {sources[source] < MANY ? (
            Array.from({ length: sources[source] }, (_, i) => <SourceMark key={i} source={source} />)
          ) : (
            <>
              <SourceMark source={source} /> {sources[source]}
            </>
          )}
        </span>
      ))}
    </p>
  );
}
