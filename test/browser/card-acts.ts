import type { Locator, Page } from 'playwright-core';
import { press, sees } from './acts.js';
import type { Evening } from './hands.js';

/** A card as somebody writes it: its text, and what stands beside it by the words that one reads. */
export interface Written {
  readonly text: string;
  /** What is chosen, each from its own list. */
  readonly choose?: readonly string[];
  /** Fields in one's own words. */
  readonly fill?: Readonly<Record<string, string>>;
  /** A place on the line, from 0 to 100. */
  readonly place?: number;
}

/** Cards in the hands of people: written on a phone, typed for somebody without one or for the group, and shown to all. */
export class CardTable {
  constructor(private readonly evening: Evening) {}

  /** Writes a card on a phone, and leaves it there. */
  async write(name: string, card: Written): Promise<void> {
    const phone = this.evening.phone(name);
    await fillIn(phone.locator('form').filter({ has: phone.getByRole('button', { name: /^(Deel met de groep|Vervang wat ik schreef)$/ }) }), card);
  }

  /** Shares a card from a phone; it is with the group when the console says so. */
  async share(name: string, card: Written): Promise<void> {
    await this.write(name, card);
    await press(this.evening.phone(name), /^(Deel met de groep|Vervang wat ik schreef)$/);
    await sees(this.#now, card.text);
  }

  /** Shares a card without a name. @param waiting how many then wait under seal */
  async seal(name: string, card: Written, waiting: number): Promise<void> {
    await this.write(name, card);
    await press(this.evening.phone(name), 'Deel met de groep');
    await this.waits(waiting);
  }

  /** The facilitator types a card for somebody without a phone. */
  async typeFor(name: string, card: Written): Promise<void> {
    const part = await this.evening.onBehalfOf(name);
    await fillIn(part, card);
    await press(part, 'Zet erbij');
  }

  /** The facilitator writes what the group says. */
  async group(card: Written): Promise<void> {
    await fillIn(this.#now, card);
    await press(this.#now, 'Zet erbij');
    await this.card(card.text).waitFor();
  }

  /** A card on the console. */
  card(text: string): Locator {
    return this.#now.locator('li.card', { hasText: text });
  }

  async waits(count: number): Promise<void> {
    await sees(this.#now, new RegExp(`^${String(count)} kaartjes? wacht`));
  }

  /** Goes to a step, and waits until everybody is there: the screen, the console, and the phones when there is something to write. */
  async go(step: string): Promise<void> {
    await press(this.#now.locator('.stepper'), step);
    await this.evening.screen.getByText(new RegExp(`^Stap \\d van \\d - ${step}$`)).waitFor();
    await this.#now.locator('.stepper [aria-current=step]', { hasText: step }).waitFor();
    const question = await this.#now.locator('h1.now-question').innerText();
    const forAll = (await this.#now.getByText('Dit zegt de groep samen; jij schrijft mee.').count()) === 0;
    for (const phone of forAll ? this.evening.phones : []) await isAsked(phone, question);
  }

  /** Shows the cards of the step of now, and waits until the screen has them. */
  async show(...texts: readonly string[]): Promise<void> {
    await press(this.#now, 'Toon aan iedereen');
    // More than fits comes sheet by sheet, each for a quarter of a minute.
    for (const text of texts) await this.evening.screen.getByText(text).first().waitFor({ timeout: 40_000 });
  }

  get #now(): Locator {
    return this.evening.laptop.locator('.now-column');
  }
}

async function fillIn(form: Locator, { text, choose = [], fill = {}, place }: Written): Promise<void> {
  for (const label of choose) await form.getByRole('radio', { name: label, exact: true }).check();
  for (const [label, words] of Object.entries(fill)) await form.getByLabel(label, { exact: true }).fill(words);
  if (place !== undefined) await form.getByRole('slider').fill(String(place));
  await form.locator('textarea').fill(text);
}

/** Waits until a phone asks something. */
export function isAsked(phone: Page, question: string): Promise<void> {
  return phone.getByRole('heading', { level: 1, name: question }).waitFor();
}

/** Whether one reads the first before one comes to the second. */
export async function comesBefore(first: Locator, second: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([first.boundingBox(), second.boundingBox()]);
  return a !== null && b !== null && a.y + a.height <= b.y;
}
