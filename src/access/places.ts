import { Injectable } from '@nestjs/common';
import type { Query } from '../config/sql.js';
import type { Place, PlaceKind } from './rights.js';

/** Finds where something is. @returns null when it is not there */
export type PlaceFinder = (id: string) => Promise<Omit<Place, 'kind' | 'id'> | null>;

/**
 * Who knows where a team, a meeting, an organisation or a member is. Access asks; the rooms that have them answer, and
 * say at their start (`onModuleInit`) that they can.
 */
@Injectable()
export class Places {
  /** The communities that the very first account looks after. The community room says which; without it there are none. */
  homes: (query: Query, now: number) => Promise<string[]> = () => Promise.resolve([]);
  private readonly finders = new Map<PlaceKind, PlaceFinder>();

  /** Lets a room answer for one kind of place. */
  know(kind: PlaceKind, finder: PlaceFinder): void {
    this.finders.set(kind, finder);
  }

  /** @returns null for what is not there */
  async find(kind: PlaceKind, id: string): Promise<Place | null> {
    const finder = this.finders.get(kind);
    if (!finder) throw new Error(`nobody knows where a ${kind} is`);
    const found = await finder(id);
    return found && { kind, id, ...found };
  }

  /** What people call a place; empty for what is not there. */
  async nameOf(kind: PlaceKind, id: string): Promise<string> {
    return (await this.find(kind, id))?.name ?? '';
  }
}
