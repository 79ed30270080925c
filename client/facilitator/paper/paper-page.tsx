import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Check, Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import type { Meeting, WerkvormInfo } from '../model';
import { MeetingFrame } from '../parts/frame';
import { Wrong } from '../parts/wrong';
import { sayDay } from '../words';
import { CardChoice } from './card-choice';
import { HALF, LETTERS, type Letters } from './fit';
import { PaperCard } from './paper-card';
import { onSheets } from './sheets';
import { type Cards, useCards } from './use-cards';

/** The most copies of a card: more than that a printer makes by itself. */
const MOST_COPIES = 40;

/** Paper cards of a meeting: chosen, looked at, and printed on A4 or A5. */
export function PaperPage({ meeting, werkvormen }: { readonly meeting: Meeting; readonly werkvormen: readonly WerkvormInfo[] }) {
  const [letters, setLetters] = useState<keyof typeof LETTERS>('normal');
  const [paper, setPaper] = useState<'a4' | 'a5'>('a4');
  const [copies, setCopies] = useState('1');
  const [choice, setChoice] = useState<ReadonlySet<string> | null>(null);
  const { cards, problem } = useCards(meeting, werkvormen, letters);
  const number = Number(copies);
  const wrong = Number.isInteger(number) && number >= 1 && number <= MOST_COPIES ? null : t('paper.copies-wrong', { most: MOST_COPIES });
  const chosen = choice ?? new Set(meeting.items.map(({ id }) => id));
  const picked = cards === null ? [] : [...cards.items, ...cards.empty].filter(({ id }) => chosen.has(id));
  const sheets = onSheets(picked, wrong === null ? number : 1, paper);
  const goesOn = sheets.some(({ size }) => size === 'long' || (paper === 'a5' && size !== 'half'));
  const title = [meeting.title, meeting.date && sayDay(meeting.date, language.value)].filter(Boolean).join(' · ');
  return (
    <>
      <div class="no-print">
        <MeetingFrame meeting={meeting} page="kaarten">
          <h2>{t('paper.title')}</h2>
          <p class="soft">{t('paper.intro')}</p>
          <Wrong problem={problem} />
          {cards === null ? <p class="soft" role="status">{problem ? '' : t('prepare.loading')}</p> : (
            <div class="paper-page">
              <div class="paper-form">
                <Which cards={cards} chosen={chosen} onChosen={setChoice} />
                <Field label={t('paper.copies')} type="number" value={copies} onInput={setCopies} wrong={wrong} />
                <Choice legend={t('paper.size')} value={paper} onChange={setPaper} options={(['a4', 'a5'] as const).map((value) => ({ value, label: t(`paper.${value}`), hint: t(`paper.${value}-hint`) }))} />
                <Check checked={letters === 'large'} onChange={(on) => setLetters(on ? 'large' : 'normal')}>{t('paper.large')}</Check>
                <p role="status">{picked.length === 0 ? t('paper.sum-none') : t(goesOn ? 'paper.sum-more' : 'paper.sum', { cards: picked.length * (wrong === null ? number : 1), sheets: sheets.length })}</p>
                <Button kind="do" disabled={picked.length === 0 || wrong !== null} onClick={() => print()}>{t('paper.print')}</Button>
              </div>
              <section class="paper-preview" aria-labelledby="paper-preview" style={sizesOf(LETTERS[letters])}>
                <h2 id="paper-preview">{t('paper.preview')}</h2>
                {picked.map((card) => <PaperCard key={card.id} card={card} fit={card.fit} meeting={title} />)}
              </section>
            </div>
          )}
        </MeetingFrame>
      </div>
      <div class={`paper-sheets paper-sheets-${paper}`} style={sizesOf(LETTERS[letters])}>
        {sheets.map((sheet, place) => (
          <div key={place} class={`paper-sheet paper-sheet-${sheet.size}`}>
            {sheet.cards.map((card, at) => <PaperCard key={at} card={card} fit={card.fit} meeting={title} />)}
          </div>
        ))}
      </div>
    </>
  );
}

interface WhichProps {
  readonly cards: Cards;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function Which({ cards, chosen, onChosen }: WhichProps) {
  return (
    <>
      {cards.items.length === 0 ? null : (
        <fieldset>
          <legend class="choice__legend">{t('paper.which')}</legend>
          <CardChoice cards={cards.items} chosen={chosen} onChosen={onChosen} />
        </fieldset>
      )}
      <details open={cards.items.length === 0}>
        <summary>{t('paper.empty-title')}</summary>
        <CardChoice cards={cards.empty} chosen={chosen} onChosen={onChosen} />
      </details>
    </>
  );
}

/** Sizes as they were measured with, for the style sheet. */
function sizesOf({ text, title, question, small, row }: Letters): Record<string, string> {
  return {
    '--paper-text': `${String(text)}pt`,
    '--paper-title': `${String(title)}pt`,
    '--paper-question': `${String(question)}pt`,
    '--paper-small': `${String(small)}pt`,
    '--paper-row': `${String(row)}mm`,
    '--paper-aside': `${String(HALF.aside)}mm`,
    '--paper-gap': `${String(HALF.gap)}mm`,
  };
}
