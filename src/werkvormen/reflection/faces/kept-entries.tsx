import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../../../client/ui/answers';
import { Button } from '../../../../client/ui/button';
import { MEETING, sayReaders } from '../../../../client/ui/entry/circle';
import { beforeOf, entryData, openedEntry } from '../../../../client/ui/entry/entry-fields';
import { EntryForm } from '../../../../client/ui/entry/entry-form';
import { EntryText } from '../../../../client/ui/entry/entry-text';
import { LockedEntry } from '../../../../client/ui/entry/locked-entry';
import type { Translate } from '../../../../client/ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../../../client/ui/level';
import { loadVault, type Vault } from '../../../../client/ui/vault';
import type { JsonObject } from '../../../engine/json';
import type { OwnEntry } from '../faces-contract';

interface KeptEntriesProps {
  readonly entries: readonly OwnEntry[];
  readonly draftKey: string;
  readonly vault: Vault | null;
  readonly send: (type: string, data?: JsonObject) => Promise<Answer>;
  readonly t: Translate;
}

/** Somebody's own entries, always theirs to change, share, make private or delete (rule 21). */
export function KeptEntries({ entries, ...rest }: KeptEntriesProps) {
  const ordered = LEVEL_ORDER.flatMap((level) => entries.filter((entry) => entry.level === level));
  useEffect(loadVault, []);
  return (
    <ul class="cards">
      {ordered.map((entry) => (
        <li key={entry.id} class="card stack">
          <KeptEntry entry={entry} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function KeptEntry({ entry, draftKey, vault, send, t }: { readonly entry: OwnEntry } & Omit<KeptEntriesProps, 'entries'>) {
  const [doing, setDoing] = useState<'reading' | 'changing' | 'deleting'>('reading');
  const fields = openedEntry(entry, vault);

  // From before there was a lock: what only its author may read does not stay readable to who keeps it.
  const unlocked = entry.audience === 'me' && entry.locked === null;
  useEffect(() => {
    const data = unlocked && entryData(entry, vault);
    if (data) void send('reflection/change', { entry: entry.id, ...data });
  }, [unlocked, vault]);

  if (doing === 'changing' && fields) {
    return (
      <>
        <LevelMark level={entry.level} />
        <EntryForm
          start={fields}
          draftKey={`${draftKey}.${entry.id}`}
          prompt={t('reflection.change')}
          circle={MEETING}
          vault={vault}
          save={(data, becomes) => send('reflection/change', { entry: entry.id, ...data, before: beforeOf(fields, becomes, vault) })}
          onSent={() => setDoing('reading')}
          onRefused={() => setDoing('changing')}
          t={t}
        />
        <Button kind="quiet" wide onClick={() => setDoing('reading')}>
          {t('reflection.leave-it')}
        </Button>
      </>
    );
  }
  return (
    <>
      <LevelMark level={entry.level} />
      {fields ? <EntryText entry={fields} t={t} /> : <LockedEntry vault={vault} t={t} />}
      <p class="soft">{sayReaders(entry, MEETING, t)}</p>
      {entry.follow && <p class="soft">{t('reflection.followed')}</p>}
      {doing === 'deleting' ? (
        <div class="row">
          <p>{t('reflection.delete-sure')}</p>
          <Button kind="danger" small onClick={() => void send('reflection/remove', { entry: entry.id })}>
            {t('reflection.delete')}
          </Button>
          <Button small onClick={() => setDoing('reading')}>
            {t('reflection.leave-it')}
          </Button>
        </div>
      ) : (
        <div class="row">
          {fields && (
            <Button small onClick={() => setDoing('changing')}>
              {t('reflection.change')}
            </Button>
          )}
          <Button kind="quiet" small onClick={() => setDoing('deleting')}>
            {t('reflection.delete')}
          </Button>
        </div>
      )}
    </>
  );
}
