import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { CarryWay } from '../../ui/carry/carry-way';
import { TellForm, type Told } from '../../ui/carry/tell-form';
import { sayMonth } from '../../ui/day';
import { wholeLink } from '../../ui/entry/entry-fields';
import { t } from '../../ui/i18n';
import { sayKept } from '../../ui/kept';
import type { MyCarryOver } from './model';
import type { Sending } from './sending';

/** One next step: where it stands, and a way to say what became of it. */
export function CarryOverLine({ line, sending }: { readonly line: MyCarryOver; readonly sending: Sending }) {
  const [telling, tell] = useState(line.ask === true);
  const where = [line.organisation?.name ?? line.landsAt, line.layer && t(`became.layer.${line.layer}`)].filter(Boolean).join(', ');

  async function send({ checked, ...told }: Told, evidence: string): Promise<boolean> {
    tell(false);
    const { ok } = await sending.send({ act: 'tell-carry-over', id: line.id, told: { ...told, evidence, version: line.version }, checked });
    if (!ok) tell(true);
    return ok;
  }

  return (
    <>
      <p class="as-written" dir="auto">{line.nextStep}</p>
      <p class="soft" dir="auto">{[where, line.team?.name, t('log.carry.since', { month: sayMonth(line.since) })].filter(Boolean).join(' · ')}</p>
      <CarryWay state={line.state} been={line.steps.map((step) => step.state)} t={t} />
      {line.state === 'stopped' && line.reason && <p class="as-written" dir="auto">{line.reason}</p>}
      {line.happened && <p class="as-written" dir="auto">{line.happened}</p>}
      <Evidence link={line.evidence} />
      {telling ? (
        <>
          <p class="soft">{sayKept(line.keeps, t)}</p>
          <TellForm state={line.state} save={t('became.save')} readers={t('log.carry.readers')} withEvidence onTell={send} onCancel={() => tell(false)} t={t} />
        </>
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
                <p>{[sayMonth(step.month), t(`became.state.${step.state}`), t(`became.by.${step.byRole}`)].join(' · ')}</p>
                {[step.reason, step.happened].filter(Boolean).map((text) => <p key={text} class="as-written soft" dir="auto">{text}</p>)}
                <Evidence link={step.evidence} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Evidence({ link }: { readonly link: string }) {
  const whole = wholeLink(link);
  if (!whole) return null;
  return (
    <p>
      <a class="touch" href={whole} target="_blank" rel="noreferrer noopener">
        {whole.replace(/^https?:\/\//i, '')}
      </a>
    </p>
  );
}
