import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../../ui/console-form';
import { sayMonth } from '../../ui/day';
import { t } from '../../ui/i18n';
import type { Named } from '../model';
import { Form } from '../parts/form';
import { useChange } from '../parts/use-change';
import { choices } from '../words';
import { communityCarryOver } from './api';
import { CarryItem } from './carry-item';
import type { CarryLine } from './model';
import { Tell } from './tell';

interface CoordinatorItemProps {
  readonly line: CarryLine;
  readonly community: string;
  readonly organisations: readonly Named[];
  readonly onChanged: () => void;
}

/** One next step at the desk of the coordinator, who may say which organisation is meant and keep what was told. */
export function CoordinatorItem({ line, community, organisations, onChanged }: CoordinatorItemProps) {
  const { landsAt, organisation, team, since } = line;
  const called = organisation?.name === landsAt ? '' : t('carry.called', { name: landsAt });
  return (
    <CarryItem
      line={line}
      from={[called, team?.name, t('carry.since', { month: sayMonth(since) })].filter(Boolean).join(' · ')}
      word={t(organisation ? 'carry.tell' : 'carry.tell-or-link')}
      panel={(close) => {
        const link = <LinkForm {...{ line, community, organisations, onChanged, close }} />;
        const tell = <Tell line={line} readers={t('carry.readers')} ask={(wish) => communityCarryOver(community).tell(line.id, wish)} onTold={onChanged} close={close} />;
        return organisation ? <First form={tell} other={link} word={t('carry.which')} /> : <First form={link} other={tell} word={t('carry.told-me')} />;
      }}
    />
  );
}

/** What is mostly done here, and behind a word what is done now and then. */
function First({ form, other, word }: { readonly form: ComponentChildren; readonly other: ComponentChildren; readonly word: string }) {
  return (
    <>
      {form}
      <details class="line-more carry-steps">
        <summary>{word}</summary>
        {other}
      </details>
    </>
  );
}

function LinkForm({ line, community, organisations, onChanged, close }: CoordinatorItemProps & { readonly close: () => void }) {
  const [chosen, choose] = useState(line.organisation?.id ?? '');
  const { busy, problem, change } = useChange({ close, onChanged });
  return (
    <Form action={t('carry.link')} {...{ busy, problem }} onSubmit={() => void change(() => communityCarryOver(community).link(line.id, chosen || null, line.version))}>
      <Select label={t('carry.which')} value={chosen} onInput={choose} options={choices(organisations, t('carry.no-organisation'))} />
    </Form>
  );
}
