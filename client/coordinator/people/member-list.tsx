import { useState } from 'preact/hooks';
import { useResource } from '../../ui/desk/resource';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { Button } from '../../ui/button';
import { communityApi } from '../api';
import type { Community, MemberRow } from '../model';
import { Line } from '../parts/line';
import { colourOf, Mark } from '../parts/mark';
import { Empty, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { EditMember } from '../team/edit-member';
import { teamPath } from '../places';
import { matching } from './matching';

/** As many as are drawn at once; searching is quicker than scrolling on. */
const SHOWN = 20;

/** Everybody who is or was in a team of this community. */
export function MemberList({ community }: { readonly community: Community }) {
  const members = useResource(() => communityApi.members(community.id), community.id);
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  return (
    <Part title={t('people.members')} hint={t('people.members-hint')}>
      <Loaded of={members}>
        {(rows) => {
          if (rows.length === 0) return <Empty>{t('people.no-members')} <a href={`/gemeenschap/${encodeURIComponent(community.id)}`}>{t('people.to-teams')}</a></Empty>;
          const found = matching(rows, words);
          const shown = all ? found : found.slice(0, SHOWN);
          return (
            <>
              <div class="search"><Field label={t('people.search')} hint={t('people.search-hint')} value={words} onInput={setWords} /></div>
              <p class="soft" role="status">{found.length === 0 ? t('people.none-found') : t('people.found', { count: found.length })}</p>
              <ul class="lines">
                {shown.map((row) => (
                  <MemberLine key={row.id} {...{ row, community }} onChanged={members.reload} />
                ))}
              </ul>
              {shown.length < found.length ? <p><Button small onClick={() => setAll(true)}>{t('people.show-all', { count: found.length })}</Button></p> : null}
            </>
          );
        }}
      </Loaded>
    </Part>
  );
}

function MemberLine({ row, community, onChanged }: { readonly row: MemberRow; readonly community: Community; readonly onChanged: () => void }) {
  const { perspective, organisation, teams } = row;
  return (
    <Line name={row.name} panel={(close) => <EditMember member={row.id} {...{ community, onChanged, close }} />}>
      <span class="line-name" dir="auto">{row.name}</span> <span class="soft">{row.email}</span>
      <p class="soft">
        {perspective ? <><Mark letter={perspective.letter} colour={colourOf(community.perspectives, perspective.name)} /> </> : null}
        <span dir="auto">{[perspective?.name, organisation?.name].filter(Boolean).join(' · ')}</span>
      </p>
      <p>
        {teams.length === 0 ? <span class="soft">{t('people.in-no-team')}</span> : teams.map((team, at) => (
          <span key={team.id}>{at > 0 ? ' · ' : ''}<a href={teamPath(team.id)} dir="auto">{team.name}</a></span>
        ))}
      </p>
    </Line>
  );
}
