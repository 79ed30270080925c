/**
 * What the bots come from and talk about. Organisations, perspectives, teams, shared questions and hashtags are public
 * facts of the Werkplaats Sociaal Domein Zuid-Holland Zuid, 2020-2022; every sentence that a bot says is invented.
 */
export const PERSPECTIVES = ['beleid', 'uitvoering', 'onderwijs', 'onderzoek', 'bewoner / ervaringsdeskundige', 'sociaal ondernemer', 'kunst en cultuur', 'student', 'management'] as const;

/** Organisations of the werkteam with the perspective they bring. */
export const ORGANISATIONS: readonly { readonly name: string; readonly perspective: (typeof PERSPECTIVES)[number] }[] = [
  { name: 'Gemeente Rotterdam', perspective: 'uitvoering' },
  { name: 'Gemeente Nissewaard', perspective: 'beleid' },
  { name: 'Stichting Welzijn Ouderen', perspective: 'management' },
  { name: 'Stichting Mano', perspective: 'uitvoering' },
  { name: 'Stichting MAIT', perspective: 'sociaal ondernemer' },
  { name: 'Stichting de Buurtbron', perspective: 'sociaal ondernemer' },
  { name: 'Bureau Veritas', perspective: 'uitvoering' },
  { name: 'Centrum voor Jeugd en Gezin', perspective: 'uitvoering' },
  { name: 'Rotterdams Wijktheater', perspective: 'kunst en cultuur' },
  { name: 'Brede Raad 010', perspective: 'bewoner / ervaringsdeskundige' },
  { name: 'Hogeschool Rotterdam', perspective: 'onderzoek' },
  { name: 'Hogeschool Inholland', perspective: 'onderwijs' },
];

export const TEAM = 'Armoede en schulden';
export const OPGAVE = 'Bewoners met financiële zorgen eerder en sneller de juiste hulp bieden.';
export const CAFE = { title: 'Klantgesprek over schulden', type: 'kennisontwikkeling' } as const;

export const HASHTAGS = ['#nieuwekansen', '#ervaringendelen', '#begripvol', '#goedmotief', '#samen', '#meerbegripmeerliefde', '#inputjongerenisbelangrijk', '#povertylifesmatters', '#energie', '#stepbystep', '#elkaarsteunen'] as const;

/** Words of arrival. */
export const WORDS = ['benieuwd', 'moe maar blij', 'met een vol hoofd', 'rustig', 'nieuwsgierig', 'een beetje gespannen', 'met zin', 'haastig', 'hoopvol', 'stil'] as const;

export const QUESTION = 'Voeren we het eerste gesprek over schulden voortaan bij mensen thuis?';
/** What can be chosen. The first is what most people want. */
export const OPTIONS = [
  { id: 'thuis', text: 'We beginnen thuis, tenzij iemand dat niet wil.' },
  { id: 'kantoor', text: 'We blijven op kantoor beginnen.' },
  { id: 'kiezen', text: 'Mensen kiezen zelf de plek, ook buiten de wijk.' },
] as const;
export const DECISION = 'Het eerste gesprek is bij mensen thuis, tenzij iemand een andere plek wil.';
export const SENTENCE = 'Rust in het eerste gesprek helpt meer dan een formulier.';
export const PARKED = 'Wie nodigt de woningcorporaties en de kredietbank uit?';

/** Sentences are put together from three parts, so that a large group does not say the same twice. */
export type Parts = readonly [readonly string[], readonly string[], readonly string[]];

export const VIEWS: Parts = [
  ['Ik zie', 'Ik merk', 'In onze wijk zie ik', 'Wij horen', 'Mijn ervaring is', 'Uit onze gesprekken blijkt', 'Ik geloof', 'Ik denk'],
  ['dat mensen thuis eerder vertellen wat er speelt', 'dat een open ruimte gesprekken kort maakt', 'dat jargon mensen stil maakt', 'dat een brief vaak ongeopend blijft', 'dat iemand die doorvraagt het verschil maakt', 'dat typen tijdens een gesprek afstand geeft', 'dat het tempo te hoog ligt', 'dat geruststelling eerst komt'],
  ['en dat zie je terug.', 'zeker de eerste keer.', 'ook bij ouderen.', 'vooral bij jonge gezinnen.', 'en dat kost tijd.', 'en dat mag meer aandacht krijgen.', 'al verschilt het per straat.', 'juist als het spannend is.'],
];
export const OTHER_VIEWS: Parts = [
  ['Ik zie dit anders:', 'Voor mij ligt het anders:', 'Aan de andere kant:', 'Ik twijfel, want'],
  ['thuis is voor sommigen juist niet veilig,', 'op kantoor heb ik mijn collega achter de hand,', 'een huisbezoek voelt soms als controle,', 'niet iedereen heeft een kamer om te praten,', 'wij hebben er geen uren voor,'],
  ['dus ik begin daar liever niet.', 'en dat vergeten we snel.', 'en dat hoor ik vaker.', 'dus kies dit niet voor iedereen.', 'en dan haken mensen af.'],
];
export const NEEDS: Parts = [
  ['Ik kan mee als', 'Ik ga mee zodra', 'Het lukt mij wanneer', 'Voor mij is nodig dat'],
  ['iemand altijd nee mag zeggen tegen een bezoek', 'we de eerste keer met z\'n tweeën gaan', 'er reistijd in het rooster staat', 'we na drie maanden samen kijken wat het deed', 'de brief vooraf in gewone taal is', 'er een rustige kamer in de wijk blijft'],
  ['en dat ook zo opgeschreven wordt.', 'en niemand dat hoeft uit te leggen.', 'voor elke collega.', 'vanaf de eerste week.', 'ook in de zomer.'],
];
export const SUPPORTS: Parts = [
  ['Ik heb niets nodig,', 'Voor mij is het goed zo,', 'Ik kan mee,', 'Niets nodig,'],
  ['omdat dit past bij hoe wij werken', 'omdat ik zie dat het mensen rust geeft', 'omdat we het samen proberen', 'omdat bijsturen mag', 'omdat het klein begint', 'omdat de bewoner kiest'],
  ['en ik help graag.', 'en dat is genoeg.', 'voor nu.', 'ook al is het wennen.', 'en ik neem het mee terug.', 'in onze wijk.'],
];
export const PRIVATE_ENTRIES: Parts = [
  ['Ik betrapte mezelf erop', 'Het raakte me', 'Ik schaamde me even', 'Ik merkte vandaag'],
  ['dat ik te snel invul wat een ander nodig heeft', 'dat ik mijn eigen schulden nooit noem', 'dat ik bang ben voor stilte', 'dat ik iemand liet uitpraten en dat hielp', 'dat ik boos was op mijn eigen organisatie'],
  ['en dat neem ik mee.', 'en dat had ik niet verwacht.', 'vooral in het begin.', 'toen het over thuis ging.', 'en dat houd ik nog even bij me.'],
];
export const TEAM_ENTRIES: Parts = [
  ['We leerden samen', 'Als team zagen we', 'We ontdekten'],
  ['dat het andere geluid ons verder bracht', 'dat we hetzelfde woord anders gebruiken', 'dat rust meer oplevert dan tempo', 'dat oneens zijn hier kan'],
  ['en dat houden we vast.', 'en daar bouwen we op.', 'voor de volgende keer.', 'in dit vraagstuk.'],
];
export const ORGANISATION_ENTRIES: Parts = [
  ['Bij ons kan', 'In mijn organisatie mag', 'Wat terug moet:'],
  ['de uitnodigingsbrief korter', 'het eerste gesprek langer duren', 'de laptop dicht tijdens een gesprek', 'een bewoner meelezen met onze brieven', 'een rustige spreekkamer vrij blijven'],
  ['en daar begin ik mee.', 'te beginnen in één team.', 'na overleg met collega\'s.', 'als proef.'],
];
export const NEXT_STEPS = ['Ik bespreek het maandag in het teamoverleg.', 'Twee bewoners lezen de brief mee.', 'Ik vraag ruimte voor een proef van drie maanden.', 'We nodigen elkaar uit om mee te lopen.'] as const;
export const ADAPTED = 'We kijken na drie maanden samen wat het deed, en stellen dan bij.';
export const NOT_ADOPTED = 'Daar hebben we dit jaar de mensen niet voor; we noemen het in het jaarplan.';
