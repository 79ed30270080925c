import { useState } from 'preact/hooks';
import { Select } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { sendable, TextArea } from '../../ui/text-area';
import { teamApi } from '../api';
import type { HandoverNote } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { Wrong } from '../parts/wrong';
import { sayDayOf } from '../words';
import type { TeamPart } from './shared';

/** What who left gives to who comes. */
export function Notes({ team, onChanged }: TeamPart) {
  return (
    <Part title={t('team.notes.title')} hint={t('team.notes.hint')}>
      {team.notes.length === 0 ? <Empty>{t('team.notes.empty')}</Empty> : null}
      <ul class="lines">
        {team.notes.map((one) => (
          <Line key={one.id} name={t('team.notes.of', { name: one.by ?? t('team.notes.somebody') })} word={t('community.remove')} panel={() => <Remove team={team.id} {...{ one, onChanged }} />}>
            <p class="as-written" dir="auto">{one.text}</p>
            <p class="soft small" dir="auto">
              {[one.by ?? t('team.notes.somebody'), sayDayOf(one.writtenAt), one.successor ? t('team.notes.successor-is', { name: one.successor }) : ''].filter(Boolean).join(' · ')}
            </p>
          </Line>
        ))}
      </ul>
      <Adder word={t('team.notes.new')}>{(close) => <NewNote {...{ team, onChanged, close }} />}</Adder>
    </Part>
  );
}

function Remove({ team, one, onChanged }: { readonly team: string; readonly one: HandoverNote; readonly onChanged: () => void }) {
  const { busy, problem, send } = useSend();
  const remove = async () => {
    if (!(await send(() => teamApi.removeNote(team, one.id)))) return;
    announce(t('community.saved'));
    onChanged();
  };
  return (
    <>
      <AskFirst action={t('community.remove')} ask={t('team.notes.remove-ask')} busy={busy} onYes={() => void remove()} />
      <Wrong problem={problem} />
    </>
  );
}

function NewNote({ team, onChanged, close }: Pick<TeamPart, 'team' | 'onChanged'> & { readonly close: () => void }) {
  const people = [...team.left, ...team.members];
  const [member, setMember] = useState(people[0]?.member ?? '');
  const [text, setText] = useState('');
  const [successor, setSuccessor] = useState('');
  const { busy, problem, send } = useSend();
  const add = async () => {
    if (!(await send(() => teamApi.addNote(team.id, member || null, text, successor)))) return;
    announce(t('community.saved'));
    close();
    onChanged();
  };
  return (
    <Form action={t('community.save')} busy={busy || !sendable(text)} problem={problem} onSubmit={() => void add()} onCancel={close}>
      <Select
        label={t('team.notes.from')}
        value={member}
        onInput={setMember}
        options={[...people.map((one) => ({ value: one.member, label: one.name })), { value: '', label: t('team.notes.somebody') }]}
      />
      <TextArea label={t('team.notes.text')} audience={t('team.notes.audience')} value={text} onInput={setText} />
      <Field label={t('team.notes.successor')} hint={t('team.notes.successor-hint')} maxLength={120} value={successor} onInput={setSuccessor} />
    </Form>
  );
}
