import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import { ForSomeone } from '../../../../client/ui/console-someone';
import { TextForm } from '../../../../client/ui/console-text-form';
import { canLook } from '../../../../client/ui/privacy';
import { randomId } from '../../../../client/ui/random';
import { STANCES, type Stance } from '../faces-contract';
import type { WallConsoleProps } from './console-question';

/** A question, and what somebody says of those of others, for someone without a phone. */
export function WallForSomeone(props: WallConsoleProps) {
  const { view, people, send, t } = props;
  const sealed = view.mode === 'anonymous';
  return (
    <ForSomeone people={people}>
      {(person) => (
        <>
          {sealed ? <p class="notice notice--other">{t('question-wall.console.someone.knows')}</p> : null}
          <TextForm
            key={`put-${person}`}
            label={t('question-wall.console.someone.put')}
            action={t('question-wall.console.someone.add')}
            limit={view.limit}
            onSend={(text) => send('put', { text, checked: canLook(), ...(sealed ? { envelope: randomId() } : { question: randomId() }) }, person)}
          />
          <StandFor key={`stand-${person}-${String(view.round)}`} {...props} person={person} />
        </>
      )}
    </ForSomeone>
  );
}

function StandFor({ view, send, t, person }: WallConsoleProps & { readonly person: string }) {
  const [envelope] = useState(randomId);
  const [said, say] = useState<Readonly<Record<string, Stance>>>({});
  const asked = view.questions.filter(({ asks }) => asks);
  const [chosen, choose] = useState('');
  const question = asked.find(({ id }) => id === chosen) ?? asked[0];
  if (!question) return null;

  async function stand(stance: Stance | null): Promise<void> {
    if (!question) return;
    const { [question.id]: _before, ...rest } = said;
    const next = stance === null ? rest : { ...rest, [question.id]: stance };
    // In an envelope goes everything this person says; with names only what changes.
    const answer = await send('stand', view.mode === 'anonymous' ? { stances: next, round: view.round, envelope } : { stances: { [question.id]: stance } }, person);
    if (answer.ok) say(next);
  }

  return (
    <div class="stack">
      <Select label={t('question-wall.console.someone.which')} value={question.id} options={asked.map(({ id, text }) => ({ value: id, label: text.slice(0, 90) }))} onInput={choose} />
      <div class="row">
        {STANCES.filter((stance) => stance === 'mine' || view.differ).map((stance) => (
          <Button key={stance} small pressed={said[question.id] === stance} onClick={() => void stand(said[question.id] === stance ? null : stance)}>{t(`question-wall.${stance}`)}</Button>
        ))}
      </div>
    </div>
  );
}
