import { useState } from 'preact/hooks';
import type { Answer } from '../../../../client/ui/answers';
import { Button } from '../../../../client/ui/button';
import type { Translate } from '../../../../client/ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../../../client/ui/level';
import type { JsonObject } from '../../../engine/json';
import type { OwnEntry } from '../faces-contract';
import { EntryForm } from './entry-form';

interface KeptEntriesProps {
  readonly entries: readonly OwnEntry[];
  readonly draftKey: string;
  readonly send: (type: string, data?: JsonObject) => Promise<Answer>;
  readonly t: Translate;
}

/** Somebody's own entries, always theirs to change, share, make private or delete (rule 21). */
export function KeptEntries({ entries, draftKey, send, t }: KeptEntriesProps) {
  const ordered = LEVEL_ORDER.flatMap((level) => entries.filter((entry) => entry.level === level));
  return (
    <ul class="cards">
      {ordered.map((entry) => (
        <li key={entry.id} class="card stack">
          <KeptEntry entry={entry} draftKey={draftKey} send={send} t={t} />
        </li>
      ))}
    </ul>
  );
}

function KeptEntry({ entry, draftKey, send, t }: { readonly entry: OwnEntry } & Omit<KeptEntriesProps, 'entries'>) {
  const [doing, setDoing] = useState<'reading' | 'changing' | 'deleting'>('reading');
  if (doing === 'changing') {
    return (
      <>
        <LevelMark level={entry.level} />
        <EntryForm
          start={entry}
          draftKey={`${draftKey}.${entry.id}`}
          prompt={t('reflection.change')}
          anonymous={false}
          save={(data) => send('reflection/change', { entry: entry.id, ...data })}
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
      <p class="as-written" dir="auto">
        {entry.text}
      </p>
      {entry.nextStep && (
        <p dir="auto">
          <span class="soft">{t('reflection.next-step')}</span>
          <br />
          <span class="as-written">{entry.nextStep}</span>
        </p>
      )}
      {entry.landsAt && (
        <p dir="auto">
          <span class="soft">{t('reflection.lands-at')}</span>
          <br />
          {entry.landsAt}
          {entry.layer && ` (${t(`reflection.layer.${entry.layer}`)})`}
        </p>
      )}
      <p class="soft">{t(seenBy(entry))}</p>
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
          <Button small onClick={() => setDoing('changing')}>
            {t('reflection.change')}
          </Button>
          <Button kind="quiet" small onClick={() => setDoing('deleting')}>
            {t('reflection.delete')}
          </Button>
        </div>
      )}
    </>
  );
}

function seenBy({ audience, named }: OwnEntry): string {
  return audience === 'me' ? 'reflection.seen-by.me' : `reflection.seen-by.${audience}-${named ? 'named' : 'unnamed'}`;
}
