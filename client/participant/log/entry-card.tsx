import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Audience } from '../../../src/engine/learning';
import { Button } from '../../ui/button';
import { type Circle, sayReaders } from '../../ui/entry/circle';
import { beforeOf, type EntryFields, entryData, openedEntry } from '../../ui/entry/entry-fields';
import { EntryForm } from '../../ui/entry/entry-form';
import { EntryText } from '../../ui/entry/entry-text';
import { t } from '../../ui/i18n';
import { sayKept } from '../../ui/kept';
import { LevelMark } from '../../ui/level';
import type { Vault } from '../../ui/vault/vault';
import { AnswerButton } from './questions-section';
import { EarlierVersions } from './earlier-versions';
import { circleOf, keptOf, teamsFor, teamToSend } from './circle-of';
import type { MyEntry, MyLog } from './model';
import type { Sending } from './sending';
import { TeamChoice } from './team-choice';
import { sayMoment } from './words';

interface EntryCardProps {
  readonly entry: MyEntry;
  readonly log: MyLog;
  readonly sending: Sending;
  readonly vault: Vault;
}

/** One entry: what it says, who can read it, and everything its author may do with it (rule 21). */
export function EntryCard({ entry, log, sending, vault }: EntryCardProps) {
  const [doing, setDoing] = useState<'reading' | 'changing' | 'sharing' | 'taking-back' | 'deleting'>('reading');
  const fields = openedEntry(entry, vault);
  const reading = (): void => setDoing('reading');
  const head = (
    <div>
      <LevelMark level={entry.level} />
      <p class="soft" dir="auto">{whereAndWhen(entry)}</p>
    </div>
  );
  if (fields && (doing === 'changing' || doing === 'sharing')) {
    const start: EntryFields = doing === 'sharing' ? { ...fields, audience: nearest(circleOf(entry, teamsFor(entry, log)[0] ?? null)) } : fields;
    return (
      <>
        {head}
        <ChangeForm entry={entry} was={fields} start={start} log={log} sending={sending} vault={vault} onDone={reading} onRefused={() => setDoing(doing)} />
      </>
    );
  }
  return (
    <>
      {head}
      {fields ? <EntryText entry={fields} t={t} /> : <p>{t('entry.locked.elsewhere')}</p>}
      <p class="readers">{sayReaders(entry, circleOf(entry, entry.team), t)}</p>
      {entry.follow && <p class="soft">{t('log.entry.followed')}</p>}
      {entry.question?.answer && (
        <div class="row">
          <p>{t(`log.question.said-${entry.question.answer}`)}</p>
          <AnswerButton entry={entry} answer={entry.question.answer === 'yes' ? 'no' : 'yes'} again sending={sending} />
        </div>
      )}
      {entry.lapsed && !entry.question && <p class="soft">{t('log.question.lapsed')}</p>}
      {entry.fixed && <p class="soft">{t('log.entry.fixed')}</p>}
      {doing === 'deleting' ? (
        <Sure word={t('log.entry.delete')} onGo={() => void sending.send({ act: 'remove-entry', entry: entry.id, session: entry.session })} onStay={reading}>
          {t('log.entry.delete-sure')} {entry.follow && t('log.entry.carry-goes')}
        </Sure>
      ) : doing === 'taking-back' && fields ? (
        <Sure
          word={t('log.entry.take-back')}
          onGo={() => {
            reading();
            takeBack(entry, fields, sending, vault);
          }}
          onStay={reading}
        >
          {t('log.entry.take-back-sure')} {t('log.entry.carry-goes')}
        </Sure>
      ) : (
        <div class="row">
          {fields && !entry.fixed && (
            <>
              {entry.audience === 'me' ? (
                <Button small onClick={() => setDoing('sharing')}>
                  {t('log.entry.share')}
                </Button>
              ) : (
                <Button small onClick={() => (entry.follow ? setDoing('taking-back') : takeBack(entry, fields, sending, vault))}>
                  {t('log.entry.take-back')}
                </Button>
              )}
              <Button small onClick={() => setDoing('changing')}>
                {t('log.entry.change')}
              </Button>
            </>
          )}
          <Button kind="quiet" small onClick={() => setDoing('deleting')}>
            {t('log.entry.delete')}
          </Button>
        </div>
      )}
      <EarlierVersions versions={entry.versions} vault={vault} />
    </>
  );
}

interface SureProps {
  readonly word: string;
  readonly children: ComponentChildren;
  readonly onGo: () => void;
  readonly onStay: () => void;
}

/** What goes, before it goes. */
function Sure({ word, children, onGo, onStay }: SureProps) {
  return (
    <div class="row" role="group" aria-label={word}>
      <p>{children}</p>
      <Button kind="danger" small onClick={onGo}>
        {word}
      </Button>
      <Button small onClick={onStay}>
        {t('log.entry.leave-it')}
      </Button>
    </div>
  );
}

interface ChangeFormProps extends EntryCardProps {
  readonly was: EntryFields;
  readonly start: EntryFields;
  readonly onDone: () => void;
  readonly onRefused: () => void;
}

function ChangeForm({ entry, was, start, log, sending, vault, onDone, onRefused }: ChangeFormProps) {
  const teams = teamsFor(entry, log);
  const [chosen, chooseTeam] = useState<string | null>(null);
  const team = teams.find(({ id }) => id === chosen) ?? teams[0] ?? null;
  return (
    <>
      <EntryForm
        level={entry.level}
        start={start}
        draftKey={`log.change.${entry.id}.${start.audience}`}
        prompt={t('log.entry.change')}
        circle={circleOf(entry, team)}
        followed={entry.follow}
        {...(entry.session === '' && { kept: (audience: Audience) => sayKept(keptOf(log, audience, team), t) })}
        vault={vault}
        teamChoice={<TeamChoice teams={teams} value={team?.id ?? null} onChange={chooseTeam} />}
        save={(data, becomes) =>
          sending.send({
            act: 'keep-entry',
            entry: entry.id,
            session: entry.session,
            team: teamToSend(data.audience, team),
            at: Date.now(),
            before: beforeOf(was, becomes, vault),
            data,
          })
        }
        onSent={onDone}
        onRefused={onRefused}
        t={t}
      />
      <Button kind="quiet" wide onClick={onDone}>
        {t('log.entry.leave-it')}
      </Button>
    </>
  );
}

/** Back to only me: locked on this phone first, then the readable one is destroyed. */
function takeBack(entry: MyEntry, fields: EntryFields, sending: Sending, vault: Vault): void {
  const data = entryData({ ...fields, audience: 'me' }, vault);
  void sending.send({ act: 'keep-entry', entry: entry.id, session: entry.session, team: null, at: Date.now(), before: null, data });
}

function nearest(circle: Circle): Audience {
  return circle.of === 'nobody' ? 'community' : 'team';
}

function whereAndWhen({ meeting, session, team, writtenAt, changedAt }: MyEntry): string {
  const where = meeting?.title ?? t(session === '' ? 'log.entry.outside' : 'log.entry.meeting-gone');
  const when = sayMoment(writtenAt);
  return [when, where, team?.name, changedAt !== null && sayMoment(changedAt) !== when && t('log.entry.changed', { date: sayMoment(changedAt) })].filter(Boolean).join(' · ');
}
