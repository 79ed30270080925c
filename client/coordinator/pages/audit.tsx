import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useResource } from '../../ui/desk/resource';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import type { AuditEntry, AuditPage as Entries } from '../model';
import { Empty, Page } from '../parts/page';
import { Loaded, Wrong } from '../parts/wrong';
import { communityPath } from '../places';
import { sayDayOf } from '../words';
import { sayEntry, sayTime } from './audit-words';

/** Who changed what: people, roles, what is public, what was deleted. Newest first. */
export function AuditPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const first = useResource(() => communityApi.audit(id), id);
  return (
    <Page title={t('community.audit-title')} under={t('community.audit-hint')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="wijzigingen" />
      <Loaded of={first}>{(page) => <Trail community={id} first={page} />}</Loaded>
    </Page>
  );
}

function Trail({ community, first }: { readonly community: string; readonly first: Entries }) {
  const [later, setLater] = useState<readonly AuditEntry[]>([]);
  const [more, setMore] = useState(first.more);
  const { busy, problem, send } = useSend();
  useEffect(() => {
    setLater([]);
    setMore(first.more);
  }, [first]);
  const entries = [...first.entries, ...later];
  const next = async () => {
    const last = entries[entries.length - 1];
    const page = last && (await send(() => communityApi.audit(community, last.at)));
    if (!page) return;
    setLater([...later, ...page.value.entries]);
    setMore(page.value.more);
  };
  if (entries.length === 0) return <Empty>{t('community.audit-empty')}</Empty>;
  return (
    <>
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} class="audit-day" aria-label={day}>
          <h2>{day}</h2>
          <ul class="lines">
            {ofDay.map((entry) => (
              <li class="line audit-entry" key={entry.id}>
                <span class="soft number">{sayTime(entry.at)}</span>
                <span dir="auto">{sayEntry(entry)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Wrong problem={problem} />
      {more ? <p><Button small disabled={busy} onClick={() => void next()}>{t('community.audit-more')}</Button></p> : null}
    </>
  );
}

function byDay(entries: readonly AuditEntry[]): [string, AuditEntry[]][] {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = sayDayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
