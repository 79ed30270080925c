import { linesOf } from '../../../../client/ui/lines.js';

export interface PanelCard {
  readonly id: string;
  readonly text: string;
  readonly from: string | null;
}

/** How the board stands: one size for all panels, and what is read of each at one time. */
export interface BoardFit {
  readonly font: number;
  readonly panels: readonly (readonly (readonly PanelCard[])[])[];
}

/** Room for cards in a panel, in hundredths of the width of the screen; `HEIGHT` leaves a line for the dots. */
export const WIDTH = 26.8;
export const HEIGHT = 13;
const FONTS = [2.4, 2.1, 1.9, 1.7, 1.55, 1.4] as const;
const SMALLEST = 1.4;
/** As `board.css` draws a card, in letters; `LETTER` is rather too wide than too narrow. */
const LETTER = 0.47;
const LINE = 1.22;
const AROUND = 0.85;
/** How much of the width of the letters the name behind a text has. */
const NAME = 0.8;

export function cardHeight({ text, from }: PanelCard, font: number): number {
  const name = from === null ? '' : ` ${'x'.repeat(Math.ceil(from.length * NAME))}`;
  return (linesOf(text + name, WIDTH / (font * LETTER)) * LINE + AROUND) * font;
}

/** Cards as large as they fit together in every panel; more than fits at the smallest size comes sheet by sheet. */
export function fitBoard(panels: readonly (readonly PanelCard[])[]): BoardFit {
  const fits = (cards: readonly PanelCard[], font: number): boolean => cards.reduce((sum, card) => sum + cardHeight(card, font), 0) <= HEIGHT;
  const font = FONTS.find((one) => panels.every((cards) => fits(cards, one))) ?? SMALLEST;
  return { font, panels: panels.map((cards) => sheetsOf(cards, font)) };
}

function sheetsOf(cards: readonly PanelCard[], font: number): PanelCard[][] {
  const sheets: PanelCard[][] = [];
  let left = 0;
  for (const card of cards) {
    const height = cardHeight(card, font);
    if (height > left || sheets.length === 0) {
      sheets.push([]);
      left = HEIGHT;
    }
    sheets.at(-1)?.push(card);
    left -= height;
  }
  return sheets;
}
