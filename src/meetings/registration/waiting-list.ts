/** How a registration stands. */
export const REGISTRATION_STATES = ['confirmed', 'waiting', 'cancelled'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** A registration as the waiting list sees it; `place` counts arrivals, so a smaller one was earlier. */
export interface Queued {
  readonly id: string;
  readonly state: RegistrationState;
  readonly place: number;
}

/** How many people a meeting has room for; null for everybody who comes. */
export type Capacity = number | null;

/** Whether there is room, in words' worth: how many exactly is nobody's business, see `sayRoom` of the public pages. */
export type Room = 'plenty' | 'few' | 'full';

/** From this many free places on it is no longer "a few". */
const FEW = 5;

/** What somebody becomes who registers now. Nobody passes who was waiting already. */
export function stateOnArrival(queue: readonly Queued[], capacity: Capacity): Exclude<RegistrationState, 'cancelled'> {
  const waiting = queue.some((one) => one.state === 'waiting');
  return freePlaces(queue, capacity) > 0 && !waiting ? 'confirmed' : 'waiting';
}

/**
 * Who gets a place that is free now, in the order in which they came. Nobody is ever thrown out: after the capacity was
 * lowered below who was confirmed, all of them stay and nobody moves up until there is room again.
 */
export function movingUp(queue: readonly Queued[], capacity: Capacity): string[] {
  const free = freePlaces(queue, capacity);
  return waitingInOrder(queue)
    .slice(0, Math.min(free, queue.length))
    .map((one) => one.id);
}

/** The how-manieth somebody is on the waiting list, from 1; null for who is not on it. */
export function waitingNumber(queue: readonly Queued[], id: string): number | null {
  const at = waitingInOrder(queue).findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

/** Whether somebody who comes now finds room. */
export function roomFor(counts: { readonly confirmed: number; readonly waiting: number }, capacity: Capacity): Room {
  if (capacity === null) return 'plenty';
  const free = capacity - counts.confirmed;
  if (free <= 0 || counts.waiting > 0) return 'full';
  return free <= FEW ? 'few' : 'plenty';
}

function freePlaces(queue: readonly Queued[], capacity: Capacity): number {
  if (capacity === null) return Infinity;
  return Math.max(0, capacity - queue.filter((one) => one.state === 'confirmed').length);
}

function waitingInOrder(queue: readonly Queued[]): Queued[] {
  return queue.filter((one) => one.state === 'waiting').sort((a, b) => a.place - b.place);
}
