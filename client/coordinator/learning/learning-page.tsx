import './learning.css';
import { sayDay } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { language, t } from '../../ui/i18n';
import { Empty, Page, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath, teamPath } from '../places';
import { learningApi } from './api';
import { CarryOverLines } from './carry-over-lines';
import { Decisions } from './decisions';
import { Experiments } from './experiments';
import { Levels } from './levels';
import type { TeamLearning } from './model';

/** What a team learned, decided and tried over time. */
export function LearningPage({ id }: { readonly id: string }) {
  const learning = useResource(() => learningApi.learning(id), id);
  const team = learning.value?.team;
  return (
    <Page
      title={team ? t('learning.title', { team: team.name }) : t('learning.title-short')}
      trail={[{ at: '/gemeenschap', name: t('community.home') }, ...(team ? [{ at: communityPath(team.community.id), name: team.community.name }, { at: teamPath(id), name: team.name }] : [])]}
      under={learning.value ? <p>{t(`learning.readers.${learning.value.readers}`)}</p> : null}
      actions={
        <>
          <a class="button button--do button--small" href={`/verslag/team/${encodeURIComponent(id)}?lang=${language.value}`}>{t('learning.to-dossier')}</a>
          <a class="button button--plain button--small" href={teamPath(id, 'puls')}>{t('learning.to-pulse')}</a>
        </>
      }
    >
      <Loaded of={learning}>{(value) => <Parts learning={value} />}</Loaded>
      <Experiments team={id} />
    </Page>
  );
}

function Parts({ learning }: { readonly learning: TeamLearning }) {
  return (
    <>
      <Part title={t('learning.sentences.title')} hint={t('learning.sentences.hint')}>
        {learning.sentences.length === 0 ? <Empty>{t('learning.sentences.empty')}</Empty> : (
          <ol class="lines">
            {learning.sentences.map((sentence) => (
              <li class="line" key={`${sentence.meeting.id}-${sentence.text}`}>
                <blockquote class="said" dir="auto">{sentence.text}</blockquote>
                <p class="soft small" dir="auto">{[sayDay(sentence.date, true), sentence.meeting.title].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Levels entries={learning.entries} />
      <Decisions decisions={learning.decisions} parked={learning.parked} />
      <CarryOverLines items={learning.carryOver} />
    </>
  );
}
