import type { Server } from 'socket.io';
import type { JsonObject } from '../engine/json.js';
import { facilitatorView, mineView, roomView, screenView, type Surroundings } from '../engine/view.js';
import type { Registry } from '../engine/werkvorm.js';
import { WIRE_VERSION, type WireFrame } from '../engine/wire.js';
import { Pacer } from './pacer.js';
import { rooms } from './rooms.js';
import type { SessionHost, Touched } from './session-host.js';

/** Milliseconds between two frames to phones, and to consoles and screens. */
const PHONES_EVERY = 500;
const CONSOLES_EVERY = 200;

type Part = 'room' | 'facilitator' | 'screen';

/**
 * Everybody who looks at one session. After each commit it sends the views that changed, coalesced,
 * each shared view computed and serialised once. On joining a face gets one full frame.
 */
export class Audience {
  readonly #connected = new Map<string, number>();
  #consoles = 0;
  readonly #last: Record<Part, string> = { room: '', facilitator: '', screen: '' };
  readonly #lastMine = new Map<string, string>();
  #everybody = false;
  readonly #phones: Pacer;
  readonly #desks: Pacer;

  constructor(
    private readonly server: Server,
    private readonly host: SessionHost,
    private readonly registry: Registry,
    private readonly now: () => number,
    /** Codes and links; asked anew for each view because a code dies at the close. */
    private readonly doors: () => Pick<Surroundings, 'code' | 'joinUrl' | 'permanentUrl'>,
  ) {
    this.#phones = new Pacer(PHONES_EVERY, () => host.whenSettled(() => this.#sendPhones()), now);
    this.#desks = new Pacer(CONSOLES_EVERY, () => host.whenSettled(() => this.#sendDesks()), now);
  }

  /** How many sockets look at this session. */
  get size(): number {
    let phones = 0;
    for (const count of this.#connected.values()) phones += count;
    return phones + this.#consoles;
  }

  /** Something was committed. */
  changed(touched: Touched): void {
    if (touched === 'everybody') this.#everybody = true;
    this.#phones.touch();
    this.#desks.touch();
  }

  phoneCame(person: string): void {
    this.#connected.set(person, (this.#connected.get(person) ?? 0) + 1);
    this.#desks.touch();
  }

  phoneWent(person: string): void {
    const left = (this.#connected.get(person) ?? 1) - 1;
    if (left > 0) this.#connected.set(person, left);
    else {
      this.#connected.delete(person);
      this.#lastMine.delete(person);
    }
    this.#desks.touch();
  }

  consoleCame(): void {
    this.#consoles++;
    this.#desks.touch();
  }

  consoleWent(): void {
    this.#consoles--;
    this.#desks.touch();
  }

  /** Every part a phone gets. */
  fullForPhone(person: string): WireFrame {
    const mine = this.mine(person);
    this.#lastMine.set(person, JSON.stringify(mine));
    return this.#frame({ room: this.#view('room'), mine });
  }

  /** Every part a console gets: its own view, and the screen's to peek at. */
  fullForConsole(): WireFrame {
    return this.#frame({ facilitator: this.#view('facilitator'), screen: this.#view('screen') });
  }

  fullForScreen(): WireFrame {
    return this.#frame({ screen: this.#view('screen') });
  }

  /** What is one participant's own, as it is now; goes along with the answer to their command. */
  mine(person: string): JsonObject {
    // What was sent last is not known any more: turning every answer into text to compare it once would cost more than a frame.
    this.#lastMine.delete(person);
    return mineView(this.host.state, this.registry, this.now(), person);
  }

  /** Tells the other devices of a person what changed for them. */
  tellOthers(person: string, mine: JsonObject, except: string): void {
    if ((this.#connected.get(person) ?? 0) < 2) return;
    this.server.to(rooms.person(this.host.id, person)).except(except).emit('frame', this.#frame({ mine }));
  }

  stop(): void {
    this.#phones.stop();
    this.#desks.stop();
  }

  #sendPhones(): void {
    const room = this.#changedView('room');
    if (room) this.server.to(rooms.phones(this.host.id)).emit('frame', this.#frame({ room }));
    if (!this.#everybody) return;
    this.#everybody = false;
    for (const person of this.#connected.keys()) {
      const mine = mineView(this.host.state, this.registry, this.now(), person);
      const text = JSON.stringify(mine);
      if (text === this.#lastMine.get(person)) continue;
      this.#lastMine.set(person, text);
      this.server.to(rooms.person(this.host.id, person)).emit('frame', this.#frame({ mine }));
    }
  }

  #sendDesks(): void {
    const screen = this.#changedView('screen');
    if (screen) this.server.to([rooms.screens(this.host.id), rooms.consoles(this.host.id)]).emit('frame', this.#frame({ screen }));
    const facilitator = this.#changedView('facilitator');
    if (facilitator) this.server.to(rooms.consoles(this.host.id)).emit('frame', this.#frame({ facilitator }));
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
    const around: Surroundings = { ...this.doors(), connected: new Set(this.#connected.keys()), consoles: this.#consoles };
    return part === 'screen' ? screenView(state, this.registry, this.now(), around) : facilitatorView(state, this.registry, this.now(), around);
  }

  #frame(parts: Omit<WireFrame, 'v' | 'rev'>): WireFrame {
    return { v: WIRE_VERSION, rev: this.host.rev, ...parts };
  }
}
