import type { MigrationInterface } from 'typeorm';
import { Journal1700000000001 } from './0001-journal.js';
import { Access1700000000002 } from './0002-access.js';
import { Meetings1700000000003 } from './0003-meetings.js';
import { Learning1700000000004 } from './0004-learning.js';
import { Community1700000000005 } from './0005-community.js';
import { Roles1700000000006 } from './0006-roles.js';
import { Planning1700000000007 } from './0007-planning.js';
import { Log1700000000008 } from './0008-log.js';
import { CarryOver1700000000009 } from './0009-carry-over.js';
import { Pulse1700000000010 } from './0010-pulse.js';
import { Review1700000000011 } from './0011-review.js';
import { Keeping1700000000012 } from './0012-keeping.js';
import { Experiments1700000000013 } from './0013-experiments.js';
import { Reworded1700000000014 } from './0014-reworded.js';
import { Files1700000000015 } from './0015-files.js';
import { Certificates1700000000016 } from './0016-certificates.js';
import { Writers1700000000017 } from './0017-writers.js';

/** All migrations, oldest first. TypeORM reads the moment at the end of a class name as its place in the order. */
export const migrations: (new () => MigrationInterface)[] = [
  Journal1700000000001,
  Access1700000000002,
  Meetings1700000000003,
  Learning1700000000004,
  Community1700000000005,
  Roles1700000000006,
  Planning1700000000007,
  Log1700000000008,
  CarryOver1700000000009,
  Pulse1700000000010,
  Review1700000000011,
  Keeping1700000000012,
  Experiments1700000000013,
  Reworded1700000000014,
  Files1700000000015,
  Certificates1700000000016,
  Writers1700000000017,
];
