import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import type { PhoneFaceProps } from '../../../../client/ui/faces';
import { LEVEL_ORDER, LevelMark } from '../../../../client/ui/level';
import { keepLoadingWriting } from '../../../../client/ui/writing';
import type { Level } from '../../../engine/learning';
import type { OwnLearning } from '../faces-contract';

type Around = Pick<PhoneFaceProps, 'draftKey' | 'writing' | 'send' | 't'> & {
  /** Name of the werkvorm. */
  readonly name: string;
  /** Nothing shared here has a link to a person, so it stays only its author's. */
  readonly onlyMe: boolean;
};

interface TakeAlongProps extends Around {
  /** Names the place of the draft. */
  readonly of: string;
  readonly text: string;
  /** Proposed; its author chooses. */
  readonly level: Level;
  /** The same text stands elsewhere in the meeting with its author's name. */
  readonly signed?: boolean;
}

/** A quiet way to take what was written along to one's learning log, as the entry it then is: level, depth, who may read it. */
export function TakeAlong(props: TakeAlongProps) {
  const [doing, set] = useState<'offering' | 'writing' | 'kept'>('offering');
  const place = useRef<HTMLDivElement>(null);
  const { t } = props;

  // What was pressed is gone then; who uses a keyboard or listens stays where they were.
  function go(next: typeof doing): void {
    set(next);
    place.current?.focus();
  }

  return (
    <div ref={place} tabIndex={-1}>
      {doing === 'offering' && (
        <Button
          kind="quiet"
          small
          onClick={() => {
            keepLoadingWriting();
            go('writing');
          }}
        >
          {t('entries.take-along')}
        </Button>
      )}
      {doing === 'writing' && <Taking {...props} onSent={() => go('kept')} onRefused={() => go('writing')} onStop={() => go('offering')} />}
      {doing === 'kept' && (
        <p class="soft" role="status">
          {t('entries.kept')}
        </p>
      )}
    </div>
  );
}

interface TakingProps extends TakeAlongProps {
  readonly onSent: () => void;
  readonly onRefused: () => void;
  readonly onStop: () => void;
}

function Taking({ name, of, text, level: proposed, signed = false, onlyMe, draftKey, writing, send, onSent, onRefused, onStop, t }: TakingProps) {
  const [level, choose] = useState(proposed);
  if (!writing) return <p role="status">{t('entries.opening')}</p>;
  return (
    <div class="stack">
      <p class="choice__legend" id={`level-${of}`}>
        {t('entries.level')}
      </p>
      <div class="levels" role="group" aria-labelledby={`level-${of}`}>
        {LEVEL_ORDER.map((one) => (
          <button key={one} type="button" class="levels__one" aria-pressed={one === level} aria-current={one === level ? 'step' : undefined} onClick={() => choose(one)}>
            <LevelMark level={one} />
          </button>
        ))}
      </div>
      <writing.EntryForm
        key={level}
        level={level}
        start={{ ...writing.emptyEntry(level), text }}
        draftKey={`${draftKey}.learn.${of}.${level}`}
        prompt={t('entries.prompt')}
        onlyMe={onlyMe ? t('entries.only-me') : null}
        recognised={signed ? t('entries.same-text') : null}
        vault={writing.vault}
        save={(data) => send(`${name}/write-entry`, data)}
        onSent={onSent}
        onRefused={onRefused}
        t={t}
      />
      <Button kind="quiet" wide onClick={onStop}>
        {t('entries.stop')}
      </Button>
    </div>
  );
}

/** What somebody took along of this werkvorm: always theirs to change, to share and to take out (rule 21). */
export function OwnTaken({ name, entries, onlyMe, kept = false, draftKey, writing, send, t }: Around & Pick<OwnLearning, 'entries'> & { /** Stands among what somebody keeps. */ readonly kept?: boolean }) {
  const Title = kept ? 'h3' : 'h2';
  const some = entries.length > 0;
  useEffect(() => {
    if (some) keepLoadingWriting();
  }, [some]);
  if (!some) return null;
  return (
    <section class="section stack">
      <Title>{t('entries.own')}</Title>
      {writing ? (
        <writing.OwnEntries
          entries={entries}
          draftKey={`${draftKey}.learnt`}
          onlyMe={onlyMe ? t('entries.only-me') : null}
          vault={writing.vault}
          change={(change) => send(`${name}/change-entry`, change)}
          remove={(entry) => void send(`${name}/remove-entry`, { entry })}
          t={t}
        />
      ) : (
        <p role="status">{t('entries.opening')}</p>
      )}
    </section>
  );
}
