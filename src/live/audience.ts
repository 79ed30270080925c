import type { Spread } from '../config/meter.js';
import type { JsonObject } from '../engine/json.js';
import { facilitatorView, mineView, roomView, screenView, type Surroundings } from '../engine/view.js';
import type { Registry } from '../engine/werkvorm.js';
import { WIRE_VERSION, type WireFrame } from '../engine/wire.js';
import { Pacer } from './pacer.js';
import type { Face } from './nodes/messages.js';
import { Presence } from './presence.js';
import { rooms } from './rooms.js';
import type { SessionHost, Touched } from './session-host.js';

/** Milliseconds between two frames to one face, when nothing keeps them. */
const EVERY = 200;
/** Frames to phones take one part in so many of the time at most, and to consoles and screens. */
const PHONES_PART = 1.5;
const DESKS_PART = 8;

type Part = 'room' | 'facilitator' | 'screen';

/** Sends a frame to sockets of this node, and hands it to other nodes for theirs. */
export interface Outlet {
  /** @param elsewhere other nodes where somebody is in these rooms @param except id of a socket that knows already */
  emit(session: string, to: readonly string[], frame: WireFrame, elsewhere: readonly string[], except?: string | null): void;
  /** Ends the connections of a room, after what was sent to it. */
  dismiss(session: string, room: string, elsewhere: readonly string[]): void;
}

/**
 * Everybody who looks at one session, on whatever node. After each commit it sends the views that changed, coalesced,
 * each shared view computed and serialised once. On joining a face gets one full frame.
 */
export class Audience {
  readonly #presence = new Presence();
  readonly #last: Record<Part, string> = { room: '', facilitator: '', screen: '' };
  readonly #lastMine = new Map<string, string>();
  #everybody = false;
  readonly #phones: Pacer;
  readonly #desks: Pacer;

  constructor(
    private readonly outlet: Outlet,
    private readonly host: SessionHost,
    private readonly registry: Registry,
    private readonly now: () => number,
    /** Codes and links; asked anew for each view because a code dies at the close. */
    private readonly doors: () => Pick<Surroundings, 'code' | 'joinUrl' | 'permanentUrl'>,
    /** Where is counted how long a change takes to be seen. */
    frames?: Spread,
  ) {
    const waited = frames && ((ms: number) => frames.took(ms));
    this.#phones = new Pacer(EVERY, () => host.whenSettled(() => this.#phones.timed(() => this.#sendPhones())), now, PHONES_PART, waited);
    this.#desks = new Pacer(EVERY, () => host.whenSettled(() => this.#desks.timed(() => this.#sendDesks())), now, DESKS_PART, waited);
  }

  /** How many sockets look at this session. */
  get size(): number {
    return this.#presence.size;
  }

  /** The other nodes where somebody looks. */
  get elsewhere(): readonly string[] {
    return this.#presence.elsewhere;
  }

  /** Something was committed. @param gone who is here no more: they hear so, and their connections end */
  changed(touched: Touched, gone: readonly string[] = []): void {
    for (const person of gone) if (this.#presence.devicesOf(person) > 0) this.#dismiss(person);
    if (touched === 'everybody') this.#everybody = true;
    this.#phones.touch();
    this.#desks.touch();
  }

  /** Somebody looks from a node. */
  came(node: string, face: Face, person: string | null): void {
    this.#presence.came(node, face, person);
    if (face !== 'screen') this.#desks.touch();
  }

  /** Somebody does not look any more. */
  went(node: string, face: Face, person: string | null): void {
    this.#presence.went(node, face, person);
    if (person !== null && this.#presence.devicesOf(person) === 0) this.#lastMine.delete(person);
    if (face !== 'screen') this.#desks.touch();
  }

  /** Nobody of a node looks any more, as far as is known. */
  dropNode(node: string): void {
    if (this.#presence.drop(node)) this.#desks.touch();
  }

  /** Every part that a face gets when it comes: a phone its own, a console also what the screen and all phones show, to peek at. */
  full(face: Face, person: string | null): WireFrame {
    if (face === 'console') return this.#frame({ facilitator: this.#view('facilitator'), screen: this.#view('screen'), room: this.#view('room') });
    if (face === 'screen' || person === null) return this.#frame({ screen: this.#view('screen') });
    const mine = this.mine(person);
    this.#lastMine.set(person, JSON.stringify(mine));
    return this.#frame({ room: this.#view('room'), mine });
  }

  /** What is one participant's own, as it is now; goes along with the answer to their command. */
  mine(person: string): JsonObject {
    // What was sent last is not known any more: turning every answer into text to compare it once would cost more than a frame.
    this.#lastMine.delete(person);
    return mineView(this.host.state, this.registry, this.now(), person);
  }

  /** Tells the other devices of a person what changed for them. */
  tellOthers(person: string, mine: JsonObject, except: string | null): void {
    if (this.#presence.devicesOf(person) > (except === null ? 0 : 1)) this.#toPerson(person, mine, except);
  }

  stop(): void {
    this.#phones.stop();
    this.#desks.stop();
  }

  #sendPhones(): void {
    const room = this.#changedView('room');
    if (room) this.#emit([rooms.phones, rooms.consoles], ['phone', 'console'], { room });
    if (!this.#everybody) return;
    this.#everybody = false;
    for (const person of this.#presence.people) {
      const mine = mineView(this.host.state, this.registry, this.now(), person);
      const text = JSON.stringify(mine);
      if (text === this.#lastMine.get(person)) continue;
      this.#lastMine.set(person, text);
      this.#toPerson(person, mine, null);
    }
  }

  #sendDesks(): void {
    const screen = this.#changedView('screen');
    if (screen) this.#emit([rooms.screens, rooms.consoles], ['screen', 'console'], { screen });
    const facilitator = this.#changedView('facilitator');
    if (facilitator) this.#emit([rooms.consoles], ['console'], { facilitator });
  }

  #emit(to: readonly ((session: string) => string)[], faces: readonly Face[], parts: Omit<WireFrame, 'v' | 'rev'>): void {
    this.outlet.emit(this.host.id, to.map((room) => room(this.host.id)), this.#frame(parts), this.#presence.nodesWith({ faces }));
  }

  #toPerson(person: string, mine: JsonObject, except: string | null): void {
    this.outlet.emit(this.host.id, [rooms.person(this.host.id, person)], this.#frame({ mine }), this.#presence.nodesWith({ person }), except);
  }

  #dismiss(person: string): void {
    this.#toPerson(person, mineView(this.host.state, this.registry, this.now(), person), null);
    this.outlet.dismiss(this.host.id, rooms.person(this.host.id, person), this.#presence.nodesWith({ person }));
  }

  #changedView(part: Part): JsonObject | null {
    const view = this.#view(part);
    const text = JSON.stringify(view);
    if (text === this.#last[part]) return null;
    this.#last[part] = text;
    return view;
  }

  #view(part: Part): JsonObject {
    const { state } = this.host;
    if (part === 'room') return roomView(state, this.registry, this.now());
    const around: Surroundings = { ...this.doors(), connected: this.#presence.people, consoles: this.#presence.consoles };
    return part === 'screen' ? screenView(state, this.registry, this.now(), around) : facilitatorView(state, this.registry, this.now(), around);
  }

  #frame(parts: Omit<WireFrame, 'v' | 'rev'>): WireFrame {
    return { v: WIRE_VERSION, rev: this.host.rev, ...parts };
  }
}
