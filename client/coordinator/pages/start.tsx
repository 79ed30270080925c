import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { isSomewhere } from '../../ui/desk/account';
import { sayDay } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { api, communityApi } from '../api';
import { communityPath, meetingPath, teamPath } from '../places';
import type { CommunityLine, Start } from '../model';
import { type NextThing, nextThing } from '../next-thing';
import { type CameInTogether, together } from '../came-in';
import { Adder } from '../parts/line';
import { Empty, Page, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { looksAfter, sayList, sayMoment } from '../words';
import { NewCommunity } from './new-community';

/** As many lines as came in lately are drawn at first, and as many people named in one. */
const SHOWN = 6;
const NAMED = 4;

/** What asks for attention, the first thing on top; below it the communities. */
export function StartPage() {
  const start = useResource(api.start, 'start');
  const communities = useResource(communityApi.all, 'communities');
  return (
    <Page title={t('community.home')}>
      <Loaded of={communities}>
        {(all) => (
          <Loaded of={start}>
            {(now) => (
              <>
                <NextStep start={now} communities={all} />
                <Communities all={all} />
                <Today start={now} />
                <NotReady start={now} />
                <CameInLately items={together(now.cameIn)} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function NextStep({ start, communities }: { readonly start: Start; readonly communities: readonly CommunityLine[] }) {
  const mine = communities.filter((community) => looksAfter(community.id));
  const next = nextThing(start, isSomewhere('coordinator') ? mine : null);
  const meeting = next.is === 'open' || next.is === 'today' ? start.today.find((one) => one.id === next.id) : undefined;
  const links = nextLinks(next, mine);
  const title = 'title' in next ? next.title || t('community.untitled') : '';
  const count = 'count' in next ? next.count : 0;
  return (
    <section class="next-step" aria-label={t('community.next.label')}>
      <p class="next-words" dir="auto">{t(`community.next.${next.is}.words`, { title, count })}</p>
      {meeting ? <p class="soft" dir="auto">{[meeting.time, meeting.team, meeting.place].filter(Boolean).join(' · ')}</p> : null}
      {links.length > 0 ? (
        <div class="row">
          {links.map((link) => <a key={link.at} class="button button--do" href={link.at}>{link.name}</a>)}
        </div>
      ) : null}
    </section>
  );
}

function nextLinks(next: NextThing, mine: readonly CommunityLine[]): { at: string; name: string }[] {
  const word = `community.next.${next.is}.action`;
  const inEach = (page: '' | 'post') => mine.map(({ id, name }) => ({ at: communityPath(id, page), name: mine.length > 1 ? `${t(word)}: ${name}` : t(word) }));
  switch (next.is) {
    case 'open':
    case 'today':
    case 'not-ready':
      return [{ at: meetingPath(next.id), name: t(word) }];
    case 'empty-team':
      return [{ at: teamPath(next.id), name: t(word) }];
    case 'letters-failed':
    case 'letters-to-copy':
      return inEach('post');
    case 'first-team':
      return inEach('');
    case 'first-community':
    case 'nothing':
      return [];
    default:
      return next satisfies never;
  }
}

function Today({ start }: { readonly start: Start }) {
  // The only one of today stands above already.
  if (start.today.length < 2) return null;
  return (
    <Part title={t('community.start.today')}>
      <ul class="lines">
        {start.today.map((meeting) => (
          <li class="line" key={meeting.id}>
            <p><a href={meetingPath(meeting.id)} dir="auto">{meeting.title || t('community.untitled')}</a></p>
            <p class="soft">{[meeting.time, meeting.team, meeting.place, t(`community.status.${meeting.status}`)].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NotReady({ start }: { readonly start: Start }) {
  if (start.notReady.length === 0) return null;
  return (
    <Part title={t('community.start.not-ready')} hint={t('community.start.not-ready-hint')}>
      <ul class="lines">
        {start.notReady.map((meeting) => (
          <li class="line" key={meeting.id}>
            <p><a href={meetingPath(meeting.id)} dir="auto">{meeting.title || t('community.untitled')}</a> <span class="soft">{sayDay(meeting.date)}</span></p>
            <p class="soft">{t('community.start.missing', { what: sayList(meeting.missing.map((name) => t(`community.missing.${name}`))) })}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function CameInLately({ items }: { readonly items: readonly CameInTogether[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <Part title={t('community.start.came-in')} hint={t('community.start.came-in-hint')}>
      {items.length === 0 ? <Empty>{t('community.start.came-in-empty')}</Empty> : (
        <ul class="lines">
          {shown.map((item, at) => (
            <li class="line" key={`${item.at}-${at}`}>
              <p dir="auto">{t(`community.came-in.${item.kind}`, { title: sayTitles(item.titles), count: item.titles.length })}</p>
              <p class="soft">{placeOfItem(item)} · {sayMoment(item.at)}</p>
            </li>
          ))}
        </ul>
      )}
      {shown.length < items.length ? <p><Button small onClick={() => setAll(true)}>{t('community.start.came-in-more')}</Button></p> : null}
    </Part>
  );
}

/** A few names; of more people than that, how many more. */
function sayTitles(titles: readonly string[]): string {
  if (titles.length <= NAMED) return sayList(titles);
  return sayList([...titles.slice(0, NAMED - 1), t('community.more-people', { count: titles.length - NAMED + 1 })]);
}

function placeOfItem(item: CameInTogether) {
  if (item.meeting) return <a href={meetingPath(item.meeting)} dir="auto">{item.where}</a>;
  return item.team ? <a href={teamPath(item.team)} dir="auto">{item.where}</a> : item.where;
}

function Communities({ all }: { readonly all: readonly CommunityLine[] }) {
  return (
    <Part title={t('community.start.communities', { count: all.length })}>
      {all.length === 0 ? <Empty>{t('community.start.no-community')}</Empty> : null}
      {all.length > 0 && all.every((community) => community.fictitious) ? <p class="notice">{t('community.start.only-fictitious')}</p> : null}
      <ul class="lines">
        {all.map((community) => (
          <li class="line" key={community.id}>
            <p>
              <a class="line-name" href={communityPath(community.id)} dir="auto">{community.name}</a>
              {community.fictitious ? <> <span class="tag">{t('community.fictitious')}</span></> : null}
            </p>
            {community.motto ? <p class="soft" dir="auto">{community.motto}</p> : null}
            <p class="soft">{[t('community.teams-count', { count: community.teams }), t('community.members-count', { count: community.members })].join(' · ')}</p>
          </li>
        ))}
      </ul>
      {isSomewhere('coordinator') ? <Adder word={t('community.new.open')}>{(close) => <NewCommunity onCancel={close} />}</Adder> : null}
    </Part>
  );
}
