import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { acceptInvitation, loggedIn, pathIn, seedWerkplaats, WERKPLAATS } from './people.js';
import { LAPTOP, look, PHONE, Stage } from './stage.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Row {
  readonly id: string;
  readonly title: string;
}
type Place = 'home' | 'armoede' | 'multi' | 'empty' | 'werkteam' | 'cafe' | 'held';

const HOME = `/gemeenschap/${WERKPLAATS}`;
const TEAM = '/gemeenschap/team';
const MEETING = '/begeleiding/bijeenkomst';

/** Every page of the desk: its picture, its address, what one reads there, and the widths at which it must fit. */
const PAGES: readonly (readonly [picture: string, at: (place: Readonly<Record<Place, string>>) => string, reads: string | RegExp, widths: readonly number[]])[] = [
  ['100-start', () => '/begeleiding', 'Binnengekomen', [320, 768]],
  ['101-new', () => '/begeleiding/nieuw', 'Met een leeg draaiboek', [320, 768]],
  ['102-plan', (at) => `${MEETING}/${at.werkteam}`, /Samen 105 minuten/, [320, 768]],
  ['103-script', (at) => `${MEETING}/${at.werkteam}/draaiboek`, 'Precieze vraag', [320, 768]],
  ['104-arrange', (at) => `${MEETING}/${at.werkteam}/regelen`, 'Samen begeleiden', [320]],
  ['105-card', (at) => `${MEETING}/${at.werkteam}/kaart`, /Geen telefoon/, [320]],
  ['106-plan-cafe', (at) => `${MEETING}/${at.cafe}`, 'Openbare pagina', [320, 768]],
  ['107-registrations', (at) => `${MEETING}/${at.cafe}/aanmeldingen`, 'Tess (verzonnen)', [320, 768]],
  ['108-looking-back', (at) => `${MEETING}/${at.held}`, 'Dit is er van gebleven', [320]],
  ['109-account', () => '/begeleiding/account', 'Overal uitloggen', [320]],
  ['110-community-start', () => '/gemeenschap', 'Je leergemeenschappen', [320, 768]],
  ['111-community', () => HOME, 'Perspectieven', [320, 768]],
  ['112-people', () => `${HOME}/mensen`, 'Noor (verzonnen)', [320, 768]],
  ['113-letters', () => `${HOME}/post`, /Er is nog geen post/, [320]],
  ['114-audit', () => `${HOME}/wijzigingen`, 'De beheerder van de server laadde Werkplaats Sociaal Domein Zuid-Holland Zuid in.', [320]],
  ['115-team', (at) => `${TEAM}/${at.armoede}`, 'Hoe vast is de groep?', [320, 768]],
  ['116-brief', (at) => `${TEAM}/${at.armoede}/overdracht`, 'Voor wie nieuw is in dit team', [320, 768]],
  ['117-import', (at) => `${TEAM}/${at.multi}/invoer`, 'Kies een bestand', [320]],
  ['118-team-empty', (at) => `${TEAM}/${at.empty}`, /Zo begint dit team/, [320]],
  ['119-organisation', () => '/gemeenschap/organisatie', /van geen organisatie contactpersoon/, [320]],
  ['120-nowhere', () => '/gemeenschap/ergens/anders/helemaal', 'Deze pagina is er niet', [320]],
];
const DARK = ['106-plan-cafe', '111-community', '115-team'];

/** A list as an old Excel saves it: Windows-1252, with semicolons. In that code page 0x92 is the apostrophe of O’Brien. */
function list(...lines: readonly string[]): { name: string; mimeType: string; buffer: Buffer } {
  const text = ['naam;e-mail;organisatie;perspectief;functie', ...lines, ''].join('\r\n');
  return { name: 'leden.csv', mimeType: 'text/csv', buffer: Buffer.from(text.replaceAll('’', '\u0092'), 'latin1') };
}

/** A coordinator with the Werkplaats on their desk: every page, and bringing in everybody who works there. */
describe('the desk of who looks after a community', () => {
  let stage: Stage;
  let coordinator: Facilitator;
  let laptop: Page;
  let place: Record<Place, string>;

  beforeAll(async () => {
    stage = await Stage.open();
    coordinator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    seedWerkplaats(stage);
    const { rest } = coordinator;
    const { teams } = await rest.get<{ teams: Named[] }>(`/api/communities/${WERKPLAATS}`);
    const meetings = await rest.get<Row[]>('/api/meetings');
    const team = (name: string) => teams.find((one) => one.name === name)?.id ?? '';
    const meeting = (title: string) => meetings.find((one) => one.title === `${title} (verzonnen)`)?.id ?? '';
    const wish = { name: 'Wonen', kind: 'werkteam', period: null, rhythm: '', missingVoices: [] };
    const { id: empty } = await rest.post<Named>(`/api/communities/${WERKPLAATS}/teams`, wish);
    place = {
      home: WERKPLAATS,
      armoede: team('Armoede en schulden'),
      multi: team('Multiproblematiek'),
      empty,
      werkteam: meeting('Werkteam: het eerste gesprek, hoe verder?'),
      cafe: meeting('Hoe ziet schaamte eruit?'),
      held: meeting('Werkteam: rust in het eerste gesprek'),
    };
    laptop = await loggedIn(stage, 'laptop', coordinator);
  });
  afterAll(() => stage.close());

  const membersOf = async (team: string) => (await coordinator.rest.get<{ members: { name: string; email: string | null }[] }>(`/api/teams/${team}`)).members;
  const status = (page: Page, path: string) => page.evaluate(async (at) => (await fetch(at)).status, path);
  /** A link that was just made, copied as a person does it. */
  const linkIn = (page: Page, label: string) => page.getByLabel(label, { exact: true }).inputValue();

  async function invite(name: string, email: string, role: string, where: string): Promise<string> {
    await laptop.goto(`${HOME}/mensen`);
    await press(laptop, 'Nodig iemand uit');
    const form = laptop.getByRole('group', { name: 'Nodig iemand uit' });
    await form.getByLabel('Naam').fill(name);
    await form.getByLabel('E-mailadres').fill(email);
    await press(laptop, 'Maak de uitnodiging');
    await sees(laptop, 'Voeg eerst een rol toe, dan kun je verder.');
    await form.getByLabel('Rol', { exact: true }).selectOption({ label: role });
    await form.getByLabel('Waar', { exact: true }).selectOption({ label: where });
    await press(laptop, 'Voeg deze rol toe');
    await press(laptop, 'Maak de uitnodiging');
    await sees(laptop, `De uitnodiging voor ${email}`);
    return linkIn(laptop, 'Link');
  }

  test.each(PAGES)('%s can be read, small and large', async (picture, at, reads, widths) => {
    await laptop.goto(at(place));
    await sees(laptop, reads);
    expect(await look(laptop, picture, widths)).toEqual([]);
  });

  test('what is dense can be read in the dark', async () => {
    const dark = await loggedIn(stage, 'dark laptop', coordinator, { ...LAPTOP, dark: true });
    for (const [picture, at, reads] of PAGES.filter(([name]) => DARK.includes(name))) {
      await dark.goto(at(place));
      await sees(dark, reads);
      expect(await look(dark, `${picture}-dark`, [320])).toEqual([]);
    }
  });

  test('a list with a mistake brings in nobody; mended, it brings in everybody', async () => {
    const before = await membersOf(place.multi);
    await laptop.goto(`${TEAM}/${place.multi}/invoer`);
    const file = laptop.getByLabel('Kies een bestand');
    const good = ['Zoë D’Souza;zoe@example.org;Gemeente Rotterdam;beleid;adviseur', 'Renée Núñez;;Stichting Nieuw;bewoner / ervaringsdeskundige;'];
    await file.setInputFiles(list(...good, 'Jos;geen-adres;;;'));
    await sees(laptop, /1 regel klopt nog niet/);
    await sees(laptop, /windows-1252, met een puntkomma/i);
    await sees(laptop, 'Regel 4 (Jos)');
    await sees(laptop, 'E-mailadres: dit is geen e-mailadres');
    await sees(laptop, 'Er is nog niets bewaard. Eerst moeten alle regels kloppen.');
    expect(await laptop.getByRole('button', { name: /^Zet .* in het team$/ }).count()).toBe(0);
    expect(await look(laptop, '121-import-wrong', [320, 768])).toEqual([]);
    expect(await membersOf(place.multi)).toEqual(before);

    await file.setInputFiles(list(...good, 'Jos;jos@example.org;;;'));
    await sees(laptop, 'Er komt 1 organisatie bij: Stichting Nieuw.');
    expect(await look(laptop, '122-import-right', [320])).toEqual([]);
    expect(await membersOf(place.multi)).toEqual(before);
    await press(laptop, 'Zet 3 mensen in het team');
    await sees(laptop, 'Wat er gebeurd is');
    expect(await look(laptop, '123-import-done', [320])).toEqual([]);
    await laptop.getByRole('link', { name: 'Naar het team' }).click();
    await sees(laptop, 'Zoë D’Souza');
    await sees(laptop, 'Renée Núñez');
    expect((await membersOf(place.multi)).length).toBe(before.length + 3);
  });

  test('a personal link is shown once, with a code to scan, and opens on a phone', async () => {
    await laptop.goto(`${TEAM}/${place.multi}`);
    await press(laptop, 'Wijzig: Zoë D’Souza');
    await press(laptop, 'Maak een persoonlijke link');
    await laptop.getByRole('img', { name: 'QR-code met de persoonlijke link van Zoë D’Souza' }).waitFor();
    const link = await linkIn(laptop, 'Link');
    expect(link).toMatch(/\/mij#[\w-]{43}$/);
    expect(await look(laptop, '124-personal-link', [320])).toEqual([]);
    const phone = await stage.device('phone of Zoë', PHONE, pathIn(link));
    await sees(phone, /Dag Zoë D’Souza/);
    await sees(phone, 'Multiproblematiek');
    expect(await look(phone, '125-personal-page', [320])).toEqual([]);

    await press(laptop, 'Klaar, verberg de link');
    await sees(laptop, /Die kun je niet opnieuw bekijken/);
    await laptop.reload();
    await sees(laptop, /heeft een persoonlijke link/);
    await press(laptop, 'Wijzig: Zoë D’Souza');
    await sees(laptop, 'Er is een link die werkt. Die kun je niet opnieuw bekijken. Een nieuwe link stopt de oude.');
    expect(await laptop.content()).not.toContain(link.split('#')[1]);
  });

  test('who is invited to facilitate one team sees the meetings of that team, and no pages of a coordinator', async () => {
    const plan = { community: WERKPLAATS, kind: 'werkteam', cafeType: null, title: 'Ruimte voor maatwerk', question: '', team: '', teamId: place.multi, date: '2030-03-06', expected: null, organisations: [], perspectives: [], items: [] };
    const { id } = await coordinator.rest.post<Row>('/api/meetings', plan);
    const link = await invite('Karim Bedacht', 'karim@example.org', 'Procesbegeleider', 'Multiproblematiek');
    expect(await look(laptop, '126-invited', [320])).toEqual([]);

    const karim = await acceptInvitation(stage, 'Karim', link, async (page) => {
      await sees(page, 'procesbegeleider van Multiproblematiek');
      expect(await page.getByLabel('Je naam').inputValue()).toBe('Karim Bedacht');
      expect(await look(page, '127-invitation', [320])).toEqual([]);
    });
    await sees(karim, 'Ruimte voor maatwerk');
    expect(await look(karim, '128-start-of-facilitator', [320])).toEqual([]);
    const titles = await karim.locator('.meeting-row a[href*="/bijeenkomst/"]').allInnerTexts();
    expect(titles.join()).not.toMatch(/eerste gesprek|schaamte/);
    for (const hidden of [place.werkteam, place.cafe, place.held]) expect(await status(karim, `/api/meetings/${hidden}`)).toBe(404);
    await karim.goto(`${MEETING}/${id}`);
    await sees(karim, 'Alles is bewaard');

    await karim.goto(`${TEAM}/${place.multi}`);
    await sees(karim, 'Zoë D’Souza');
    await karim.goto(`${TEAM}/${place.armoede}`);
    await karim.getByRole('alert').first().waitFor();
    expect(await karim.locator('body').innerText()).not.toContain('Noor');
    await karim.goto(HOME);
    await sees(karim, 'Multiproblematiek');
    expect(await karim.getByRole('navigation', { name: "Pagina's van deze leergemeenschap" }).count()).toBe(0);
    expect(await look(karim, '129-community-of-facilitator', [320])).toEqual([]);
    for (const page of ['mensen', 'post', 'wijzigingen']) {
      await karim.goto(`${HOME}/${page}`);
      await sees(karim, 'Dit is voor wie deze leergemeenschap coördineert. Vraag het de coördinator.');
    }
    expect(await look(karim, '130-not-for-facilitator', [320])).toEqual([]);
    expect(await status(karim, `/api/communities/${WERKPLAATS}/accounts`)).toBe(403);

    const late = await stage.device('somebody who is late', LAPTOP, pathIn(link));
    await sees(late, 'Deze uitnodiging werkt niet');
    expect(await look(late, '131-invitation-used', [320])).toEqual([]);
  });

  test('the contact of an organisation sees where its people take part, and nothing else', async () => {
    const link = await invite('Carla Contact', 'carla@example.org', 'Contactpersoon', 'Gemeente Rotterdam');
    const carla = await acceptInvitation(stage, 'Carla', link);
    await sees(carla, 'Waar mensen van jouw organisatie aan meedoen.');
    await sees(carla, 'Armoede en schulden');
    expect(await look(carla, '132-contact', [320])).toEqual([]);
    expect(await carla.locator('body').innerText()).not.toMatch(/Noor|Zoë/);
    expect(await status(carla, `/api/teams/${place.multi}`)).toBe(404);
  });

  test('who is asked to help with one meeting sees that meeting only, until they are not needed any more', async () => {
    await laptop.goto(`${MEETING}/${place.werkteam}/regelen`);
    await sees(laptop, 'Er helpt nog niemand mee.');
    await laptop.getByLabel('Naam', { exact: true }).fill('Fatima Fictief');
    await laptop.getByLabel('E-mailadres', { exact: true }).fill('fatima@example.org');
    await press(laptop, 'Maak een uitnodiging');
    const link = await linkIn(laptop, 'Link voor de uitnodiging');
    expect(await look(laptop, '133-helper-invited', [320])).toEqual([]);
    const fatima = await acceptInvitation(stage, 'Fatima', link);
    await sees(fatima, /het eerste gesprek, hoe verder/);
    expect(await fatima.locator('.meeting-row').count()).toBe(1);
    expect(await fatima.evaluate(async () => ((await (await fetch('/api/meetings')).json()) as unknown[]).length)).toBe(1);
    expect(await look(fatima, '134-start-of-helper', [320])).toEqual([]);
    await fatima.goto(`${MEETING}/${place.werkteam}/regelen`);
    await sees(fatima, 'Berichten over deze bijeenkomst');
    expect(await fatima.getByText('Samen begeleiden').count()).toBe(0);
    await fatima.goto(`${MEETING}/${place.cafe}`);
    await fatima.getByRole('alert').first().waitFor();

    await laptop.reload();
    await press(laptop, 'Haal weg: Fatima Fictief');
    await sees(laptop, 'Fatima Fictief kan deze bijeenkomst dan niet meer zien.');
    await laptop.getByRole('group', { name: 'Haal weg: Fatima Fictief' }).getByRole('button', { name: 'Haal weg' }).click();
    await sees(laptop, 'Er helpt nog niemand mee.');
    expect(await status(fatima, `/api/meetings/${place.werkteam}`)).toBe(404);
    await fatima.goto('/begeleiding');
    await sees(fatima, /Zodra iemand je vraagt om mee te begeleiden/);
    expect(await look(fatima, '135-nothing-for-helper', [320])).toEqual([]);
  });

  test('everything that happened to people and roles can be read back in words', async () => {
    await laptop.goto(`${HOME}/wijzigingen`);
    const sentences = [
      'Procesbegeleider las een lijst in voor Multiproblematiek. Nieuw in het team: 3.',
      'Procesbegeleider maakte een persoonlijke link voor Zoë D’Souza.',
      'Procesbegeleider nodigde Karim Bedacht uit als procesbegeleider van Multiproblematiek.',
      'Karim Bedacht nam de uitnodiging aan en is nu procesbegeleider van Multiproblematiek.',
      'Procesbegeleider nodigde Carla Contact uit als contactpersoon van Gemeente Rotterdam.',
      'Procesbegeleider nodigde Fatima Fictief uit als procesbegeleider van Werkteam: het eerste gesprek, hoe verder? (verzonnen).',
      'Procesbegeleider haalde een rol weg bij Fatima Fictief: procesbegeleider van Werkteam: het eerste gesprek, hoe verder? (verzonnen).',
    ];
    for (const sentence of sentences) await sees(laptop, sentence);
    // An action without words of its own would stand here by the name it has in the code.
    expect(await laptop.getByRole('main').innerText()).not.toMatch(/\([a-z]+(-[a-z]+)+\)|audit/);
    expect(await look(laptop, '136-audit', [320])).toEqual([]);
    await laptop.goto('/gemeenschap');
    await sees(laptop, 'Binnengekomen');
    expect(await look(laptop, '137-community-start-after', [320])).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
