import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Facilitator, type MeetingPlan, type MeetingWish } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { loggedIn } from './people.js';
import { look, PHONE, PROJECTOR, Stage } from './stage.js';

/** Somebody who comes in with a phone: a name as it is typed at the door, or more than a name. An empty name comes in without one. */
export type Guest = string | { readonly name: string; readonly organisation?: string; readonly perspective?: string; /** Token of a personal link, instead of the code; then the name is known. */ readonly personal?: string };
/** What a meeting is made of, where it is not the standard one; made beforehand when it needs a team or what happened earlier. */
export type Wish = Partial<MeetingWish> | ((facilitator: Facilitator) => Promise<Partial<MeetingWish>>);
/** Settings of a werkvorm by the label that the facilitator reads: a text or the words of a choice, a number, or whether a box is ticked. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

const WELCOME = 'Binnenkomen';
const WISH: MeetingWish = {
  kind: 'kenniscafe',
  cafeType: 'dialoogtafel',
  title: 'Samen in de wijk',
  question: '',
  team: '',
  date: '2030-03-06',
  expected: null,
  organisations: [],
  perspectives: [],
  items: [{ id: 'welcome', werkvorm: 'pause', title: WELCOME, questions: [], aim: '', minutes: 10, config: {} }],
};

/**
 * A meeting that runs, with real hands: a server, a laptop for the facilitator, a projector and a phone for everybody who
 * comes in. It began with a welcome; werkvormen are put in while it runs, by the keys of the console, and played one after
 * the other. One evening serves several werkvormen.
 *
 * ```ts
 * const evening = await Evening.open(['Anna', 'Bilal']);
 * await evening.insert('Peiling', 'Hoe ver zijn we?', { 'Soort vraag': 'Getal' });
 * await press(evening.laptop, 'Open de peiling');
 * await evening.phone('Anna').getByLabel('Jouw getal').fill('7');
 * await evening.look('Anna', 'poll-number');
 * ```
 */
export class Evening {
  readonly #phones = new Map<string, Page>();

  private constructor(
    readonly stage: Stage,
    readonly meeting: MeetingPlan,
    /** The console, 1280 px wide. */
    readonly laptop: Page,
    /** The projector, 1920 px wide. */
    readonly screen: Page,
  ) {}

  /**
   * A server, a facilitator, a meeting with its first item begun, the screen, and a phone for each guest.
   */
  static async open(guests: readonly Guest[], wished: Wish = {}): Promise<Evening> {
    const stage = await Stage.open();
    try {
      const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
      const wish = typeof wished === 'function' ? await wished(facilitator) : wished;
      const meeting = await facilitator.openMeeting({ ...WISH, ...wish });
      const laptop = await loggedIn(stage, 'laptop', facilitator);
      await laptop.goto(`/begeleiding/bijeenkomst/${meeting.id}`);
      const evening = new Evening(stage, meeting, laptop, await stage.device('screen', PROJECTOR, meeting.screenUrl.slice(stage.server.base.length)));
      for (const guest of guests) await evening.arrive(guest);
      await press(laptop, /^Begin: /);
      await evening.#runs(wish.items ? /./ : WELCOME);
      return evening;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** Somebody comes in by the code; also in the middle of a werkvorm. Who has no name is found by `phone ` and their number, from 1. */
  async arrive(guest: Guest): Promise<Page> {
    const { name, organisation = '', perspective = '', personal } = typeof guest === 'string' ? { name: guest } : guest;
    const key = name || `phone ${String(this.#phones.size + 1)}`;
    const phone = await this.stage.device(key, PHONE, personal === undefined ? `/j/${this.meeting.code ?? ''}` : `/mij#${personal}`);
    for (const [label, text] of personal === undefined ? ([['Je naam', name], ['Je organisatie', organisation], ['Je perspectief', perspective]] as const) : []) if (text) await phone.getByLabel(label).fill(text);
    await press(phone, 'Doe mee');
    await phone.locator('.live').waitFor();
    this.#phones.set(key, phone);
    return phone;
  }

  /** The facilitator puts somebody on the list who has no phone, by the key for it. */
  async addWithoutPhone(name: string): Promise<void> {
    await this.#key('a');
    await this.laptop.getByLabel('Naam', { exact: true }).fill(name);
    await this.laptop.keyboard.press('Enter');
    await this.laptop.getByRole('button', { name: `Haal ${name} van de lijst` }).waitFor();
  }

  /** The phone of somebody who came in. */
  phone(name: string): Page {
    const phone = this.#phones.get(name);
    if (!phone) throw new Error(`nobody called ${name} came in with a phone`);
    return phone;
  }

  /** The phones of everybody who came in, in that order. */
  get phones(): readonly Page[] {
    return [...this.#phones.values()];
  }

  /**
   * Puts a werkvorm in the running meeting with two keys, writes its question and settings, and begins it.
   * @param werkvorm its name as it is shown
   * @param question empty for none
   */
  async insert(werkvorm: string, question = '', settings: Settings = {}): Promise<void> {
    await this.#key('i');
    const choice = this.laptop.getByRole('button').filter({ has: this.laptop.getByText(werkvorm, { exact: true }) });
    await this.laptop.keyboard.press((await choice.locator('kbd').textContent()) ?? '');
    const panel = this.laptop.locator('.item-panel');
    await panel.waitFor();
    if (question) {
      const field = panel.getByLabel(/^Vraag( 1)?$/);
      // Where a question may be left out there is a field for it only when asked.
      if ((await field.count()) === 0) await panel.getByRole('button', { name: 'Nog een vraag' }).click();
      await field.fill(question);
    }
    for (const [label, value] of Object.entries(settings)) await set(panel.getByLabel(label, { exact: true }), value);
    if (question || Object.keys(settings).length > 0) await panel.getByRole('button', { name: 'Bewaar', exact: true }).click();
    else await panel.getByRole('button', { name: 'Sluit', exact: true }).click();
    await panel.waitFor({ state: 'detached' });
    const items = await this.laptop.locator('.programme-line > .item').count();
    await this.#key('ArrowRight');
    await this.#runs(werkvorm);
    // It was put in as the last one: whoever still sees the one before would act in that.
    for (const phone of this.phones) await phone.getByText(`Onderdeel ${String(items)} van ${String(items)}`).waitFor({ state: 'attached' });
  }

  /** The part of the console in which the facilitator types for somebody without a phone, with this person chosen. */
  async onBehalfOf(name: string): Promise<Locator> {
    const part = this.laptop.locator('details.someone').filter({ hasText: 'Typ voor iemand zonder telefoon' });
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
    await part.getByLabel('Voor wie').selectOption(name);
    return part;
  }

  /**
   * Takes a picture (`hands-<picture>-<who>`) and asks axe: of a phone (by its name) at 390 and 320 px, of `laptop` at 1280,
   * of `screen` at 1920.
   * @throws what axe finds, by how much it scrolls sideways, or what on the screen lies under the code to join with
   */
  async look(who: string, picture: string): Promise<void> {
    const page = who === 'laptop' ? this.laptop : who === 'screen' ? this.screen : this.phone(who);
    if (page === this.screen) expect(await underCode(page)).toEqual([]);
    expect(await look(page, `hands-${picture}-${who}`, page === this.laptop || page === this.screen ? [] : [320])).toEqual([]);
  }

  /** That none of these can be read on any of the pages: the moment to ask is after something was seen that came later. */
  async hidden(texts: readonly string[], ...pages: readonly Page[]): Promise<void> {
    for (const page of pages) {
      const all = await page.locator('body').innerText();
      expect(texts.filter((text) => all.includes(text))).toEqual([]);
    }
  }

  /** That of an anonymous step no name stands beside what was given; the list of who is at the table is another part of the console. */
  async noNames(names: readonly string[]): Promise<void> {
    const now = await this.laptop.locator('.now-column').innerText();
    expect(names.filter((name) => now.includes(name))).toEqual([]);
    await this.hidden(names, this.screen);
  }

  /** Closes the meeting and opens its report. */
  async report(): Promise<Page> {
    await press(this.laptop, 'Sluit de bijeenkomst');
    await this.laptop.getByRole('alertdialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await sees(this.laptop, 'Deze bijeenkomst is gesloten. Dit is er van gebleven.');
    const report = await this.stage.sameBrowser(this.laptop, `/verslag/${this.meeting.id}`);
    await report.getByRole('heading', { level: 1 }).waitFor();
    return report;
  }

  close(): Promise<void> {
    return this.stage.close();
  }

  /** A key of the console; those are off while a field has the focus. */
  async #key(key: string): Promise<void> {
    await this.laptop.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await this.laptop.keyboard.press(key);
  }

  async #runs(item: string | RegExp): Promise<void> {
    await this.laptop.locator('.now-column .step-line').filter({ hasText: item }).waitFor();
  }
}

/** What can be read or has an edge, and shares its place with the code in the corner of the screen. */
function underCode(screen: Page): Promise<string[]> {
  return screen.evaluate(() => {
    const corner = document.querySelector('.screen__corner')?.getBoundingClientRect();
    if (!corner) return [];
    const meets = ({ left, right, top, bottom, width }: DOMRect): boolean => width > 1 && left < corner.right && right > corner.left && top < corner.bottom && bottom > corner.top;
    const edged = (element: Element): boolean => getComputedStyle(element).borderTopWidth !== '0px' && meets(element.getBoundingClientRect());
    const written = (element: Element): boolean =>
      [...element.childNodes].some((node) => {
        if (node.nodeType !== Node.TEXT_NODE) return false;
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()].some(meets);
      });
    return [...document.querySelectorAll('.screen__face *')].filter((element) => edged(element) || written(element)).map((element) => element.textContent.slice(0, 80));
  });
}

async function set(field: Locator, value: string | number | boolean): Promise<void> {
  if (typeof value === 'boolean') return field.setChecked(value);
  const list = await field.evaluate((element) => element instanceof HTMLSelectElement);
  if (list) await field.selectOption({ label: String(value) });
  else await field.fill(String(value));
}
