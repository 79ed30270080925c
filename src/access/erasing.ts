import { Injectable } from '@nestjs/common';
import type { Query } from '../config/sql.js';

/** Whoever is to be forgotten: a member, or a guest who keeps a learning log (`keepers.ts`). */
export interface Forgettable {
  readonly kind: 'member' | 'guest';
  readonly id: string;
}

/** One session in which somebody took part, and as which participant. */
export interface Part {
  readonly session: string;
  readonly person: string;
}

/** A {@link Part} with the registration through which somebody came in, which only the journal of the session knows. */
export interface KnownPart extends Part {
  readonly registration: string | null;
}

/** What was destroyed, in numbers, by a name of the room's own. */
export type Destroyed = Readonly<Record<string, number>>;

/**
 * What one room knows of people and how it forgets it. An erasure goes in this order, and may be asked for again after a
 * crash anywhere in it: `partsOf`, `beforeSessions`, then every session forgets the person, then `forget` and `afterwards`.
 */
export interface Eraser {
  /** Where somebody took part, everything committed now included. */
  partsOf?(who: Forgettable): Promise<readonly Part[]>;
  /** Destroys what can only be found as long as the sessions still know the person. */
  beforeSessions?(query: Query, parts: readonly KnownPart[]): Promise<Destroyed>;
  /** Destroys everything else, and what tied the person to those parts. In one transaction with the other rooms. */
  forget(query: Query, who: Forgettable, parts: readonly Part[]): Promise<Destroyed>;
  /** Takes out what others see of it elsewhere; whoever fails here does it by itself later. */
  afterwards?(): Promise<void>;
}

/** What the rooms have of people, so that a person can be forgotten in one act. Each says at its start (`onModuleInit`) how it forgets. */
@Injectable()
export class Erasers {
  private readonly rooms = new Map<string, Eraser>();

  /** @param room its name; a room that says it again replaces what it said */
  know(room: string, eraser: Eraser): void {
    this.rooms.set(room, eraser);
  }

  get all(): readonly Eraser[] {
    return [...this.rooms.values()];
  }
}
