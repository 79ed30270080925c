import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import PDFDocument from 'pdfkit';
import { Facilitator, type MeetingPlan } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { loggedIn } from './people.js';
import { look, PHONE, PROJECTOR, Stage } from './stage.js';
import { chapters, lookBothWays } from './story.js';

const PAGES = ['Eerste bladzijde: een dichte deur', 'Tweede bladzijde: een open deur', 'Derde bladzijde: iemand binnen'];
const NOT_SHOWN = 'Dit bestand kunnen we niet tonen.';
const PLACE = 'GPS 52.0116N 4.3571E';

/** A document as somebody would make it, in the fonts that every reader has. */
function slides(): Promise<Buffer> {
  const document = new PDFDocument({ size: [842, 474], autoFirstPage: false });
  const parts: Buffer[] = [];
  for (const text of PAGES) document.addPage().rect(0, 0, 842, 474).fill('#f2e3cf').fillColor('#1c2430').fontSize(38).text(text, 60, 200);
  return new Promise((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.end();
  });
}

/** A photo of a large camera, which says where it was taken. */
async function photo(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const paper = canvas.getContext('2d');
    if (!paper) return '';
    paper.fillStyle = '#27405c';
    paper.fillRect(0, 0, 4000, 3000);
    paper.fillStyle = '#ffd89a';
    paper.fillRect(1800, 1700, 600, 1300);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const jpeg = Buffer.from(drawn, 'base64');
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 8 + PLACE.length]), Buffer.from(`Exif\0\0${PLACE}`, 'latin1')]);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** To be run in a page: what it sends from now on. */
function sentFrom(): Blob[] {
  const sent: Blob[] = [];
  window.XMLHttpRequest = class extends XMLHttpRequest {
    override send(body: Blob): void {
      sent.push(body);
      super.send(body);
    }
  };
  return sent;
}

describe('looking at something together', () => {
  const tell = chapters();
  let stage: Stage;
  let facilitator: Facilitator;
  let meeting: MeetingPlan;
  let laptop: Page;
  let screen: Page;
  let phone: Page;
  let pdf: Buffer;
  const asked: string[] = [];
  const choose = (label: string, name: string, buffer: Buffer, mimeType = 'application/octet-stream') => laptop.getByLabel(label).setInputFiles({ name, mimeType, buffer });
  const pageOnScreen = (number: number) => screen.locator(`[data-page="${String(number)}"]`).waitFor();

  beforeAll(async () => {
    stage = await Stage.open();
    pdf = await slides();
    facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    const community = await facilitator.community();
    const items = [{ id: 'look', werkvorm: 'inspiration', questions: ['Wat zie je hier, dat je in je eigen werk ook ziet?'], minutes: 15, config: { source: 'Een fotograaf uit de wijk', link: 'https://example.org/film' } }];
    meeting = await facilitator.rest.post<MeetingPlan>('/api/meetings', { community, kind: 'werkteam', cafeType: null, title: 'Samen kijken', date: '2030-03-06', items });
    laptop = await loggedIn(stage, 'laptop', facilitator);
  });
  afterAll(() => stage.close());

  tell('who prepares adds a file; one that can not be shown is said in plain words', async () => {
    await laptop.goto(`/begeleiding/bijeenkomst/${meeting.id}`);
    await press(laptop, /Inspiratie/);
    await choose('Voeg een bestand toe', 'Verslag.pdf', Buffer.from('Dit is gewoon tekst.'), 'application/pdf');
    await sees(laptop, new RegExp(NOT_SHOWN));
    await choose('Voeg een bestand toe', 'Kapot.pdf', pdf.subarray(0, 300), 'application/pdf');
    await sees(laptop, new RegExp(NOT_SHOWN));
    await choose('Voeg een bestand toe', 'Dik.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024, ' ')]), 'application/pdf');
    await sees(laptop, 'Dit bestand is te groot. Tot 10 MB kan het mee.');
    await choose('Voeg een bestand toe', 'Deuren.pdf', pdf, 'image/png');
    await sees(laptop, 'Deuren.pdf · 3 bladzijden');
    expect(await laptop.getByText(NOT_SHOWN).count()).toBe(0);
    await laptop.getByLabel('Kies een ander bestand').scrollIntoViewIfNeeded();
    expect(await look(laptop, 'inspiration-prepare', [320])).toEqual([]);
    const kept = await until('the plan is saved', async () => (await facilitator.rest.get<MeetingPlan>(`/api/meetings/${meeting.id}`)).items[0]?.config['file'] ?? null);
    expect(kept).toMatchObject({ name: 'Deuren.pdf', kind: 'pdf', pages: 3 });
  });

  tell('everybody looks at the first page, and turns with the facilitator', async () => {
    meeting = await facilitator.rest.post<MeetingPlan>(`/api/meetings/${meeting.id}/open`);
    await laptop.goto(`/begeleiding/bijeenkomst/${meeting.id}`);
    screen = await stage.device('screen', PROJECTOR, meeting.screenUrl.slice(stage.server.base.length));
    phone = await stage.device('phone', PHONE, `/j/${meeting.code ?? ''}`);
    phone.on('request', (request) => asked.push(request.url()));
    await phone.getByLabel('Je naam').fill('Anna');
    await press(phone, 'Doe mee');
    await press(laptop, /^Begin: /);
    await pageOnScreen(1);
    expect(await screen.locator('.file-view__text').innerText()).toContain(PAGES[0]);
    expect(await look(screen, 'inspiration-screen-1')).toEqual([]);
    expect(await laptop.getByRole('button', { name: 'Vorige bladzijde' }).isDisabled()).toBe(true);
    await press(laptop, 'Volgende bladzijde');
    await pageOnScreen(2);
    expect(await screen.locator('.file-view__text').innerText()).toContain(PAGES[1]);
    // What was drawn is there, as large as there is room for it.
    const drawn = await screen.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return { width, paper: [...pixels.slice(0, 3)], ink: [...pixels].some((value, at) => at % 4 === 0 && value < 60) };
    });
    expect(drawn).toMatchObject({ paper: [242, 227, 207], ink: true });
    expect(drawn.width).toBeGreaterThan(1200);
    await laptop.locator('.now-column [data-page="2"]').first().waitFor();
    expect(await look(laptop, 'inspiration-console')).toEqual([]);
    expect(await look(screen, 'inspiration-screen-2')).toEqual([]);
    await screen.emulateMedia({ colorScheme: 'dark' });
    expect(await look(screen, 'inspiration-screen-dark')).toEqual([]);
  });

  tell('a screen that comes back is at the same page', async () => {
    await screen.reload();
    await pageOnScreen(2);
  });

  tell('a phone says what it is, and gets it only when it is asked', async () => {
    await sees(phone, 'Bekijk op je telefoon');
    await lookBothWays(phone, 'inspiration-phone', [320]);
    expect(asked.filter((url) => url.includes('/files/') || url.includes('pdf'))).toEqual([]);
    await press(phone, 'Bekijk op je telefoon');
    const [download] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: 'Open de pdf' }).click()]);
    expect(download.suggestedFilename()).toBe('Deuren.pdf');
    expect((await readFile(await download.path())).equals(pdf)).toBe(true);
    // The part that draws pages is not for phones.
    expect(asked.filter((url) => /assets\/pdf/.test(url))).toEqual([]);
  });

  tell('a photo is put on the screen while the meeting runs, upright and small, without where it was taken', async () => {
    const large = await photo(laptop);
    expect(large.includes(PLACE)).toBe(true);
    // The wifi is away for a moment.
    await laptop.route('**/files', (route) => route.abort());
    await choose('Kies een ander bestand', 'De deur.jpg', large);
    await sees(laptop, 'De verbinding viel weg. Het bestand is nog niet aangekomen.');
    await laptop.unroute('**/files');
    const sent = await laptop.evaluateHandle(sentFrom);
    await press(laptop, 'Probeer opnieuw');
    const picture = screen.getByRole('img', { name: 'Beeld: Een fotograaf uit de wijk' });
    await picture.waitFor();
    expect(await until('the picture is there', () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))).toBe(2560);
    // The server takes a place out too; this is what left the laptop.
    const travelled = await sent.evaluate(async (blobs) => Promise.all(blobs.map((blob) => blob.text())));
    expect(travelled.map((text) => [text.includes('JFIF'), /Exif|GPS/.test(text)])).toEqual([[true, false]]);
    const box = await picture.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PROJECTOR.height);
    expect(await look(screen, 'inspiration-screen-photo')).toEqual([]);
    await press(phone, 'Bekijk op je telefoon');
    await phone.getByRole('img', { name: 'Beeld: Een fotograaf uit de wijk' }).waitFor();
    await lookBothWays(phone, 'inspiration-phone-photo', [320]);
  });

  tell('sending can be stopped, and nothing changes then', async () => {
    await laptop.route('**/files', () => undefined);
    await choose('Kies een ander bestand', 'Nog een.pdf', pdf);
    await press(laptop, 'Stop');
    await laptop.getByLabel('Kies een ander bestand').waitFor();
    await laptop.unroute('**/files');
    await sees(laptop, 'De deur.jpg');
  });

  tell('who wants writes what strikes them; it takes the place of the photo when it is shown', async () => {
    await press(laptop, 'Vraag wat mensen opvalt');
    await phone.getByLabel('Wat valt je op?').fill('Er brandt licht.');
    await press(phone, 'Deel met de groep');
    await sees(laptop, 'Er brandt licht.');
    expect(await screen.getByText('Er brandt licht.').count()).toBe(0);
    await press(laptop, 'Toon aan iedereen');
    await sees(screen, 'Er brandt licht.');
    expect(await look(screen, 'inspiration-screen-lines')).toEqual([]);
    await press(laptop, 'Kijk nog eens samen');
    await screen.getByRole('img', { name: 'Beeld: Een fotograaf uit de wijk' }).waitFor();
  });

  tell('what is taken away is gone from every screen and from the server', async () => {
    const address = asked.filter((url) => url.includes('/files/')).at(-1) ?? '';
    const there = () => laptop.evaluate(async (path) => (await fetch(path, { cache: 'reload' })).status, new URL(address).pathname);
    expect(await there()).toBe(200);
    await press(laptop, 'Haal dit bestand weg');
    await sees(screen, 'example.org/film');
    await until('the photo is off the screen', async () => (await screen.getByRole('img', { name: /^Beeld/ }).count()) === 0);
    expect(await until('the file is destroyed', async () => (await there()) === 404)).toBe(true);
    expect(await look(screen, 'inspiration-screen-film')).toEqual([]);
  });

  tell('the report says what was looked at and what struck people', async () => {
    const report = await stage.sameBrowser(laptop, `/verslag/${meeting.id}`);
    await sees(report, 'Samen bekeken');
    await sees(report, 'Er brandt licht.');
    await sees(report, 'Een fotograaf uit de wijk');
  });

  tell('nothing was asked of another place, run that the page does not allow, or went wrong', () => {
    expect(stage.errors).toEqual([]);
    return Promise.resolve();
  });
});
