/** A paper card on the screen. */
export interface ScreenCard {
  readonly id: string;
  readonly text: string;
  /** Above the text, e.g. the other voice. */
  readonly label?: string;
  /** Under the text. */
  readonly from?: string;
  readonly other?: boolean;
}

/** About as much text as the room can read on one sheet, in characters; a card counts for at least `CARD`. */
const SHEET = 720;
const CARD = 60;

/** Divides cards over sheets by how much there is to read. */
export function inSheets(cards: readonly ScreenCard[]): ScreenCard[][] {
  const sheets: ScreenCard[][] = [];
  let room = 0;
  for (const card of cards) {
    const size = Math.max(CARD, card.text.length + (card.from?.length ?? 0));
    if (room < size || sheets.length === 0) {
      sheets.push([]);
      room = SHEET;
    }
    sheets.at(-1)?.push(card);
    room -= size;
  }
  return sheets;
}
