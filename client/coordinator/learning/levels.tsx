import { t } from '../../ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { Part } from '../parts/page';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { LearnedEntry, TeamLearning } from './model';

/** As many entries of a level as are shown at first. */
const SHOWN = 8;

/** What was shared on the three levels, always all three. */
export function Levels({ entries }: Pick<TeamLearning, 'entries'>) {
  return (
    <Part title={t('learning.entries.title')} hint={t('learning.entries.hint')}>
      {LEVEL_ORDER.map((level) => (
        <section key={level} class="level-row" aria-labelledby={`learned-${level}`}>
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
      {entry.viewFrom || entry.viewTo ? <p class="as-written" dir="auto">{t('learning.entries.view', { from: entry.viewFrom, to: entry.viewTo })}</p> : null}
      {entry.touched ? <p class="as-written" dir="auto">{t('learning.entries.touched', { what: entry.touched })}</p> : null}
      {entry.nextStep ? <p class="as-written" dir="auto">{t('learning.entries.next-step', { step: entry.nextStep, where: entry.landsAt })}</p> : null}
      {below ? <p class="soft small" dir="auto">{below}</p> : null}
    </li>
  );
}
