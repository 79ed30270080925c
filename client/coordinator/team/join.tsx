import { useState } from 'preact/hooks';
import { today } from '../../ui/day';
import { Choice } from '../../ui/choice';
import { Select } from '../../ui/console-form';
import { useResource } from '../../ui/desk/resource';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { communityApi, teamApi } from '../api';
import type { MemberFacts, MemberRow } from '../model';
import { Form } from '../parts/form';
import { matching } from '../people/matching';
import { looksAfter } from '../words';
import { EMAIL_PROBLEMS, MemberFields } from './member-fields';
import type { TeamPart } from './shared';

/** As many as are offered at once. */
const OFFERED = 6;

/** Somebody joins: a new person, or one who is known in the community already. The form stays open for the next. */
export function Join({ team, community, onChanged }: TeamPart) {
  const empty: MemberFacts = { name: '', email: null, organisation: null, perspective: null, function: '', language: community.language };
  const [facts, setFacts] = useState(empty);
  const [known, setKnown] = useState<MemberRow | null>(null);
  const [way, setWay] = useState<'new' | 'known'>('new');
  const [joinedOn, setJoinedOn] = useState(today());
  const [replaces, setReplaces] = useState('');
  const { busy, problem, send } = useSend();
  const join = async () => {
    const when = { joinedOn, replaces: replaces || null };
    if (way === 'known' && !known) return;
    if (!(await send(() => teamApi.join(team.id, way === 'known' && known ? { member: known.id, ...when } : { ...facts, ...when })))) return;
    announce(t('team.join.joined', { name: way === 'known' ? (known?.name ?? '') : facts.name }));
    setFacts(empty);
    setKnown(null);
    setReplaces('');
    onChanged();
  };
  const said = problem && way === 'new' && EMAIL_PROBLEMS.includes(problem.refused);
  const others = [...team.left, ...team.members];
  return (
    <Form action={t('team.join.action')} busy={busy || (way === 'known' && known === null)} problem={said ? null : problem} onSubmit={() => void join()}>
      {looksAfter(community.id) ? (
        <Choice
          legend={t('team.join.who')}
          options={[{ value: 'new', label: t('team.join.new') }, { value: 'known', label: t('team.join.known') }]}
          value={way}
          onChange={setWay}
        />
      ) : null}
      {way === 'new' ? (
        <MemberFields facts={facts} community={community} problem={problem} onChange={(part) => setFacts({ ...facts, ...part })} />
      ) : <Known team={team} community={community.id} chosen={known} onChosen={setKnown} />}
      <div class="pair">
        <Field label={t('team.join.on')} type="date" required value={joinedOn} onInput={setJoinedOn} />
        {others.length > 0 ? (
          <Select
            label={t('team.join.replaces')}
            value={replaces}
            onInput={setReplaces}
            options={[{ value: '', label: t('team.member.nobody') }, ...others.map((one) => ({ value: one.membership, label: one.name }))]}
          />
        ) : null}
      </div>
    </Form>
  );
}

interface KnownProps {
  readonly team: TeamPart['team'];
  readonly community: string;
  readonly chosen: MemberRow | null;
  readonly onChosen: (row: MemberRow | null) => void;
}

/** Finding somebody who is in another team of the community. */
function Known({ team, community, chosen, onChosen }: KnownProps) {
  const rows = useResource(() => communityApi.members(community), community);
  const [words, setWords] = useState('');
  const here = new Set(team.members.map((one) => one.member));
  const found = words.trim() === '' ? [] : matching(rows.value ?? [], words).filter((row) => !here.has(row.id)).slice(0, OFFERED);
  const offered = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  return (
    <>
      <Field label={t('team.join.search')} value={words} onInput={setWords} />
      {offered.length > 0 ? (
        <Choice
          legend={t('team.join.choose')}
          options={offered.map((row) => ({ value: row.id, label: row.name, hint: [row.organisation?.name, ...row.teams.map((one) => one.name)].filter(Boolean).join(' · ') }))}
          value={chosen?.id ?? null}
          onChange={(id) => onChosen(offered.find((row) => row.id === id) ?? null)}
        />
      ) : <p class="soft" role="status">{words.trim() === '' ? '' : t('people.none-found')}</p>}
    </>
  );
}
