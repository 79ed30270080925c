import { useEffect, useState } from 'preact/hooks';
import type { Told } from '../answers';
import { Button } from '../button';
import type { Translate } from '../i18n';
import { LEVEL_ORDER, LevelMark } from '../level';
import type { Vault } from '../vault/vault';
import { MEETING, sayReaders } from './circle';
import { beforeOf, type EntryData, entryData, openedEntry, type OwnFields } from './entry-fields';
import { EntryForm } from './entry-form';
import { EntryText } from './entry-text';
import { LockedEntry } from './locked-entry';

/** An entry of one's own in a meeting. */
export type MeetingEntry = OwnFields & { readonly id: string };

/** A change of what somebody wrote. `before`: how it was, locked; null when that stays as it was. */
export type EntryChange = EntryData & { readonly entry: string; readonly before: string | null };

interface OwnEntriesProps {
  readonly entries: readonly MeetingEntry[];
  readonly draftKey: string;
  /** Why they can only be for their author, where nothing may be shared with a link to a person. */
  readonly onlyMe?: string | null;
  readonly vault: Vault;
  readonly change: (change: EntryChange) => Promise<Told>;
  readonly remove: (entry: string) => void;
  readonly t: Translate;
}

/** Somebody's own entries in a meeting, always theirs to change, share, make private or delete (rule 21). */
export function OwnEntries({ entries, ...rest }: OwnEntriesProps) {
  const ordered = LEVEL_ORDER.flatMap((level) => entries.filter((entry) => entry.level === level));
  return (
    <ul class="cards">
      {ordered.map((entry) => (
        <li key={entry.id} class="card stack">
          <OwnEntry entry={entry} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** Entries that are being locked; the answer takes a moment. */
const locking = new Set<string>();

function OwnEntry({ entry, draftKey, onlyMe, vault, change, remove, t }: { readonly entry: MeetingEntry } & Omit<OwnEntriesProps, 'entries'>) {
  const [doing, setDoing] = useState<'reading' | 'changing' | 'deleting'>('reading');
  const fields = openedEntry(entry, vault);

  // From before there was a lock: what only its author may read does not stay readable to who keeps it.
  const readable = entry.audience === 'me' && entry.locked === null;
  useEffect(() => {
    if (!readable || locking.has(entry.id)) return;
    locking.add(entry.id);
    void change({ entry: entry.id, ...entryData(entry, vault), before: null });
  }, [readable]);

  if (doing === 'changing' && fields) {
    return (
      <>
        <LevelMark level={entry.level} />
        <EntryForm
          level={entry.level}
          start={fields}
          draftKey={`${draftKey}.${entry.id}`}
          prompt={t('entry.change')}
          followed={entry.follow}
          onlyMe={onlyMe}
          vault={vault}
          save={(data, becomes) => change({ entry: entry.id, ...data, before: beforeOf(fields, becomes, vault) })}
          onSent={() => setDoing('reading')}
          onRefused={() => setDoing('changing')}
          t={t}
        />
        <Button kind="quiet" wide onClick={() => setDoing('reading')}>
          {t('entry.leave-it')}
        </Button>
      </>
    );
  }
  return (
    <>
      <LevelMark level={entry.level} />
      {fields ? <EntryText entry={fields} t={t} /> : <LockedEntry vault={vault} t={t} />}
      <p class="soft">{sayReaders(entry, MEETING, t)}</p>
      {entry.follow && <p class="soft">{t('entry.followed')}</p>}
      {doing === 'deleting' ? (
        <div class="row">
          <p>{t('entry.delete-sure')}</p>
          <Button kind="danger" small onClick={() => remove(entry.id)}>
            {t('entry.delete')}
          </Button>
          <Button small onClick={() => setDoing('reading')}>
            {t('entry.leave-it')}
          </Button>
        </div>
      ) : (
        <div class="row">
          {fields && (
            <Button small onClick={() => setDoing('changing')}>
              {t('entry.change')}
            </Button>
          )}
          <Button kind="quiet" small onClick={() => setDoing('deleting')}>
            {t('entry.delete')}
          </Button>
        </div>
      )}
    </>
  );
}
