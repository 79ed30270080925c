import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { AskFirst } from '../../ui/desk/ask-first';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { listApi } from '../api';
import type { Organisation } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { useChange } from '../parts/use-change';
import { Wrong } from '../parts/wrong';
import type { CommunityPart } from './shared';

/** Where members come from. */
export function Organisations({ community, manage, onChanged }: CommunityPart) {
  const current = community.organisations.filter((one) => !one.archived);
  const archived = community.organisations.filter((one) => one.archived);
  const list = (organisations: readonly Organisation[]) => (
    <ul class="lines lines-columns">
      {organisations.map((one) => (
        <Line key={one.id} name={one.name} panel={manage ? (close) => <EditOrganisation community={community.id} {...{ one, onChanged, close }} /> : undefined}>
          <span dir="auto">{one.name}</span>
          {one.fictitious ? <> <span class="tag">{t('community.fictitious')}</span></> : null}
          <span class="soft"> {t('community.members-count', { count: one.members })}</span>
        </Line>
      ))}
    </ul>
  );
  return (
    <Part title={t('community.organisations.title')} hint={t('community.organisations.hint')}>
      {current.length === 0 ? <Empty>{t('community.organisations.empty')}</Empty> : list(current)}
      {archived.length > 0 ? (
        <details>
          <summary>{t('community.archive', { count: archived.length })}</summary>
          {list(archived)}
        </details>
      ) : null}
      {manage ? <Adder word={t('community.organisations.new')}>{() => <NewName community={community.id} list="organisations" onChanged={onChanged} />}</Adder> : null}
    </Part>
  );
}

interface EditProps {
  readonly community: string;
  readonly one: Organisation;
  readonly onChanged: () => void;
  readonly close: () => void;
}

function EditOrganisation({ community, one, onChanged, close }: EditProps) {
  const [name, setName] = useState(one.name);
  const { busy, problem, change } = useChange({ close, onChanged });
  const items = listApi(community, 'organisations');
  return (
    <>
      <Form action={t('community.save')} {...{ busy, problem }} onSubmit={() => void change(() => items.change(one.id, { name }))} onCancel={close}>
        <Field label={t('community.name')} required maxLength={200} value={name} onInput={setName} />
      </Form>
      <div class="row line-more">
        {one.archived ? (
          <Button small onClick={() => void change(() => items.restore(one.id))}>{t('community.restore')}</Button>
        ) : (
          <Button small onClick={() => void change(() => items.archive(one.id))}>{t('community.to-archive')}</Button>
        )}
        <AskFirst action={t('community.remove')} ask={t('community.organisations.remove-ask', { name: one.name })} busy={busy} onYes={() => void change(() => items.remove(one.id))} />
      </div>
      <p class="soft small">{t('community.organisations.archive-hint')}</p>
    </>
  );
}

/** One more name in a list; the form stays open, because names come in threes. */
export function NewName({ community, list, onChanged }: { readonly community: string; readonly list: 'organisations' | 'perspectives'; readonly onChanged: () => void }) {
  const [name, setName] = useState('');
  const { busy, problem, send } = useSend();
  const add = async () => {
    if (!(await send(() => listApi(community, list).add({ name })))) return;
    announce(t('community.added', { name }));
    setName('');
    onChanged();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="add-line">
        <Field label={t('community.name')} required maxLength={list === 'organisations' ? 200 : 120} value={name} onInput={setName} />
        <Button small kind="do" type="submit" disabled={busy}>{t('community.add')}</Button>
      </div>
      <Wrong problem={problem} />
    </form>
  );
}
