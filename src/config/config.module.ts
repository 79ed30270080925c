import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Address } from './address.js';
import { type Clock, systemClock } from './clock.js';
import { Database, openDatabase, targetOf } from './database.js';
import type { Settings } from './settings.js';

/** Injection tokens of what every room may use. */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const DATABASE = Symbol('database');
export const ADDRESS = Symbol('address');

/** Settings, clock, database and address, for every room. */
@Global()
@Module({})
export class ConfigModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** @param open opens the database; a test may bring one of its own, which is closed with the app */
  static with(settings: Settings, clock: Clock = systemClock, open: () => Promise<Database> = () => openDatabase(targetOf(settings))): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
        { provide: DATABASE, useFactory: open },
        { provide: ADDRESS, useValue: new Address(settings) },
      ],
      exports: [SETTINGS, CLOCK, DATABASE, ADDRESS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
