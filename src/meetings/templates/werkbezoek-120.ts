import type { Template } from './template.js';

/** A knowledge studio on wheels: look first, talk after. */
export const werkbezoek120: Template = {
  name: 'werkbezoek-120',
  kind: 'werkbezoek',
  cafeType: null,
  words: {
    nl: {
      title: 'Werkbezoek, 120 minuten',
      reason:
        'Op de plek zelf zie je wat in een zaal niet verteld wordt. Daarom kijk je eerst, met één kijkvraag, en praat je pas daarna. Onderweg blijft de telefoon in de zak; schrijven doe je zittend, na afloop. Wie daar woont of werkt is gastheer en zegt wat er getoond wordt. Je eindigt met wat je zelf anders gaat doen, want kijken zonder gevolg is toerisme.',
    },
    en: {
      title: 'Working visit, 120 minutes',
      reason:
        'At the place itself you see what is not told in a meeting room. So you look first, with one question to look with, and only talk after that. On the way the phone stays in the pocket; you write sitting down, afterwards. Who lives or works there is the host and says what is shown. You end with what you will do differently, for looking without consequence is tourism.',
    },
  },
  items: [
    {
      werkvorm: 'check-in',
      minutes: 10,
      config: { typing: 'none' },
      capture: false,
      words: {
        nl: {
          title: 'Aankomen',
          questions: ['Hoe kom je hier aan?', 'Wat denk je hier te gaan zien?'],
          aim: 'Iedereen is er en zegt wat diegene verwacht. Dat kijkt scherper.',
          leads: 'Procesbegeleider',
          material: 'Een droge plek om te staan',
          planB: 'Zijn mensen onderweg? Begin met wie er is; de rest sluit buiten aan.',
        },
        en: {
          title: 'Arriving',
          questions: ['How do you arrive here?', 'What do you think you will see here?'],
          aim: 'Everybody is there and says what they expect. That makes one look sharper.',
          leads: 'Facilitator',
          material: 'A dry place to stand',
          planB: 'Are people on their way? Begin with who is there; the others join outside.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 15,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'Welkom van wie hier is',
          questions: ['Waar moeten we vooral op letten?'],
          aim: 'De gastheer of gastvrouw vertelt wat dit voor plek is en geeft één kijkvraag mee.',
          leads: 'Wie hier woont of werkt',
          material: 'Niets',
          planB: 'Kan de gastheer niet? Loop zelf, en vraag onderweg aan mensen wat je ziet.',
        },
        en: {
          title: 'Welcome by who is here',
          questions: ['What should we look at above all?'],
          aim: 'The host tells what kind of place this is and gives one question to look with.',
          leads: 'Who lives or works here',
          material: 'Nothing',
          planB: 'Can the host not be there? Walk by yourselves, and ask people on the way what you see.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 40,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'Rondgang',
          questions: ['Wat zie je, hoor je en ruik je?'],
          aim: 'In drietallen, met een bewoner of medewerker. Kijken, vragen, niets oplossen. Geen foto’s van mensen.',
          leads: 'Per drietal iemand van hier',
          material: 'Regenkleding; een vel met de kijkvraag',
          planB: 'Regent het te hard? Haal drie verhalen naar binnen in plaats van zelf te gaan.',
        },
        en: {
          title: 'Walking round',
          questions: ['What do you see, hear and smell?'],
          aim: 'In threes, with a resident or somebody who works here. Look, ask, solve nothing. No photos of people.',
          leads: 'Somebody from here per three',
          material: 'Rain clothes; a sheet with the question',
          planB: 'Does it rain too hard? Bring three stories inside instead of going out.',
        },
      },
    },
    {
      werkvorm: 'harvest',
      minutes: 20,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'Wat zagen we?',
          questions: ['Wat viel je op dat je niet had verwacht?'],
          aim: 'Eerst stil schrijven, dan samen leggen wat bij elkaar hoort. De gastheer zegt wat diegene herkent.',
          leads: 'Procesbegeleider',
          material: 'Een scherm of een muur',
          planB: 'Geen scherm? Schrijf op kaarten en leg ze op tafel.',
        },
        en: {
          title: 'What did we see?',
          questions: ['What struck you that you did not expect?'],
          aim: 'First write in silence, then lay together what belongs together. The host says what they recognise.',
          leads: 'Facilitator',
          material: 'A screen or a wall',
          planB: 'No screen? Write on cards and lay them on a table.',
        },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 25,
      config: { mode: 'open' },
      capture: true,
      words: {
        nl: {
          title: 'Wat gaat er mee terug?',
          questions: ['Wat doe je hier morgen mee, op je eigen plek?'],
          aim: 'Schrijf per niveau op wat je meeneemt. Wat naar je organisatie gaat, krijgt een volgende stap.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Alleen de volgende stap.',
        },
        en: {
          title: 'What goes back with you?',
          questions: ['What will you do with this tomorrow, in your own place?'],
          aim: 'Write per level what you take along. What goes to your organisation gets a next step.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? Only the next step.',
        },
      },
    },
    {
      werkvorm: 'check-out',
      minutes: 10,
      config: { typing: 'word' },
      capture: false,
      words: {
        nl: {
          title: 'Bedanken',
          questions: ['Wat wil je tegen de gastheer of gastvrouw zeggen?'],
          aim: 'Iedereen sluit af met één zin voor wie hier is.',
          leads: 'Procesbegeleider',
          material: 'Niets',
          planB: 'Moeten mensen weg? Eén woord bij de deur.',
        },
        en: {
          title: 'Saying thank you',
          questions: ['What do you want to say to the host?'],
          aim: 'Everybody closes with one sentence for who is here.',
          leads: 'Facilitator',
          material: 'Nothing',
          planB: 'Do people have to go? One word at the door.',
        },
      },
    },
  ],
};
