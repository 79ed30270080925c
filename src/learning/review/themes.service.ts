import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { holdCommunity } from '../../community/community-store.js';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { deleteTheme, findTheme, insertTheme, moveEntries, renameTheme, type Theme, themeByName } from './theme-store.js';

/** Themes of a community. A name is there once, in whatever case. */
@Injectable()
export class ThemesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  make(community: string, name: string, by: Account): Promise<Theme | Denial> {
    return this.database.write(async (query) => {
      await holdCommunity(query, community);
      if (await themeByName(query, community, name)) return deny('name-taken', 'name');
      const theme = { id: randomId(), name };
      const now = this.clock.now();
      await insertTheme(query, community, theme, now);
      await note(query, { community, by, action: 'theme-made', subject: theme.id, subjectName: name }, now);
      return theme;
    });
  }

  rename(community: string, id: string, name: string, by: Account): Promise<Theme | Denial> {
    return this.changing(community, id, async (query, theme) => {
      const other = await themeByName(query, community, name);
      if (other && other.id !== id) return deny('name-taken', 'name');
      await renameTheme(query, { id, name });
      await note(query, { community, by, action: 'theme-renamed', subject: id, subjectName: name, detail: { before: theme.name } }, this.clock.now());
      return { id, name };
    });
  }

  /** Two themes become one: every entry of the first is of the second from now on, and the first is gone. */
  merge(community: string, id: string, into: string, by: Account): Promise<Theme | Denial> {
    return this.changing(community, id, async (query, theme) => {
      const other = id === into ? null : await findTheme(query, community, into);
      if (!other) return deny('theme-unknown', 'into');
      await moveEntries(query, id, into);
      await deleteTheme(query, id);
      await note(query, { community, by, action: 'theme-merged', subject: into, subjectName: other.name, detail: { from: theme.name } }, this.clock.now());
      return other;
    });
  }

  /** The entries stay, without this theme. */
  async remove(community: string, id: string, by: Account): Promise<Denial | undefined> {
    const refused = await this.changing(community, id, async (query, theme) => {
      await deleteTheme(query, id);
      await note(query, { community, by, action: 'theme-removed', subject: id, subjectName: theme.name }, this.clock.now());
      return undefined;
    });
    return isDenial(refused) ? refused : undefined;
  }

  private changing<T>(community: string, id: string, change: (query: Query, theme: Theme) => Promise<T | Denial>): Promise<T | Denial> {
    return this.database.write(async (query) => {
      await holdCommunity(query, community);
      const theme = await findTheme(query, community, id);
      return theme ? change(query, theme) : deny('theme-unknown');
    });
  }
}
