/** As `LABEL_LIMIT` in `src/engine/text.ts`, which would bring its validator along. */
export const LABEL_LIMIT = 120;
