import { sayDay } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { learningApi } from './api';
import { ExperimentForm } from './experiment-form';
import type { Experiment } from './model';

/** What the team tries: the hypothesis first, what came of it when it is known. */
export function Experiments({ team }: { readonly team: string }) {
  const experiments = useResource(() => learningApi.experiments(team), team);
  return (
    <Part title={t('learning.experiments.title')} hint={t('learning.experiments.hint')}>
      <Loaded of={experiments}>
        {(list) => (
          <>
            {list.length === 0 ? <Empty>{t('learning.experiments.empty')}</Empty> : null}
            <ul class="lines">
              {list.map((one) => (
                <Line key={one.id} name={one.title} word={t('learning.experiments.write')} panel={(close) => <ExperimentForm {...{ team, one, close }} onChanged={experiments.reload} />}>
                  <Told one={one} />
                </Line>
              ))}
            </ul>
            <Adder word={t('learning.experiments.new')}>{(close) => <ExperimentForm one={null} {...{ team, close }} onChanged={experiments.reload} />}</Adder>
          </>
        )}
      </Loaded>
    </Part>
  );
}

const QUESTIONS = ['worked', 'didNotWork', 'better', 'next'] as const;

function Told({ one }: { readonly one: Experiment }) {
  const when = [one.startedOn && sayDay(one.startedOn, true), one.endedOn && sayDay(one.endedOn, true)].filter(Boolean).join(' – ');
  return (
    <>
      <span class="line-name" dir="auto">{one.title}</span>
      <p class="soft small">{[t(`learning.experiments.state.${one.state}`), when].filter(Boolean).join(' · ')}</p>
      <p class="as-written" dir="auto">{one.hypothesis}</p>
      {one.groups ? <p class="as-written soft" dir="auto">{one.groups}</p> : null}
      <dl class="told">
        {QUESTIONS.filter((question) => one[question] !== '').map((question) => (
          <div key={question}>
            <dt>{t(`learning.experiments.${question}`)}</dt>
            <dd class="as-written" dir="auto">{one[question]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
