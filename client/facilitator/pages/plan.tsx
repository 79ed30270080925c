import { Button } from '../../ui/button';
import { useResource } from '../../ui/desk/resource';
import { language, t } from '../../ui/i18n';
import { api, placesApi } from '../api';
import type { Meeting, WerkvormInfo } from '../model';
import { MeetingFrame } from '../parts/frame';
import { Wrong } from '../parts/wrong';
import { FactsForm } from '../plan/facts-form';
import { ProgrammePart } from '../plan/programme-part';
import { meetingPath } from '../router';
import { useSend } from '../use-send';
import { SaveLine } from './save-line';
import type { EditablePlan } from './use-plan';

interface Props {
  readonly meeting: Meeting;
  readonly editing: EditablePlan;
  readonly werkvormen: readonly WerkvormInfo[];
  readonly onOpened: (meeting: Meeting) => void;
}

/** A planned meeting: its programme, its facts, and the button that opens it. */
export function PlanPage({ meeting, editing, werkvormen, onOpened }: Props) {
  const { plan } = editing;
  const community = useResource(() => placesApi.community(meeting.community), meeting.community);
  const templates = useResource(api.templates, `templates ${language.value}`);
  const { busy, problem, send } = useSend();
  const open = async () => {
    if (!(await editing.flush())) return;
    const opened = await send(() => api.open(meeting.id));
    if (opened) onOpened(opened.value);
  };
  const toSession = async () => {
    const other = await send(() => api.meeting(meeting.id));
    if (other) onOpened(other.value);
  };
  const empty = plan.items.length === 0;
  return (
    <MeetingFrame
      meeting={meeting}
      plan={plan}
      page=""
      actions={
        <>
          <a class="button button--plain button--small" href={meetingPath(meeting.id, '/kaart')}>{t('console.card.link')}</a>
          <Button small kind="do" disabled={busy || empty || meeting.cancelledAt !== null} onClick={() => void open()}>{t('console.plan.open')}</Button>
        </>
      }
    >
      {empty ? <p class="soft">{t('console.plan.open-empty')}</p> : null}
      <Wrong problem={problem} />
      <SaveLine editing={editing} onBegun={() => void toSession()} />
      <div class="plan-columns">
        <ProgrammePart editing={editing} werkvormen={werkvormen} templates={templates.value ?? []} />
        <section aria-labelledby="plan-facts">
          <h2 id="plan-facts">{t('console.plan.facts')}</h2>
          <FactsForm meeting={meeting} editing={editing} community={community.value} />
        </section>
      </div>
    </MeetingFrame>
  );
}
