import { usualCertificate } from '../../../src/engine/certificate';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { useResource } from '../../ui/desk/resource';
import { Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import { api, placesApi } from '../api';
import type { MeetingPlan } from '../model';
import type { Community, CommunityLine, Team } from '../model-around';
import { Page } from '../parts/frame';
import { Loaded, Wrong } from '../parts/wrong';
import { CafeChoice, KindChoice } from '../plan/kind-form';
import { OwnTemplates } from '../plan/own-templates';
import { startFor, startIn, teamAsked } from '../plan/start-plan';
import { surroundings } from '../plan/surroundings';
import { TeamField } from '../plan/team-field';
import { fitting, NOTHING, TemplateChoice, templateKey } from '../plan/template-choice';
import { itemsOf } from '../plan-form';
import { readyToSend } from '../plan-ready';
import { communitiesToPlan, teamsToPlan } from '../rights';
import { go, meetingPath } from '../router';
import { useSend } from '../use-send';

/** A new meeting: what kind, from which programme, for whom and when. Everything else comes on the next page. */
export function NewMeetingPage() {
  const communities = useResource(placesApi.communities, 'communities');
  const [asked] = useState(() => teamAsked(location.search));
  const mine = communitiesToPlan();
  return (
    <Page title={t('console.plan.new-title')} shape="narrow">
      <Loaded of={communities}>
        {(all) => {
          const possible = all.filter((one) => mine.includes(one.id));
          if (possible.length === 0) return <p class="begin">{t('prepare.new.nowhere')}</p>;
          return asked === null ? <NewMeeting communities={possible} team={null} /> : <ForTeam communities={possible} id={asked} />;
        }}
      </Loaded>
    </Page>
  );
}

/** A new meeting for a team. One that can't be read is no reason not to plan. */
function ForTeam({ communities, id }: { readonly communities: readonly CommunityLine[]; readonly id: string }) {
  const team = useResource(() => placesApi.team(id), id);
  if (team.value === null && team.problem === null) return <p class="soft" role="status">{t('prepare.loading')}</p>;
  return <NewMeeting communities={communities} team={team.value} />;
}

interface Props {
  readonly communities: readonly CommunityLine[];
  /** For which one was sent here. */
  readonly team: Team | null;
}

function NewMeeting({ communities, team }: Props) {
  const [plan, setPlan] = useState<MeetingPlan>(() => startFor(team, communities));
  const [chosen, setChosen] = useState<string | null>(null);
  const community = useResource(() => placesApi.community(plan.community), plan.community);
  const own = useResource(() => placesApi.ownTemplates(plan.community), plan.community);
  const builtIn = useResource(api.templates, `templates ${language.value}`);
  const { busy, problem, send } = useSend();
  const change = (part: Partial<MeetingPlan>) => setPlan((now) => ({ ...now, ...part }));
  const here = community.value?.id === plan.community ? community.value : null;
  // Before the templates are here nothing was chosen: a meeting made then would have no programme.
  const canChoose = [own, builtIn].every((list) => list.value !== null || list.problem !== null);
  const templates = fitting([...(own.value ?? []), ...(builtIn.value ?? [])], plan.kind);
  const template = chosen === NOTHING ? null : (templates.find((one) => templateKey(one) === chosen) ?? templates[0] ?? null);
  const cafeType = plan.kind === 'kenniscafe' ? (template?.cafeType ?? plan.cafeType ?? 'dialoogtafel') : null;
  const create = async () => {
    if (!here) return;
    const made = await send(async () => {
      const around = await surroundings(plan, here, template);
      return api.create(readyToSend({ ...plan, ...around, cafeType, certificate: usualCertificate(plan.kind), items: template ? itemsOf(template) : [] }));
    });
    if (made) go(meetingPath(made.value.id), true);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <KindChoice kind={plan.kind} onKind={(kind) => change({ kind })} />
      <TemplateChoice templates={templates} chosen={template} onChoose={setChosen} />
      {plan.kind === 'kenniscafe' && !template?.cafeType ? <CafeChoice cafeType={cafeType} onType={(type) => change({ cafeType: type })} /> : null}
      <OwnTemplates community={plan.community} templates={own.value ?? []} onChange={own.reload} />
      {communities.length > 1 ? (
        <Select label={t('prepare.field.community')} value={plan.community} options={communities.map((one) => ({ value: one.id, label: one.name }))} onInput={(id) => setPlan({ ...plan, ...startIn(id), kind: plan.kind, title: plan.title, date: plan.date, time: plan.time })} />
      ) : null}
      <TeamField plan={plan} community={here} onTeam={change} />
      <Field label={t('prepare.field.title')} required maxLength={200} value={plan.title} onInput={(title) => change({ title })} />
      <div class="pair">
        <Field label={t('prepare.field.date')} type="date" required value={plan.date} onInput={(date) => change({ date })} />
        <Field label={t('prepare.new.time')} type="time" value={plan.time} onInput={(time) => change({ time })} />
      </div>
      <Wrong problem={problem ?? community.problem ?? builtIn.problem} />
      <Button kind="do" type="submit" disabled={busy || !canChoose || !here || !mayCreate(plan, here)}>{t('console.plan.create')}</Button>
    </form>
  );
}

function mayCreate(plan: MeetingPlan, community: Community): boolean {
  const teams = teamsToPlan(plan.community);
  return teams === null || (plan.teamId !== null && community.teams.some((team) => team.id === plan.teamId));
}
