import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { personalPath } from '../address';
import { open } from '../way';
import type { MyTeam } from './api';
import { LeaveTeam } from './leave-team';
import { SinceSection } from './since-section';

/** One of my teams: its question, what I missed, the brief, and the way out. */
export function TeamSection({ link, team, onLeft }: { readonly link: string; readonly team: MyTeam; readonly onLeft: (said: string) => void }) {
  const [leaving, leave] = useState(false);
  function left(said: string): void {
    leave(false);
    onLeft(said);
  }
  return (
    <section class="section stack team">
      <h2 dir="auto">{team.name}</h2>
      {team.opgave && <p class="lead as-written" dir="auto">{team.opgave}</p>}
      <SinceSection link={link} team={team.id} />
      <Button wide onClick={() => open(personalPath(team.id))}>
        {t('personal.team.brief')}
      </Button>
      <p>
        <a class="touch" href={team.calendarUrl}>
          {t('personal.team.calendar')}
        </a>
      </p>
      {leaving ? (
        <LeaveTeam link={link} team={team} onLeft={left} onStay={() => leave(false)} />
      ) : (
        <Button kind="quiet" onClick={() => leave(true)}>
          {t('personal.team.stop')}
        </Button>
      )}
    </section>
  );
}
