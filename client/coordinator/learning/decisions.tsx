import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import { Empty, Part } from '../parts/page';
import type { Decision, TeamLearning } from './model';

/** What was decided, with every need and its answer, and what was kept for later. */
export function Decisions({ decisions, parked }: Pick<TeamLearning, 'decisions' | 'parked'>) {
  return (
    <>
      <Part title={t('learning.decisions.title')} hint={t('learning.decisions.hint')}>
        {decisions.length === 0 ? <Empty>{t('learning.decisions.empty')}</Empty> : (
          <ul class="lines">
            {decisions.map((decision) => <One key={`${decision.meeting.id}-${decision.question}`} decision={decision} />)}
          </ul>
        )}
      </Part>
      {parked.length > 0 ? (
        <Part title={t('learning.parked.title')}>
          <ul class="lines">
            {parked.map((point) => (
              <li class="line" key={`${point.date}-${point.text}`}>
                <p class="as-written" dir="auto">{point.text}</p>
                <p class="soft small">{sayDay(point.date, true)}</p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function One({ decision }: { readonly decision: Decision }) {
  return (
    <li class="line">
      <p class="soft small" dir="auto">{[t(`learning.decisions.status.${decision.status}`), sayDay(decision.meeting.date, true), decision.question].filter(Boolean).join(' · ')}</p>
      <p class="line-name as-written" dir="auto">{decision.text || decision.reason || t('learning.decisions.no-text')}</p>
      {decision.needs.length > 0 ? (
        <ul class="needs-said">
          {decision.needs.map((need) => (
            <li key={need.text} dir="auto">
              {need.text || t('learning.decisions.need-gone')} <span class="soft">({t(`learning.decisions.answer.${need.answer ?? 'none'}`)}{need.reason ? `: ${need.reason}` : ''})</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
