import type { ComponentChildren } from 'preact';
import { CarryWay } from '../../ui/carry/carry-way';
import { sayMonth } from '../../ui/day';
import { t } from '../../ui/i18n';
import { Line } from '../parts/line';
import type { CarryStep, ContactLine } from './model';

interface CarryItemProps {
  readonly line: ContactLine;
  /** Where it comes from, in one line. */
  readonly from: string;
  /** What the button says that opens what one may do with it. */
  readonly word: string;
  readonly panel: (close: () => void) => ComponentChildren;
}

/** One next step: what is meant, how far it is, what was told of it. Nowhere whose it is. */
export function CarryItem({ line, from, word, panel }: CarryItemProps) {
  const { nextStep, state, reason, happened, evidence, steps } = line;
  const words = state === 'stopped' ? reason : happened;
  return (
    <Line name={nextStep} word={word} panel={panel}>
      <p class="line-name as-written" dir="auto">{nextStep}</p>
      <p class="soft small" dir="auto">{from}</p>
      <CarryWay state={state} been={steps.map((step) => step.state)} t={t} />
      {words ? <p class="as-written" dir="auto">{words}</p> : null}
      <Evidence link={evidence} />
      {steps.length > 1 ? (
        <details class="carry-steps">
          <summary>{t('carry.steps', { count: steps.length })}</summary>
          <ol>
            {steps.map((step, place) => (
              <li key={place}><Step step={step} /></li>
            ))}
          </ol>
        </details>
      ) : null}
    </Line>
  );
}

function Step({ step: { state, reason, happened, evidence, byRole, month } }: { readonly step: CarryStep }) {
  return (
    <>
      <p><strong>{t(`became.state.${state}`)}</strong> <span class="soft small">{[sayMonth(month), t(`became.by.${byRole}`)].join(' · ')}</span></p>
      {[reason, happened].filter(Boolean).map((text) => <p key={text} class="as-written" dir="auto">{text}</p>)}
      <Evidence link={evidence} />
    </>
  );
}

function Evidence({ link }: { readonly link: string }) {
  if (!/^https:\/\//i.test(link)) return null;
  return <p class="small"><a href={link} target="_blank" rel="noopener noreferrer">{link.replace(/^https:\/\//i, '')}</a></p>;
}
