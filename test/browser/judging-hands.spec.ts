import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { press, sees } from './acts.js';
import { CardTable, comesBefore, isAsked } from './card-acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const NAMES = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre', 'Fatima'];

/** What people know, ask and hold to be good, with real hands: nothing is merged, and the order of the steps is kept or told. */
describe('information, a question, a problem and a judgement in the hands of a group', () => {
  let evening: Evening;
  let cards: CardTable;

  beforeAll(async () => {
    evening = await Evening.open(
      [{ name: 'Anna', perspective: 'bewoner' }, { name: 'Bilal', perspective: 'uitvoering' }, { name: 'Chris', perspective: 'beleid' }, { name: 'Emre', perspective: 'uitvoering' }],
      { perspectives: ['bewoner', 'uitvoering', 'beleid'] },
    );
    cards = new CardTable(evening);
    await evening.addWithoutPhone('Dewi');
  });
  afterAll(() => evening.close());

  const chapter = chapters();

  chapter('information: what only I know, what it means for my part, what we see now', async () => {
    const { screen } = evening;
    const [anna, bilal] = [evening.phone('Anna'), evening.phone('Bilal')];
    await evening.insert('Wat weet alleen jij?', 'Waarom komen mensen met geldzorgen zo laat?');
    await isAsked(anna, 'Wat weet jij hierover, dat de anderen waarschijnlijk niet weten?');
    await cards.share('Anna', { text: 'De brieven liggen ongeopend in een la.' });
    await cards.share('Bilal', { text: 'De eerste afspraak is pas na zes weken.' });
    await cards.typeFor('Dewi', { text: 'De balie is om vier uur dicht.' });
    await sees(cards.card('De balie'), 'Dewi · via de begeleider');
    await cards.write('Bilal', { text: 'Half geschreven' });
    await bilal.reload();
    await sees(bilal, 'De eerste afspraak is pas na zes weken.');
    expect(await bilal.getByRole('textbox').inputValue()).toBe('Half geschreven');
    await evening.hidden(['ongeopend', 'zes weken', 'De balie'], screen, evening.phone('Chris'));
    await cards.show('De brieven liggen ongeopend in een la.', 'De balie is om vier uur dicht.');
    await sees(evening.phone('Chris'), 'De balie is om vier uur dicht.');
    await evening.look('Bilal', 'information-know');
    await evening.look('screen', 'information-know');

    await cards.go('Wat betekent het voor jouw deel');
    const fatima = await evening.arrive({ name: 'Fatima', perspective: 'bewoner' });
    await isAsked(fatima, 'Wat betekent wat je nu hoort voor jouw deel van het werk?');
    await cards.share('Fatima', { text: 'Ik loop mee naar de balie.' });
    await cards.show('Ik loop mee naar de balie.');
    await cards.go('Wat zien we nu');
    await cards.group({ text: 'Iedere deur werkt, maar de gang is te lang.' });
    await sees(screen, 'Iedere deur werkt, maar de gang is te lang.');
    await evening.look('screen', 'information-see');
    await evening.look('laptop', 'information-see');
  });

  chapter('framing: everybody words the question, versions stand side by side, and one is new', async () => {
    const { laptop, screen } = evening;
    const chris = evening.phone('Chris');
    await evening.insert('Opgave', 'Hoe krijgen bewoners eerder hulp?');
    await isAsked(chris, 'Hoe zou jij onze vraag stellen?');
    expect(await chris.getByLabel('Vanuit welke plek kijk je?').inputValue()).toBe('beleid');
    await evening.look('Chris', 'framing-frame');
    await cards.share('Chris', { text: 'Hoe maken we regels die mensen snappen?' });
    await sees(chris, /Leg je telefoon weg/);
    await cards.share('Anna', { text: 'Wie durft er bij mij aan te bellen?' });
    await cards.typeFor('Dewi', { text: 'Hoe blijft de balie open?', fill: { 'Vanuit welke plek kijk je?': 'uitvoering' } });
    await sees(cards.card('Hoe blijft de balie open?'), 'Dewi · via de begeleider');
    await chris.reload();
    await press(chris, 'Nog iets toevoegen of veranderen');
    await sees(chris, 'Hoe maken we regels die mensen snappen?');
    await cards.share('Chris', { text: 'Hoe maken we regels die helpen?' });
    await cards.card('Hoe maken we regels die mensen snappen?').waitFor({ state: 'detached' });
    await evening.hidden(['regels die', 'aan te bellen', 'balie open'], screen, evening.phone('Bilal'));
    await cards.show('Hoe maken we regels die helpen?', 'Hoe blijft de balie open?');
    await evening.look('screen', 'framing-frames');

    await cards.go('Naast elkaar');
    await sees(evening.phone('Bilal'), 'Wie durft er bij mij aan te bellen?');
    expect(await comesBefore(evening.phone('Bilal').getByText('Wie durft er bij mij aan te bellen?'), evening.phone('Bilal').getByRole('textbox'))).toBe(true);
    await cards.share('Bilal', { text: 'Niemand vraagt het aan de kinderen.' });
    await evening.look('Bilal', 'framing-beside');
    await cards.show('Niemand vraagt het aan de kinderen.');
    await evening.look('screen', 'framing-beside');

    await cards.go('Waarmee gaan we verder');
    await cards.group({ text: 'Hoe zijn wij er voor de eerste brief?', choose: ['Nieuw'], fill: { 'Wie draagt deze vraag?': 'het hele team' } });
    await laptop.locator('.now-column li.card', { hasText: 'Wie durft er bij mij aan te bellen?' }).getByRole('button', { name: 'Laat deze ernaast staan' }).click();
    await screen.getByRole('heading', { level: 2, name: 'Blijft ernaast staan' }).waitFor();
    await sees(screen, 'Wie durft er bij mij aan te bellen?');
    await sees(screen, 'Van: het hele team');
    await evening.look('screen', 'framing-versions');
    await evening.look('laptop', 'framing-versions');
  });

  chapter('problem: what is true and what counts, one case, weighing, and only then a name - or more than one', async () => {
    const { laptop, screen } = evening;
    await evening.insert('Probleembewerking', 'Wat is hier eigenlijk het probleem?');
    await isAsked(evening.phone('Anna'), 'Wat is volgens jou waar, en waar komt dat vandaan?');
    await cards.share('Anna', { text: 'Van schaamte ga je niet praten.', choose: ['Eigen ervaring'] });
    await cards.share('Bilal', { text: 'Wie eerder komt, is eerder klaar.', choose: ['Praktijk'] });
    await cards.typeFor('Dewi', { text: 'Een derde van de mensen meldt zich nooit.', choose: ['Onderzoek'] });
    await sees(cards.card('Een derde'), 'Dewi · via de begeleider');
    await evening.hidden(['schaamte', 'Een derde'], screen, evening.phone('Chris'));
    await cards.show('Van schaamte ga je niet praten.', 'Een derde van de mensen meldt zich nooit.');
    await evening.look('Bilal', 'problem-valid');
    await evening.look('screen', 'problem-valid');
    await cards.go('Wat telt');
    await cards.share('Fatima', { text: 'Dat je je gezicht niet verliest.' });
    await cards.show('Dat je je gezicht niet verliest.');
    await cards.go('Onze eigen casus');
    await cards.write('Emre', { text: 'Mevrouw Jansen kreeg een brief.' });
    await evening.phone('Emre').getByLabel('Ik heb gekeken: dit wijst niemand aan.').waitFor();
    expect(await evening.phone('Emre').getByRole('button', { name: 'Deel met de groep' }).isDisabled()).toBe(true);
    await cards.share('Emre', { text: 'Een buurvrouw kreeg vijf brieven op een dag.' });
    await cards.show('Een buurvrouw kreeg vijf brieven op een dag.');

    await cards.go('Een naam geven');
    await sees(laptop, 'Er is nog niets afgewogen. Je kunt het probleem toch een naam geven; dat staat dan in het verslag.');
    await evening.look('laptop', 'problem-unweighed');
    await press(laptop, 'Eerst afwegen');
    for (const [approach, side, text] of [['Een vaste vrijwilliger', '+ Ervoor', 'Iemand die je kent.'], ['Een vaste vrijwilliger', '− Ertegen', 'Wie is er als hij ziek is?'], ['Een kortere brief', '+ Ervoor', 'Kan morgen al.']] as const)
      await cards.group({ text, choose: [side], fill: { 'Welke aanpak?': approach } });
    await screen.getByRole('row', { name: /Een vaste vrijwilliger.*Iemand die je kent.*ziek/ }).waitFor();
    await evening.look('screen', 'problem-weighed');
    await evening.look('laptop', 'problem-weighed');
    await cards.go('Een naam geven');
    await cards.group({ text: 'Hulp begint met een envelop.', fill: { 'Wie ziet het zo?': 'bewoners' } });
    await cards.group({ text: 'Wij zijn er pas als het misgaat.', fill: { 'Wie ziet het zo?': 'uitvoering' } });
    await sees(screen, 'Wij zijn er pas als het misgaat.');
    await sees(screen, 'Hulp begint met een envelop.');
    await evening.look('screen', 'problem-names');
    await cards.go('Uitproberen');
    expect(await comesBefore(evening.phone('Chris').getByText('Hulp begint met een envelop.'), evening.phone('Chris').getByRole('textbox'))).toBe(true);
    await cards.share('Chris', { text: 'Ik schrijf een brief zonder dreigen.' });
    await evening.look('Chris', 'problem-test');
    await cards.show('Ik schrijf een brief zonder dreigen.');
  });

  chapter('judgement, without names: what is good for all of us first, and only then from each field', async () => {
    const { laptop, screen } = evening;
    await evening.insert('Oordeelsvorming', 'Mag je aanbellen zonder afspraak?', { 'Met of zonder naam': 'Anoniem: kaartjes komen samen, zonder naam' });
    await isAsked(evening.phone('Anna'), 'Wat zou goed zijn om hier te doen, en waarom?');
    await sees(evening.phone('Anna'), 'Anoniem: niemand kan zien dat jij dit schreef');
    const five = ['Anna', 'Bilal', 'Chris', 'Emre'];
    for (const [at, name] of five.entries()) await cards.seal(name, { text: `Aanbellen is goed, om reden ${'abcd'.charAt(at)}.` }, at + 1);
    await evening.hidden(['Aanbellen is goed'], laptop, screen, ...evening.phones);
    await cards.typeFor('Dewi', { text: 'Eerst een kaartje door de bus.' });
    await cards.waits(5);
    await cards.show('Eerst een kaartje door de bus.', 'Aanbellen is goed, om reden b.');
    await evening.look('screen', 'judgement-moral');

    await cards.go('Vanuit jouw vak');
    await sees(laptop, 'Er staat nog niet wat jullie samen vasthouden. Je kunt verdergaan; dat staat dan in het verslag.');
    await evening.look('laptop', 'judgement-unshared');
    await press(laptop, 'Eerst zeggen wat we samen vasthouden');
    await cards.group({ text: 'Niemand blijft alleen met een brief.' });
    await cards.go('Vanuit jouw vak');
    expect(await comesBefore(evening.phone('Fatima').getByText('Niemand blijft alleen met een brief.'), evening.phone('Fatima').locator('textarea'))).toBe(true);
    expect(await evening.phone('Fatima').getByLabel('Vanuit welk vak of welke plek kijk je?').inputValue()).toBe('');
    const lenses = ['Presentie: er zijn, en aansluiten', 'Legitimiteit: mag het, en is het uit te leggen', 'Professionaliteit: wat het vak ervan weet', 'Presentie: er zijn, en aansluiten', 'Legitimiteit: mag het, en is het uit te leggen'];
    for (const [at, name] of [...five, 'Fatima'].entries()) await cards.seal(name, { text: `Gezien vanuit plek ${'abcde'.charAt(at)}.`, choose: [lenses[at] ?? ''] }, at + 1);
    await evening.look('Fatima', 'judgement-field');
    await cards.show('Gezien vanuit plek e.');
    for (const lens of [...lenses, 'Integraliteit: hoe alles samenhangt']) await screen.getByRole('heading', { level: 2, name: lens }).waitFor();
    await sees(screen, 'Niemand blijft alleen met een brief.');
    await sees(evening.phone('Anna'), 'Gezien vanuit plek e.');
    await evening.hidden(NAMES, screen, ...evening.phones);
    expect((await laptop.locator('.now-column li.card').allInnerTexts()).join('\n')).not.toMatch(new RegExp(NAMES.join('|')));
    await evening.look('screen', 'judgement-field');
    await cards.go('Wat vraagt dat nu');
    await cards.group({ text: 'We oefenen het aanbellen met een bewoner erbij.' });
    await sees(screen, 'We oefenen het aanbellen met een bewoner erbij.');
    await evening.look('screen', 'judgement-decide');
  });

  chapter('the report has it all, each whole, and no name where none belongs', async () => {
    const told = await textOf(await evening.report());
    for (const text of [
      'De brieven liggen ongeopend in een la.', 'Iedere deur werkt, maar de gang is te lang.',
      'Hoe maken we regels die helpen?', 'Van: het hele team', 'Er staan meer vragen naast elkaar. Ze zijn niet samengevoegd',
      'Wat mensen voor waar houden uit eigen ervaring', 'Wie is er als hij ziek is?', 'Er staan meer namen naast elkaar.', 'Ik schrijf een brief zonder dreigen.',
      'Niemand blijft alleen met een brief.', 'Vanuit het eigen vak: presentie', 'We oefenen het aanbellen met een bewoner erbij.',
    ]) expect(told).toContain(text);
    expect(told).not.toMatch(/Mevrouw Jansen|die mensen snappen|Het afwegen is overgeslagen|kwam pas na de blik/);
    const judged = told.slice(told.indexOf('Wat goed zou zijn'), told.indexOf('We oefenen het aanbellen'));
    expect(judged).toContain('Eerst een kaartje door de bus.');
    expect(judged).not.toMatch(new RegExp(NAMES.join('|')));
    expect(evening.stage.errors).toEqual([]);
  });
});
