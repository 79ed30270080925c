import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import { Page } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath } from '../places';
import { AccountList } from './account-list';
import { InvitationList } from './invitation-list';
import { MemberList } from './member-list';

/** Who takes part in a community: members, who need no account, and who has one with which role. */
export function PeoplePage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const accounts = useResource(() => communityApi.accounts(id), id);
  const name = community.value?.name ?? '';
  return (
    <Page title={t('people.title')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: name || '…' }]}>
      <CommunityNav id={id} here="mensen" />
      <Loaded of={community}>
        {(value) => (
          <Loaded of={accounts}>
            {(people) => (
              <>
                <MemberList community={value} />
                <AccountList community={value} accounts={people.accounts} onChanged={accounts.reload} />
                <InvitationList community={value} invitations={people.invitations} onChanged={accounts.reload} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
