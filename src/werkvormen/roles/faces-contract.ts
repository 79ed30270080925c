import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

/** A role with the cards that may be seen of it, by id. */
export type RoleFace = {
  readonly id: string;
  /** As people wrote it; more than one when they were laid together. */
  readonly names: readonly string[];
  readonly laid: boolean;
  readonly own: readonly string[];
  readonly expected: readonly string[];
  readonly agreed: readonly string[];
  /** Expected by others and taken by nobody, or the other way round: to talk about. */
  readonly gap: 'untaken' | 'unexpected' | null;
};

/** What is beside the cards. */
type Beside = {
  readonly roles: readonly RoleFace[];
  /** The role that the screen shows; null for all of them. */
  readonly look: string | null;
};

/** What everybody sees. */
export type RolesView = CourseFace & Beside;

/** The console. */
export type RolesConsole = CourseConsole & Beside;
