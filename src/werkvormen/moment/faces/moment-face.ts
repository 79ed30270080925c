/** What everybody sees of a moment. */
export type MomentFace = { readonly question: string; readonly text: string; readonly link: string; readonly speaker: string };
