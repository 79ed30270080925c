import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { sayDay, today } from '../../ui/day';
import { discardDrafts, useDraft } from '../../ui/draft';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { TextArea, textProblem } from '../../ui/text-area';
import { LABEL_LIMIT } from '../limits';
import { leaveTeam, type MyTeam } from './api';

interface LeaveTeamProps {
  readonly link: string;
  readonly team: MyTeam;
  /** Says what became of it. */
  readonly onLeft: (said: string) => void;
  readonly onStay: () => void;
}

/** The warm way out of a team: a note for who comes after, and who that is, when somebody wants to say so. */
export function LeaveTeam({ link, team, onLeft, onStay }: LeaveTeamProps) {
  const drafts = `mine.${team.id}.`;
  const [text, write] = useDraft(`${drafts}note`);
  const [successor, name] = useDraft(`${drafts}successor`);
  const [on, setOn] = useState(today());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function leave(): Promise<void> {
    setBusy(true);
    const answer = await leaveTeam(link, team.id, { on, text, successor });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    discardDrafts(drafts);
    onLeft(on > today() ? t('personal.leave.done-later', { team: team.name, date: sayDay(on) }) : t('personal.leave.done', { team: team.name }));
  }

  return (
    <form
      class="stack leave"
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <h3>{t('personal.leave.title', { team: team.name })}</h3>
      <p>{t('personal.leave.text')}</p>
      <TextArea label={t('personal.leave.note')} audience={t('personal.leave.readers')} value={text} onInput={write} />
      <Field label={t('personal.leave.successor')} hint={t('personal.leave.successor-hint')} value={successor} onInput={name} maxLength={LABEL_LIMIT} autoCapitalize="words" />
      <Field label={t('personal.leave.on')} type="date" value={on} onInput={setOn} required />
      {refused && (
        <p class="field__note field__note--wrong" role="alert">
          {sayRefusal(t, refused)}
        </p>
      )}
      <Button kind="danger" type="submit" wide disabled={busy || textProblem(text) !== null}>
        {t('personal.leave.go')}
      </Button>
      <Button wide onClick={onStay}>
        {t('personal.leave.stay')}
      </Button>
    </form>
  );
}
