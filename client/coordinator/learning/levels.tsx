import { t } from '../../ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { Part } from '../parts/page';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { LearnedEntry, TeamLearning } from './model';

/** What stands below the text, when it was written. */
const DEPTH = ['viewFrom', 'viewTo', 'touched', 'nextStep'] as const;
/** As many entries of a level as are shown at first. */
const SHOWN = 8;

/** What was shared on the three levels, always all three. */
export function Levels({ entries }: Pick<TeamLearning, 'entries'>) {
  return (
    <Part title={t('learning.entries.title')} hint={t('learning.entries.hint')}>
      {LEVEL_ORDER.map((level) => (
        <section key={level} class="learned-level" aria-labelledby={`learned-${level}`}>
          <h3 id={`learned-${level}`}><LevelMark level={level} /></h3>
          {entries[level].length === 0 ? <p class="empty">{t('learning.entries.empty')}</p> : <Entries entries={entries[level]} />}
        </section>
      ))}
    </Part>
  );
}

function Entries({ entries }: { readonly entries: readonly LearnedEntry[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="lines">
        {(all ? entries : entries.slice(0, SHOWN)).map((entry) => <Entry key={entry.id} entry={entry} />)}
      </ul>
      {!all && entries.length > SHOWN ? <Button small onClick={() => setAll(true)}>{t('learning.entries.all', { count: entries.length })}</Button> : null}
    </>
  );
}

function Entry({ entry }: { readonly entry: LearnedEntry }) {
  const below = [entry.by, entry.meeting?.title, entry.turn && t(`learning.turn.${entry.turn}`)].filter(Boolean).join(' · ');
  return (
    <li class="line">
      <p class="as-written" dir="auto">{entry.text}</p>
      <dl class="told">
        {DEPTH.filter((field) => entry[field] !== '').map((field) => (
          <div key={field}>
            <dt>{t(`learning.entries.${field}`)}</dt>
            <dd class="as-written" dir="auto">{field === 'nextStep' && entry.landsAt ? `${entry.nextStep} (${entry.landsAt})` : entry[field]}</dd>
          </div>
        ))}
      </dl>
      {below ? <p class="soft small" dir="auto">{below}</p> : null}
    </li>
  );
}
