import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Choice } from '../../../../../client/ui/choice';
import { ForSomeone } from '../../../../../client/ui/console-someone';
import { Check } from '../../../../../client/ui/field';
import { randomId } from '../../../../../client/ui/random';
import type { Step } from '../../faces-contract';
import type { Props } from '../props';
import { ResultBars, sayMinority, sayResult } from '../result-bars';
import { AskFirst } from './ask-first';
import { Blockers } from './blockers';
import { OptionsEditor } from './options';

/** What somebody votes who chooses none of the options. */
const ABSTAIN = 'abstain';
const STEPS_BEFORE = ['views', 'other', 'spread'] as const;
/** After this many votes without a majority the method looks below the waterline. */
const CIRCLING = 3;

/** The vote: options, opening, counts only until it closes (rule 8), then the result in words. */
export function VotePanel(props: Props) {
  const { view, t } = props;
  switch (view.vote) {
    case 'open':
      return <OpenVote {...props} />;
    case 'closing':
      return <p class="notice" role="status">{t('minority-round.console.vote.closing')}</p>;
    case 'closed':
      return (
        <>
          <Result {...props} />
          <details class="again">
            <summary>{t('minority-round.console.vote.again')}</summary>
            <OptionsEditor {...props} />
            <OpenForm {...props} />
          </details>
        </>
      );
    case 'none':
      return (
        <>
          <OptionsEditor {...props} />
          <OpenForm {...props} />
        </>
      );
    default:
      return view.vote satisfies never;
  }
}

function OpenForm({ view, send, t }: Props) {
  const [override, setOverride] = useState(false);
  const hard = view.voteBlockers.filter((name) => name !== 'steps-not-done');
  const skipping = view.voteBlockers.includes('steps-not-done');
  const missing: Step[] = STEPS_BEFORE.filter((step) => !view.done[step]);
  return (
    <section class="stack">
      <Blockers names={hard} t={t} />
      {view.mode === 'anonymous' ? <p class="soft small">{t('minority-round.console.framing.unanimous-warning')}</p> : null}
      {skipping && hard.length === 0 ? (
        <div class="notice notice--other">
          <p>{missing.length > 0 ? t('minority-round.console.vote.not-done', { steps: missing.map((s) => t(`minority-round.console.step.${s}`)).join(', ') }) : t('minority-round.console.vote.new-round')}</p>
          <Check checked={override} onChange={setOverride}>{t('minority-round.console.vote.override')}</Check>
        </div>
      ) : null}
      <Button kind="do" disabled={hard.length > 0 || (skipping && !override)} onClick={() => void send('open-vote', { override: skipping && override })}>
        {t('minority-round.console.vote.open')}
      </Button>
    </section>
  );
}

function OpenVote(props: Props) {
  const { view, people, send, t } = props;
  const { voted, present } = view.counts;
  return (
    <>
      <p class="count">{t('minority-round.console.vote.count', { voted, present })}</p>
      <p class="soft">{t('minority-round.console.vote.only-counts')}</p>
      <ol class="options-shown">
        {view.options.map((option) => (
          <li key={option.id} dir="auto">{option.text}</li>
        ))}
      </ol>
      <div class="row">
        <AskFirst
          kind="do"
          label={t('minority-round.console.vote.close')}
          question={voted < present ? t('minority-round.console.vote.close-some', { count: present - voted }) : t('minority-round.console.vote.close-sure')}
          onYes={() => void send('close-vote')}
          t={t}
        />
        <AskFirst kind="quiet" label={t('minority-round.console.vote.cancel')} question={t('minority-round.console.vote.cancel-sure')} onYes={() => void send('cancel-vote')} t={t} />
      </div>
      <ForSomeone people={people}>{(person) => <VoteFor key={person} {...props} person={person} />}</ForSomeone>
    </>
  );
}

function VoteFor({ view, send, t, person }: Props & { person: string }) {
  const [option, setOption] = useState<string | null>(null);
  const options = [...view.options.map((o) => ({ value: o.id, label: o.text })), { value: ABSTAIN, label: t('minority-round.screen.result.abstain') }];
  const cast = () => option !== null && void send('cast-vote', view.mode === 'anonymous' ? { option, envelope: randomId() } : { option }, person);
  return (
    <>
      {view.mode === 'anonymous' ? <p class="notice notice--other">{t('minority-round.console.someone.knows')}</p> : null}
      <Choice legend={t('minority-round.console.someone.vote-legend')} options={options} value={option} onChange={setOption} />
      <Button small disabled={option === null} onClick={cast}>{t('minority-round.console.someone.vote')}</Button>
    </>
  );
}

function Result({ view, send, t }: Props) {
  const { result } = view;
  if (!result) return null;
  const toNeeds = async () => {
    const answer = await send('go-to', { step: 'needs' });
    if (answer.ok && view.needsState === 'none') await send('open-needs');
  };
  const minority = sayMinority(result, t);
  return (
    <section class="stack">
      <p class="result-words">{sayResult(result, t)}</p>
      {minority ? <p class="notice notice--other">{minority}</p> : null}
      <ResultBars result={result} t={t} />
      {result.outcome === 'no-majority' && view.votesWithoutMajority >= CIRCLING ? <p class="notice">{t('minority-round.console.vote.circling', { count: view.votesWithoutMajority })}</p> : null}
      <div class="row">
        {result.outcome === 'majority' && !result.unanimous ? <Button kind="do" onClick={() => void toNeeds()}>{t('minority-round.console.vote.to-needs')}</Button> : null}
        {result.outcome === 'majority' && result.unanimous ? <Button kind="do" onClick={() => void send('go-to', { step: 'final' })}>{t('minority-round.console.vote.to-final')}</Button> : null}
        {result.outcome === 'no-majority' ? (
          <>
            <Button kind="do" onClick={() => void send('go-to', { step: view.votesWithoutMajority >= CIRCLING ? 'waterline' : 'views' })}>
              {t(view.votesWithoutMajority >= CIRCLING ? 'minority-round.console.vote.to-waterline' : 'minority-round.console.vote.to-views')}
            </Button>
            <Button onClick={() => void send('go-to', { step: view.votesWithoutMajority >= CIRCLING ? 'views' : 'waterline' })}>
              {t(view.votesWithoutMajority >= CIRCLING ? 'minority-round.console.vote.to-views' : 'minority-round.console.vote.to-waterline')}
            </Button>
          </>
        ) : null}
      </div>
    </section>
  );
}
