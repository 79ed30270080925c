import type { MigrationInterface } from 'typeorm';
import { Journal1700000000001 } from './0001-journal.js';
import { Access1700000000002 } from './0002-access.js';
import { Meetings1700000000003 } from './0003-meetings.js';
import { Learning1700000000004 } from './0004-learning.js';
import { Community1700000000005 } from './0005-community.js';
import { Roles1700000000006 } from './0006-roles.js';
import { Planning1700000000007 } from './0007-planning.js';

/** All migrations, oldest first. TypeORM reads the moment at the end of a class name as its place in the order. */
export const migrations: (new () => MigrationInterface)[] = [
  Journal1700000000001,
  Access1700000000002,
  Meetings1700000000003,
  Learning1700000000004,
  Community1700000000005,
  Roles1700000000006,
  Planning1700000000007,
];
