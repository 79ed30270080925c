import type { Template } from './template.js';

/** Knowing how: from a question of practice to a way of working that people will try. */
export const kennisontwikkeling: Template = {
  name: 'kenniscafe-kennisontwikkeling',
  kind: 'kenniscafe',
  cafeType: 'kennisontwikkeling',
  words: {
    nl: {
      title: 'Kenniscafé als plek voor kennisontwikkeling, 120 minuten',
      reason:
        'Dit kenniscafé gaat over weten hoe: hoe pak je iets aan? Zulke kennis zit in handen en gewoontes. Je vindt haar door het doen te laten zien. Daarom begin je bij een vraag uit de praktijk en leg je naast elkaar hoe mensen het nu doen. Na de pauze oefen je het anders. Aan het eind kiest de groep wat zij gaat proberen, met aandacht voor wie daar iets bij nodig heeft.',
    },
    en: {
      title: 'Kenniscafé for making knowledge, 120 minutes',
      reason:
        'This kenniscafé is about knowing how: how do you go about something? Such knowledge is in hands and habits. You find it by showing what people do. So you start from a question of practice and put side by side how people do it now. After the break you practise doing it differently. In the end the group chooses what it will try, with care for who needs something to come along.',
    },
  },
  items: [
    {
      werkvorm: 'check-in',
      minutes: 10,
      config: { typing: 'word' },
      capture: false,
      words: {
        nl: {
          title: 'Binnenkomen',
          questions: ['Hoe kom je hier binnen?', 'Waar in je werk of leven kom je deze vraag tegen?'],
          aim: 'Mensen landen en horen dat iedereen hier ervaring meebrengt.',
          leads: 'Gastvrouw of gastheer',
          material: 'Koffie, naamstickers, scherm met de QR-code',
          planB: 'Komen er veel mensen tegelijk? Laat buren het aan elkaar vertellen en hoor drie stemmen.',
        },
        en: {
          title: 'Coming in',
          questions: ['How do you arrive here?', 'Where in your work or life do you meet this question?'],
          aim: 'People land and hear that everybody brings experience.',
          leads: 'Host',
          material: 'Coffee, name stickers, screen with the QR code',
          planB: 'Do many people come at once? Let neighbours tell each other and hear three voices.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 15,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'De vraag uit de praktijk',
          questions: ['Wat gebeurt hier precies, stap voor stap?'],
          aim: 'Iemand vertelt één situatie: wat deed ik, wat deed de ander, waar liep het vast. Nog geen oplossingen.',
          leads: 'Inbrenger uit de praktijk',
          material: 'De vraag groot op het scherm; de situatie zonder namen',
          planB: 'Gaat de inbrenger toch niet? Speel de situatie na of lees haar voor.',
        },
        en: {
          title: 'The question from practice',
          questions: ['What happens here exactly, step by step?'],
          aim: 'Somebody tells one situation: what I did, what the other did, where it got stuck. No solutions yet.',
          leads: 'Somebody from practice',
          material: 'The question large on the screen; the situation without names',
          planB: 'Can that person not come? Act the situation out or read it aloud.',
        },
      },
    },
    {
      werkvorm: 'tables',
      minutes: 20,
      config: { size: 5, rounds: 1, minutes: 15, harvest: 'light' },
      capture: true,
      words: {
        nl: {
          title: 'Hoe doen wij het nu?',
          questions: ['Wat doe jij als eerste, en waarom dat?'],
          aim: 'In gemengde groepen van vier: leg je manieren van doen naast elkaar. Wat zegt onderzoek, wat zegt ervaring?',
          leads: 'Tafelbegeleiders',
          material: 'Per tafel een vel met drie kolommen: ik doe, omdat, dan gebeurt er',
          planB: 'Zegt één iemand alles? Geef ieder eerst twee minuten stil om te schrijven.',
        },
        en: {
          title: 'How do we do it now?',
          questions: ['What do you do first, and why that?'],
          aim: 'In mixed groups of four: put your ways of doing side by side. What does research say, what does experience say?',
          leads: 'Table hosts',
          material: 'A sheet per table with three columns: I do, because, then this happens',
          planB: 'Does one person say everything? First give everybody two silent minutes to write.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Loop langs de vellen van de andere tafels.', leads: '', material: 'Koffie, thee, water; de vellen aan de muur', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Walk past the sheets of the other tables.', leads: '', material: 'Coffee, tea, water; the sheets on the wall', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'harvest',
      minutes: 20,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'Anders doen, en kijken wat er gebeurt',
          questions: ['Wat verandert er als je het een keer anders doet?'],
          aim: 'In drietallen oefenen: één doet, één is de ander, één kijkt. Wissel twee keer. Wat werkte wel, wat niet?',
          leads: 'Procesbegeleider',
          material: 'Per drietal een kaart met de situatie',
          planB: 'Vinden mensen naspelen spannend? Laat ze de eerste zin bedenken en hardop zeggen. Kijken mag ook.',
        },
        en: {
          title: 'Do it differently and see what happens',
          questions: ['What changes when you do it differently for once?'],
          aim: 'Practise in threes: one acts, one is the other person, one watches. Change twice. What worked, what did not?',
          leads: 'Facilitator',
          material: 'A card with the situation for each group',
          planB: 'Do people find acting awkward? Let them think up the first sentence and say it. Watching is fine too.',
        },
      },
    },
    {
      werkvorm: 'minority-round',
      minutes: 25,
      config: { room: 'suggestion' },
      capture: true,
      words: {
        nl: {
          title: 'Wat gaan we proberen?',
          questions: ['Welke aanpak proberen we de komende tijd uit?'],
          aim: 'Kies één aanpak om te proberen. Vraag wie het anders ziet wat er nodig is om mee te gaan.',
          leads: 'Procesbegeleider',
          material: 'Het scherm; de vellen van de tafels',
          planB: 'Geen meerderheid? Parkeer het besluit en laat elke tafel haar eigen proef kiezen.',
        },
        en: {
          title: 'What shall we try?',
          questions: ['Which approach do we try in the time to come?'],
          aim: 'Choose one approach to try. Ask who sees it differently what they need to come along.',
          leads: 'Facilitator',
          material: 'The screen; the sheets of the tables',
          planB: 'No majority? Park the decision and let each table choose a trial of its own.',
        },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 10,
      config: { mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Wat doe je morgen anders?',
          questions: ['Wat doe je deze week anders, en met wie?'],
          aim: 'Een kleine stap die je zelf kunt zetten. Kaarten zijn zonder naam; je kiest zelf of je iets deelt.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Zeg je stap tegen je buur.',
        },
        en: {
          title: 'What will you do differently tomorrow?',
          questions: ['What will you do differently this week, and with whom?'],
          aim: 'A small step that you can take yourself. Cards carry no name; you choose whether to share.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? Tell your step to your neighbour.',
        },
      },
    },
    {
      werkvorm: 'check-out',
      minutes: 10,
      config: { typing: 'hashtag' },
      capture: false,
      words: {
        nl: {
          title: 'Naar huis',
          questions: ['Met welk woord of welke hashtag ga je naar huis?'],
          aim: 'Ieder sluit af met één woord. Zeg wanneer je van elkaar hoort hoe de proef ging.',
          leads: 'Gastvrouw of gastheer',
          material: 'De agenda op het scherm',
          planB: 'Moeten mensen weg? Vraag het woord bij de deur.',
        },
        en: {
          title: 'Going home',
          questions: ['With which word or hashtag do you go home?'],
          aim: 'Everybody closes with one word. Say when you will hear from each other how the trial went.',
          leads: 'Host',
          material: 'The agenda on the screen',
          planB: 'Do people have to go? Ask for the word at the door.',
        },
      },
    },
  ],
};
