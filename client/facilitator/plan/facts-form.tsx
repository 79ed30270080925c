import { usualCertificate } from '../../../src/engine/certificate';
import { isPublicKind } from '../../../src/engine/meeting-kinds';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import { Area, Select } from '../../ui/console-form';
import { Check, Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { PlanField } from '../merge-plan';
import type { Meeting, MeetingPlan } from '../model';
import type { Community } from '../model-around';
import type { EditablePlan } from '../pages/use-plan';
import { mayManage } from '../rights';
import { sayProblem } from '../words';
import { CertificateForm } from './certificate-form';
import { FieldClash } from './clash-note';
import { KindForm } from './kind-form';
import { TeamField } from './team-field';
import { zonesWith } from './zones';

interface Props {
  readonly meeting: Meeting;
  readonly editing: EditablePlan;
  /** Where it is; null while that is not known. */
  readonly community: Community | null;
}

type TextField = 'title' | 'question' | 'place' | 'online' | 'aim' | 'desiredResult' | 'problemOwner' | 'theme' | 'forWhom';

/** What a meeting is about, when and where it is, and for whom. Everything saves itself. */
export function FactsForm({ meeting, editing, community }: Props) {
  const { plan, change } = editing;
  const shared = { editing };
  return (
    <div class="form">
      <TextFact {...shared} name="title" max={200} required />
      <TextFact {...shared} name="question" max={1000} area hint />
      <div class="pair">
        <Fact {...shared} name="date">
          <Field label={t('prepare.field.date')} type="date" required wrong={wrongAt(editing, 'date')} value={plan.date} onInput={(date) => change({ date })} />
        </Fact>
        <Fact {...shared} name="time">
          <Field label={t('prepare.field.time')} type="time" wrong={wrongAt(editing, 'time')} value={plan.time} onInput={(time) => change({ time })} />
        </Fact>
      </div>
      <TextFact {...shared} name="place" max={400} />
      <TextFact {...shared} name="online" max={1000} hint />
      {editing.held ? <Held editing={editing} /> : null}
      <Fact {...shared} name="team">
        {mayManage(meeting) ? <TeamField plan={plan} community={community} onTeam={change} /> : null}
      </Fact>
      {isPublicKind(plan.kind) ? <PublicForm {...shared} meeting={meeting} /> : null}
      <Fact {...shared} name="certificate">
        <CertificateForm value={plan.certificate} wrong={wrongAt(editing, 'certificate')} onChange={(certificate) => change({ certificate })} />
      </Fact>
      <fieldset class="group">
        <legend>{t('prepare.aims')}</legend>
        <TextFact {...shared} name="aim" max={1000} area />
        <Lines {...shared} name="goals" />
        <TextFact {...shared} name="desiredResult" max={1000} area />
        <TextFact {...shared} name="problemOwner" max={200} hint />
      </fieldset>
      <details class="more">
        <summary>{t('prepare.more')}</summary>
        <div class="form">
          <Fact {...shared} name="expected">
            <NumberField name="expected" value={plan.expected} onNumber={(expected) => change({ expected })} />
          </Fact>
          <div class="pair">
            <Lines {...shared} name="organisations" />
            <Lines {...shared} name="perspectives" />
          </div>
          <Fact {...shared} name="zone">
            <Select label={t('prepare.field.zone')} value={plan.zone} options={zonesWith(plan.zone).map((zone) => ({ value: zone, label: zone }))} onInput={(zone) => change({ zone })} />
          </Fact>
          <Fact {...shared} name="kind">
            <KindForm kind={plan.kind} cafeType={plan.cafeType} onKind={(next) => change(next.kind === plan.kind ? next : { ...next, certificate: usualCertificate(next.kind) })} />
          </Fact>
        </div>
      </details>
    </div>
  );
}

/** People who registered get a letter about another time or place, so that waits until somebody says so. */
function Held({ editing }: { readonly editing: EditablePlan }) {
  return (
    <div class="notice notice--other stack" role="status">
      <p>{t('prepare.held.said')}</p>
      <div class="row">
        <Button small kind="do" onClick={() => void editing.tell()}>{t('prepare.held.tell')}</Button>
        <Button small kind="quiet" onClick={editing.putBack}>{t('prepare.held.put-back')}</Button>
      </div>
    </div>
  );
}

/** What everybody can read before they come. */
function PublicForm({ editing, meeting }: { readonly editing: EditablePlan; readonly meeting: Meeting }) {
  const { plan, change } = editing;
  const { publicUrl } = meeting;
  return (
    <fieldset class="group">
      <legend>{t('prepare.public.title')}</legend>
      <p class="soft">{t('prepare.public.shows')}</p>
      <TextFact editing={editing} name="theme" max={2000} area />
      <TextFact editing={editing} name="forWhom" max={400} />
      <Fact editing={editing} name="capacity">
        <NumberField name="capacity" value={plan.capacity} onNumber={(capacity) => change({ capacity })} hint />
      </Fact>
      <Fact editing={editing} name="listed">
        {mayManage(meeting) ? <Check checked={plan.listed} onChange={(listed) => change({ listed })}>{t('prepare.field.listed')}</Check> : null}
        <p class="soft small">{t(plan.listed ? 'prepare.public.listed' : 'prepare.public.unlisted')}</p>
      </Fact>
      {publicUrl === null ? null : (
        <p><a href={publicUrl} target="_blank" rel="noopener">{t('prepare.public.look')}</a></p>
      )}
    </fieldset>
  );
}

interface FactProps {
  readonly name: PlanField;
  readonly editing: EditablePlan;
}

/** A field of the plan; when somebody else changed the same, that stands under it. */
function Fact({ name, editing, children }: FactProps & { readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      {children}
      <FieldClash field={name} editing={editing} />
    </div>
  );
}

interface TextFactProps {
  readonly name: TextField;
  readonly editing: EditablePlan;
  readonly max: number;
  readonly area?: boolean;
  readonly hint?: boolean;
  readonly required?: boolean;
}

function TextFact({ name, editing, max, area, hint, required }: TextFactProps) {
  const shared = {
    label: t(`prepare.field.${name}`),
    hint: hint ? t(`prepare.field.${name}-hint`) : undefined,
    maxLength: max,
    wrong: wrongAt(editing, name),
    value: editing.plan[name],
    onInput: (text: string) => editing.change({ [name]: text }),
  };
  return <Fact name={name} editing={editing}>{area ? <Area {...shared} /> : <Field {...shared} required={required} />}</Fact>;
}

/** Empty lines stay while typing; they go when the plan is sent. */
function Lines({ name, editing }: { readonly name: 'goals' | 'organisations' | 'perspectives'; readonly editing: EditablePlan }) {
  return (
    <Area
      label={t(`prepare.field.${name}`)}
      hint={t(name === 'goals' ? 'prepare.one-per-line' : `prepare.field.${name}-hint`)}
      rows={name === 'goals' ? 3 : 5}
      wrong={wrongAt(editing, name)}
      value={editing.plan[name].join('\n')}
      onInput={(text) => editing.change({ [name]: text.split('\n') })}
    />
  );
}

function NumberField(props: { readonly name: 'expected' | 'capacity'; readonly value: number | null; readonly onNumber: (value: number | null) => void; readonly hint?: boolean }) {
  const { name, value, onNumber, hint } = props;
  return (
    <Field
      label={t(`prepare.field.${name}`)}
      hint={hint ? t(`prepare.field.${name}-hint`) : undefined}
      type="number"
      value={value === null ? '' : String(value)}
      onInput={(text) => onNumber(Math.max(0, Math.trunc(Number(text)) || 0) || null)}
    />
  );
}

/** Why the server did not take a field, in words. */
function wrongAt({ state }: EditablePlan, field: keyof MeetingPlan): string | null {
  if (state.is !== 'refused') return null;
  const at = state.problem.field ?? '';
  return at === field || at.startsWith(`${field}.`) ? sayProblem(state.problem) : null;
}
