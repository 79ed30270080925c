import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { Empty, Part } from '../parts/page';
import type { TeamLearning } from './model';

/** As many as are shown at first. */
const SHOWN = 8;

/** What goes back to the home organisations, and how far it is. Never whose it is. */
export function CarryOverLines({ items }: { readonly items: TeamLearning['carryOver'] }) {
  const [all, setAll] = useState(false);
  return (
    <Part title={t('learning.carry.title')} hint={t('learning.carry.hint')}>
      {items.length === 0 ? <Empty>{t('learning.carry.empty')}</Empty> : (
        <ul class="lines">
          {(all ? items : items.slice(0, SHOWN)).map((item) => (
            <li class="line" key={item.id}>
              <p class="as-written" dir="auto">{item.nextStep}</p>
              <p class="soft small" dir="auto">{[t(`learning.carry.state.${item.state}`), item.organisation?.name ?? item.landsAt].filter(Boolean).join(' · ')}</p>
              {item.happened || item.reason ? <p class="as-written" dir="auto">{[item.happened, item.reason].filter(Boolean).join(' ')}</p> : null}
            </li>
          ))}
        </ul>
      )}
      {!all && items.length > SHOWN ? <Button small onClick={() => setAll(true)}>{t('learning.entries.all', { count: items.length })}</Button> : null}
    </Part>
  );
}
