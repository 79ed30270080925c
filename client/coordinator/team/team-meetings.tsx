import { sayDay, today } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { teamApi } from '../api';
import type { PlannedMeeting } from '../model';
import { Empty, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { meetingPath, newMeetingPath } from '../places';
import type { TeamPart } from './shared';

/** The meetings of this team: what comes, soonest first; what was, folded. */
export function TeamMeetings({ team }: TeamPart) {
  const all = useResource(() => teamApi.meetings(team.id), team.id);
  return (
    <Part title={t('team.meetings.title')}>
      <Loaded of={all}>
        {(rows) => {
          const over = rows.filter(isOver).sort((a, b) => b.date.localeCompare(a.date));
          const coming = rows.filter((row) => !isOver(row)).sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
          return (
            <>
              {coming.length === 0 ? <Empty>{t('team.meetings.empty')} <a href={newMeetingPath(team.id)}>{t('team.meetings.plan')}</a></Empty> : <Rows rows={coming} />}
              {over.length > 0 ? (
                <details>
                  <summary>{t('team.meetings.over', { count: over.length })}</summary>
                  <Rows rows={over} />
                </details>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Part>
  );
}

function isOver(row: PlannedMeeting): boolean {
  return row.status === 'closed' || (row.status === 'planned' && row.date < today());
}

function Rows({ rows }: { readonly rows: readonly PlannedMeeting[] }) {
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li class="line line-flat" key={row.id}>
          <a class="line-name" href={meetingPath(row.id)} dir="auto">{row.title || t('community.untitled')}</a>
          <span class="soft">
            {[sayDay(row.date), row.time, row.place, row.cancelledAt === null ? t(`community.status.${row.status}`) : t('community.status.cancelled')].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
