import { useState } from 'preact/hooks';
import { Area } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { teamApi } from '../api';
import type { GlossaryTerm } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { useChange } from '../parts/use-change';
import type { TeamPart } from './shared';

/** The words this team uses, and what it means by them. */
export function Glossary({ team, onChanged }: TeamPart) {
  return (
    <Part title={t('team.glossary.title')} hint={t('team.glossary.hint')}>
      {team.glossary.length === 0 ? <Empty>{t('team.glossary.empty')}</Empty> : null}
      <ul class="lines">
        {team.glossary.map((one) => (
          <Line key={one.id} name={one.term} panel={(close) => <TermForm team={team.id} {...{ one, onChanged, close }} />}>
            <span class="line-name" dir="auto">{one.term}</span>
            <p class="as-written" dir="auto">{one.meaning}</p>
          </Line>
        ))}
      </ul>
      <Adder word={t('team.glossary.new')}>{(close) => <TermForm team={team.id} one={null} {...{ onChanged, close }} />}</Adder>
    </Part>
  );
}

interface TermFormProps {
  readonly team: string;
  /** Null for a new one. */
  readonly one: GlossaryTerm | null;
  readonly onChanged: () => void;
  readonly close: () => void;
}

function TermForm({ team, one, onChanged, close }: TermFormProps) {
  const [term, setTerm] = useState(one?.term ?? '');
  const [meaning, setMeaning] = useState(one?.meaning ?? '');
  const { busy, problem, change } = useChange({ close, onChanged });
  const save = () => (one ? teamApi.changeTerm(team, one.id, term, meaning) : teamApi.addTerm(team, term, meaning));
  return (
    <>
      <Form action={t(one ? 'community.save' : 'community.add')} {...{ busy, problem }} onSubmit={() => void change(save)} onCancel={close}>
        <Field label={t('team.glossary.term')} required maxLength={120} value={term} onInput={setTerm} />
        <Area label={t('team.glossary.meaning')} hint={t('team.glossary.meaning-hint')} maxLength={1000} value={meaning} onInput={setMeaning} />
      </Form>
      {one ? (
        <div class="line-more">
          <AskFirst action={t('community.remove')} ask={t('team.glossary.remove-ask', { term: one.term })} busy={busy} onYes={() => void change(() => teamApi.removeTerm(team, one.id))} />
        </div>
      ) : null}
    </>
  );
}
