/** The colours of a picture, by what they stand for. `p0` is a perspective that is in no list. */
export type Ink = 'ink' | 'soft' | 'line' | 'ground' | 'individual' | 'team' | 'organisation' | `p${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** On `paper` colours are written out, for print and for Word; on a `page` they are classes that follow light and dark. */
export type Ground = 'paper' | 'page';

// The light scheme of `client/ui/tokens.css`; a spec compares them.
export const INKS: Readonly<Record<Ink, string>> = {
  ink: '#1c2430',
  soft: '#515a66',
  line: '#d9d7d4',
  ground: '#ffffff',
  individual: '#8a5a00',
  team: '#0b6e6e',
  organisation: '#7a3b73',
  p0: '#515a66',
  p1: '#00558c',
  p2: '#a34400',
  p3: '#006b54',
  p4: '#8b3a7c',
  p5: '#7a5900',
  p6: '#1f6f8b',
  p7: '#a3262a',
  p8: '#4d5663',
  p9: '#4b4aa8',
};

export interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
}

/** The attributes that colour something. What has no fill is open. */
export function painted({ fill, stroke }: Paint, ground: Ground): Record<string, string> {
  if (ground === 'paper') return { fill: fill ? INKS[fill] : 'none', ...(stroke ? { stroke: INKS[stroke] } : {}) };
  return { class: [`pic-fill-${fill ?? 'open'}`, stroke && `pic-stroke-${stroke}`].filter(Boolean).join(' ') };
}
