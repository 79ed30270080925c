import type { FileRef } from '../../engine/file-kinds.js';
import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

/** What people look at together. While they look, `step` of the course is empty. */
export type Shown = {
  readonly text: string;
  readonly link: string;
  readonly source: string;
  readonly file: FileRef | null;
  /** Of a document, from 1; the same on every screen. */
  readonly page: number;
};
export type InspirationFace = CourseFace & Shown;
export type InspirationConsole = CourseConsole & Shown;

/** The step in which people write what strikes them. */
export const STRIKES = 'strikes';
