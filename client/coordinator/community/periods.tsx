import { useState } from 'preact/hooks';
import { sayDay } from '../../ui/day';
import { AskFirst } from '../../ui/desk/ask-first';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { listApi } from '../api';
import type { Period } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { useChange } from '../parts/use-change';
import type { CommunityPart } from './shared';

/** The periods in which teams work: usually two or three years each. */
export function Periods({ community, manage, onChanged }: CommunityPart) {
  return (
    <Part title={t('community.periods.title')} hint={t('community.periods.hint')}>
      {community.periods.length === 0 ? <Empty>{t('community.periods.empty')}</Empty> : null}
      <ul class="lines">
        {community.periods.map((one) => (
          <Line key={one.id} name={one.name} panel={manage ? (close) => <PeriodForm community={community.id} {...{ one, onChanged, close }} /> : undefined}>
            <span dir="auto">{one.name}</span>
            <span class="soft"> {sayPeriod(one)}</span>
          </Line>
        ))}
      </ul>
      {manage ? <Adder word={t('community.periods.new')}>{(close) => <PeriodForm community={community.id} one={null} {...{ onChanged, close }} />}</Adder> : null}
    </Part>
  );
}

function sayPeriod({ startsOn, endsOn }: Period): string {
  if (startsOn && endsOn) return t('community.periods.from-to', { from: sayDay(startsOn), to: sayDay(endsOn) });
  if (startsOn) return t('community.periods.from', { from: sayDay(startsOn) });
  return endsOn ? t('community.periods.to', { to: sayDay(endsOn) }) : '';
}

interface PeriodFormProps {
  readonly community: string;
  /** Null for a new one. */
  readonly one: Period | null;
  readonly onChanged: () => void;
  readonly close: () => void;
}

function PeriodForm({ community, one, onChanged, close }: PeriodFormProps) {
  const [name, setName] = useState(one?.name ?? '');
  const [startsOn, setStartsOn] = useState(one?.startsOn ?? '');
  const [endsOn, setEndsOn] = useState(one?.endsOn ?? '');
  const { busy, problem, change } = useChange({ close, onChanged });
  const items = listApi(community, 'periods');
  const body = { name, startsOn: startsOn || null, endsOn: endsOn || null };
  const wrong = startsOn && endsOn && endsOn < startsOn ? t('community.periods.turned') : null;
  return (
    <>
      <Form action={t(one ? 'community.save' : 'community.add')} busy={busy || wrong !== null} problem={problem} onSubmit={() => void change(() => (one ? items.change(one.id, body) : items.add(body)))} onCancel={close}>
        <Field label={t('community.name')} hint={t('community.periods.name-hint')} required maxLength={120} value={name} onInput={setName} />
        <div class="pair">
          <Field label={t('community.periods.starts')} type="date" value={startsOn} onInput={setStartsOn} />
          <Field label={t('community.periods.ends')} type="date" value={endsOn} onInput={setEndsOn} wrong={wrong} />
        </div>
      </Form>
      {one ? (
        <div class="row line-more">
          <AskFirst action={t('community.remove')} ask={t('community.periods.remove-ask', { name: one.name })} busy={busy} onYes={() => void change(() => items.remove(one.id))} />
        </div>
      ) : null}
    </>
  );
}
