import { useState } from 'preact/hooks';
import type { Level } from '../../../src/engine/learning';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import type { Vault } from '../../ui/vault/vault';
import { EntryCard } from './entry-card';
import type { MyLog } from './model';
import type { Sending } from './sending';
import { ofLevel } from './waiting';

/** As many as one looks through at once. */
const AT_ONCE = 20;

interface EntriesSectionProps {
  readonly log: MyLog;
  readonly sending: Sending;
  readonly vault: Vault;
}

/** Everything I wrote, newest first, of all three levels or of one. */
export function EntriesSection({ log, sending, vault }: EntriesSectionProps) {
  const [level, filter] = useState<Level | null>(null);
  const [shown, show] = useState(AT_ONCE);
  const entries = ofLevel(log.entries, level);
  function choose(next: Level | null): void {
    filter(next);
    show(AT_ONCE);
  }
  return (
    <section class="section stack" aria-labelledby="entries-title">
      <h2 id="entries-title">{t('log.entries.title')}</h2>
      <div class="levels" role="group" aria-label={t('log.entries.filter')}>
        <button type="button" class="levels__one" aria-pressed={level === null} aria-current={level === null || undefined} onClick={() => choose(null)}>
          {t('log.entries.all')}
        </button>
        {LEVEL_ORDER.map((one) => (
          <button key={one} type="button" class="levels__one" aria-pressed={level === one} aria-current={level === one || undefined} onClick={() => choose(one)}>
            <LevelMark level={one} />
          </button>
        ))}
      </div>
      {entries.length === 0 && <p class="notice">{t(level === null ? 'log.entries.empty' : 'log.entries.empty-level')}</p>}
      <ul class="cards">
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id} class="card stack">
            <EntryCard entry={entry} log={log} sending={sending} vault={vault} />
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <Button wide onClick={() => show(shown + AT_ONCE)}>
          {t('log.entries.more')}
        </Button>
      )}
    </section>
  );
}
