import { useState } from 'preact/hooks';
import type { Level } from '../../../src/engine/learning';
import { Button } from '../../ui/button';
import { sayDay } from '../../ui/day';
import { EntryForm } from '../../ui/entry/entry-form';
import { t } from '../../ui/i18n';
import { sayKept } from '../../ui/kept';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { randomId } from '../../ui/random';
import type { Vault } from '../../ui/vault/vault';
import { circleOf, keptOf, teamToSend } from './circle-of';
import type { MyLog } from './model';
import type { Sending } from './sending';
import { TeamChoice } from './team-choice';

interface WriteSectionProps {
  readonly log: MyLog;
  readonly sending: Sending;
  readonly vault: Vault;
}

/** Writing outside a meeting: the level, the text, who may see it. */
export function WriteSection({ log, sending, vault }: WriteSectionProps) {
  const [level, choose] = useState<Level | null>(null);
  const [chosen, chooseTeam] = useState<string | null>(null);
  const team = log.teams.find(({ id }) => id === chosen) ?? log.teams[0] ?? null;
  const circle = circleOf({ session: '' }, team);
  return (
    <section class="section stack" aria-labelledby="write-title">
      <h2 id="write-title">{t('log.write.title')}</h2>
      <div class="levels" role="group" aria-label={t('log.write.levels')}>
        {LEVEL_ORDER.map((one) => (
          <button key={one} type="button" class="levels__one" aria-pressed={one === level} aria-current={one === level ? 'step' : undefined} onClick={() => choose(one === level ? null : one)}>
            <LevelMark level={one} />
          </button>
        ))}
      </div>
      {level === null && <p class="soft">{keptUntil(log)}</p>}
      {level && (
        <>
          <h3>{t(`log.write.prompt.${level}`)}</h3>
          <EntryForm
            key={level}
            level={level}
            draftKey={`log.new.${level}`}
            prompt={t(`log.write.prompt.${level}`)}
            circle={circle}
            kept={(audience) => sayKept(keptOf(log, audience, team), t)}
            vault={vault}
            teamChoice={<TeamChoice teams={log.teams} value={team?.id ?? null} onChange={chooseTeam} />}
            save={(data) =>
              sending.send({ act: 'keep-entry', entry: randomId(), session: '', team: teamToSend(data.audience, team), at: Date.now(), before: null, data })
            }
            onSent={() => choose(null)}
            onRefused={() => choose(level)}
            t={t}
          />
          <Button kind="quiet" wide onClick={() => choose(null)}>
            {t('log.write.stop')}
          </Button>
        </>
      )}
    </section>
  );
}

/** How long what somebody writes is kept: said before they write. */
function keptUntil({ keeps: { until, logMonths } }: MyLog): string {
  return until === null ? t('log.keeps.months', { count: logMonths }) : t('log.keeps.until', { date: sayDay(until) });
}
