import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import type { Community, MemberOfTeam } from '../model';
import { Adder, Line } from '../parts/line';
import { colourOf, Mark } from '../parts/mark';
import { Empty, Part } from '../parts/page';
import { teamPath } from '../places';
import { EditMember } from './edit-member';
import { Join } from './join';
import { Leave, Stay } from './leave';
import { PersonalLink } from './personal-link';
import type { TeamPart } from './shared';

/** Who is in the team, and who left it. */
export function Members({ team, community, onChanged }: TeamPart) {
  return (
    <Part title={t('team.members.title')} hint={t('team.members.hint')}>
      {team.members.length === 0 ? (
        <Empty>
          {t('team.members.empty')} <a href={teamPath(team.id, 'invoer')}>{t('team.members.or-import')}</a>
        </Empty>
      ) : null}
      <ul class="lines">
        {team.members.map((one) => (
          <Line key={one.membership} name={one.name} panel={(close) => <MemberPanel {...{ team, community, one, onChanged, close }} />}>
            <Who {...{ one, community }} />
          </Line>
        ))}
      </ul>
      <Adder word={t('team.members.add')} first={team.members.length === 0 && team.framings.length > 0}>
        {() => <Join {...{ team, community, onChanged }} />}
      </Adder>
      {team.left.length > 0 ? (
        <details>
          <summary>{t('team.members.left', { count: team.left.length })}</summary>
          <ul class="lines">
            {team.left.map((one) => (
              <Line key={one.membership} name={one.name} panel={(close) => <><EditMember member={one.member} {...{ community, onChanged, close }} /><Stay {...{ team, one, onChanged }} /></>}>
                <Who {...{ one, community }} />
              </Line>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}

function Who({ one, community }: { readonly one: MemberOfTeam; readonly community: Community }) {
  const { perspective, organisation } = one;
  const times = [
    one.leftOn ? t('team.members.until', { from: sayDay(one.joinedOn), to: sayDay(one.leftOn) }) : t('team.members.since', { day: sayDay(one.joinedOn) }),
    one.replaces ? t('team.members.replaces', { name: one.replaces.name }) : '',
    one.replacedBy ? t('team.members.replaced-by', { name: one.replacedBy.name }) : '',
    one.leftOn ? '' : t(one.hasLink ? 'team.members.has-link' : 'team.members.no-link'),
  ];
  return (
    <>
      {perspective ? <><Mark letter={perspective.letter} colour={colourOf(community.perspectives, perspective.name)} /> </> : null}
      <span class="line-name" dir="auto">{one.name}</span>{' '}
      <span class="soft" dir="auto">{[perspective?.name, one.function, organisation?.name].filter(Boolean).join(' · ')}</span>
      <p class="soft small" dir="auto">{times.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function MemberPanel({ team, community, one, onChanged, close }: TeamPart & { readonly one: MemberOfTeam; readonly close: () => void }) {
  return (
    <>
      <PersonalLink {...{ one, onChanged }} />
      <details>
        <summary>{t('team.member.edit')}</summary>
        <EditMember member={one.member} {...{ community, onChanged, close }} />
      </details>
      <details>
        <summary>{t('team.leave.title')}</summary>
        <Leave {...{ team, one, onChanged }} />
      </details>
    </>
  );
}
