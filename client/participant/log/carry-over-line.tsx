import { useState } from 'preact/hooks';
import type { CarryState } from '../../../src/engine/carry-over';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { sayMonth } from '../../ui/day';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { canLook } from '../../ui/privacy';
import { TextArea, textProblem } from '../../ui/text-area';
import { wholeLink } from '../../ui/entry/entry-fields';
import { CARRY_ORDER, type MyCarryOver } from './model';
import type { Sending } from './sending';

/** As `TOLD_LIMIT` in `src/engine/carry-over.ts`. */
const TOLD_LIMIT = 1000;

/** One next step: where it stands, and a way to say what became of it. */
export function CarryOverLine({ line, sending }: { readonly line: MyCarryOver; readonly sending: Sending }) {
  const [telling, tell] = useState(line.ask === true);
  const where = [line.organisation?.name ?? line.landsAt, line.layer && t(`entry.layer.${line.layer}`)].filter(Boolean).join(', ');
  return (
    <>
      <p class="as-written" dir="auto">{line.nextStep}</p>
      <p class="soft" dir="auto">{[where, line.team?.name, t('log.carry.since', { month: sayMonth(line.since) })].filter(Boolean).join(' · ')}</p>
      <p>
        <strong>{t(`log.carry.state.${line.state}`)}</strong>
        {line.state === 'stopped' && line.reason && <span dir="auto">: {line.reason}</span>}
      </p>
      {line.happened && <p class="as-written" dir="auto">{line.happened}</p>}
      <Evidence link={line.evidence} />
      {telling ? (
        <TellForm line={line} sending={sending} onDone={() => tell(false)} onRefused={() => tell(true)} />
      ) : (
        <Button small onClick={() => tell(true)}>
          {t('log.carry.tell')}
        </Button>
      )}
      {line.steps.length > 1 && (
        <details class="depth">
          <summary>{t('log.carry.steps')}</summary>
          <ol class="earlier">
            {line.steps.map((step, place) => (
              <li key={place}>
                <p>{`${sayMonth(step.month)} · ${t(`log.carry.state.${step.state}`)} · ${t(`log.carry.by.${step.byRole}`)}`}</p>
                {step.happened && <p class="as-written soft" dir="auto">{step.happened}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

interface TellFormProps {
  readonly line: MyCarryOver;
  readonly sending: Sending;
  readonly onDone: () => void;
  readonly onRefused: () => void;
}

function TellForm({ line, sending, onDone, onRefused }: TellFormProps) {
  const [state, setState] = useState<CarryState>(line.state);
  const [happened, setHappened] = useState('');
  const [reason, setReason] = useState(line.reason);
  const [evidence, setEvidence] = useState(line.evidence);
  const link = wholeLink(evidence);
  const linkWrong = link === null || /^http:/i.test(link);
  const wrong = linkWrong || [happened, reason].some((text) => textProblem(text, TOLD_LIMIT) !== null) || (state === 'stopped' && reason.trim() === '');

  async function tell(): Promise<void> {
    const told = { state, happened, reason: state === 'stopped' ? reason : '', evidence: link ?? '', version: line.version };
    const sent = sending.send({ act: 'tell-carry-over', id: line.id, told, checked: canLook() });
    onDone();
    if (!(await sent).ok) onRefused();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void tell();
      }}
    >
      <Choice legend={t('log.carry.where')} options={CARRY_ORDER.map((value) => ({ value, label: t(`log.carry.state.${value}`) }))} value={state} onChange={setState} />
      {state === 'stopped' && <TextArea label={t('log.carry.reason')} value={reason} onInput={setReason} rows={2} limit={TOLD_LIMIT} />}
      <TextArea label={t('log.carry.happened')} audience={t('log.carry.readers')} value={happened} onInput={setHappened} rows={3} limit={TOLD_LIMIT} />
      <Field label={t('log.carry.evidence')} hint={t('log.carry.evidence-hint')} type="url" value={evidence} onInput={setEvidence} autoCapitalize="none" maxLength={500} wrong={linkWrong ? t('log.carry.evidence-wrong') : null} />
      <Button kind="do" type="submit" wide disabled={wrong}>
        {t('log.carry.save')}
      </Button>
      <Button kind="quiet" wide onClick={onDone}>
        {t('log.carry.leave-it')}
      </Button>
    </form>
  );
}

function Evidence({ link }: { readonly link: string }) {
  if (!link || !wholeLink(link)) return null;
  return (
    <p>
      <a class="touch" href={wholeLink(link) ?? undefined} target="_blank" rel="noreferrer noopener">
        {link.replace(/^https?:\/\//i, '')}
      </a>
    </p>
  );
}
