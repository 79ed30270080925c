/** The most bytes of one file: 10 MB. */
export const FILE_LIMIT = 10 * 1024 * 1024;
/** The most pages of a document that can be turned. */
export const PAGE_LIMIT = 2000;
/** Kinds of files that can be shown to a room, with their content type and the ending of their name. */
export const FILE_KINDS = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** A file as plans and views name it. The bytes are kept beside the meeting, under `id`. */
export type FileRef = {
  readonly id: string;
  /** What the file was called on the device that it came from. */
  readonly name: string;
  readonly kind: FileKind;
  /** Pages of a document; 1 for a picture. */
  readonly pages: number;
};
