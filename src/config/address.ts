import { networkInterfaces } from 'node:os';
import type { Settings } from './settings.js';

/** The address of this machine in its own network; `localhost` when it is in none. */
export function networkAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
  // Home and office networks first: a laptop often has addresses of virtual machines as well.
  return found.find((a) => a.startsWith('192.168.')) ?? found.find((a) => a.startsWith('10.')) ?? found[0] ?? 'localhost';
}

/** The origin under which phones reach this server, without a slash at the end. */
export function originOf(settings: Pick<Settings, 'publicUrl' | 'host'>, port: number): string {
  const { publicUrl, host } = settings;
  if (publicUrl !== null) return publicUrl;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? networkAddress() : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

/** Where phones find this server. */
export class Address {
  private port: number;

  constructor(private readonly settings: Settings) {
    this.port = settings.port;
  }

  /** The port that the system chose, when the settings left it open. */
  listensOn(port: number): void {
    this.port = port;
  }

  get origin(): string {
    return originOf(this.settings, this.port);
  }
}
