import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Address } from './address.js';
import { type Clock, systemClock } from './clock.js';
import { Database, openDatabase, targetOf } from './database.js';
import { Meter } from './meter.js';
import { Readiness } from './readiness.js';
import type { Settings } from './settings.js';

/** Injection tokens of what every room may use. */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const DATABASE = Symbol('database');
export const ADDRESS = Symbol('address');

/** Settings, clock, database and address, for every room, and where rooms say how they are doing. */
@Global()
@Module({})
export class ConfigModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Readiness) readiness: Readiness,
  ) {
    readiness.look('database-gone', () => database.query('SELECT 1'));
  }

  /** @param open opens the database; a test may bring one of its own, which is closed with the app */
  static with(settings: Settings, clock: Clock = systemClock, open: () => Promise<Database> = () => openDatabase(targetOf(settings))): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
        { provide: DATABASE, useFactory: open },
        { provide: ADDRESS, useValue: new Address(settings) },
        { provide: Readiness, useValue: new Readiness() },
        { provide: Meter, useValue: new Meter() },
      ],
      exports: [SETTINGS, CLOCK, DATABASE, ADDRESS, Readiness, Meter],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
