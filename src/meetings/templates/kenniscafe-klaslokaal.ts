import type { Template } from './template.js';

/** Knowing that: something new made clear, said in one's own words, and used at once. */
export const klaslokaal: Template = {
  name: 'kenniscafe-klaslokaal',
  kind: 'kenniscafe',
  cafeType: 'klaslokaal',
  words: {
    nl: {
      title: 'Kenniscafé als klaslokaal, 120 minuten',
      reason:
        'Dit kenniscafé gaat over weten dat: een nieuw begrip, een nieuwe methode of een nieuw instrument. Zulke kennis blijft hangen als je haar verbindt met wat je al weet. Daarom vraag je dat eerst. De uitleg is kort. Daarna zegt iedereen het in eigen woorden en gaat ermee aan de slag. De vragen komen na het doen: dan pas merk je wat je nog niet begrijpt.',
    },
    en: {
      title: 'Kenniscafé as a classroom, 120 minutes',
      reason:
        'This kenniscafé is about knowing that: a new idea, method or tool. Such knowledge stays when you connect it to what you already know. So you ask for that first. The explanation is short. Then everybody says it in their own words and uses it. Questions come after doing: only then you notice what you do not understand yet.',
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
          questions: ['Hoe kom je hier binnen?', 'Wat weet je al van dit onderwerp?'],
          aim: 'Mensen landen en halen op wat ze al weten. Weinig weten is prima: daarvoor is dit café.',
          leads: 'Gastvrouw of gastheer',
          material: 'Koffie, naamstickers, scherm met de QR-code',
          planB: 'Komen er veel mensen tegelijk? Laat buren het aan elkaar vertellen en hoor drie stemmen.',
        },
        en: {
          title: 'Coming in',
          questions: ['How do you arrive here?', 'What do you already know about this subject?'],
          aim: 'People land and recall what they know. Knowing little is fine: that is what this café is for.',
          leads: 'Host',
          material: 'Coffee, name stickers, screen with the QR code',
          planB: 'Do many people come at once? Let neighbours tell each other and hear three voices.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 20,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'De uitleg',
          questions: ['Wat is hier nieuw voor jou?'],
          aim: 'Eén spreker, één idee, één voorbeeld uit de praktijk. Moeilijke woorden worden meteen uitgelegd.',
          leads: 'Spreker die met de methode werkt',
          material: 'Hooguit tien dia’s met grote letters; de kern op één vel voor thuis',
          planB: 'Valt de spreker uit? Lees het vel met de kern samen en laat iemand vertellen die het al gebruikt.',
        },
        en: {
          title: 'The explanation',
          questions: ['What is new to you here?'],
          aim: 'One speaker, one idea, one example from practice. Difficult words are explained at once.',
          leads: 'Speaker who works with the method',
          material: 'Ten slides at most, in large letters; the core on one sheet to take home',
          planB: 'Can the speaker not come? Read the sheet together and let somebody tell who uses it already.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'In je eigen woorden',
          questions: ['Hoe leg je dit uit aan iemand die er niet bij was?'],
          aim: 'In tweetallen: leg het elkaar uit, ieder vijf minuten. Wat je kunt uitleggen, weet je.',
          leads: 'Procesbegeleider',
          material: 'Een bel of het scherm om te wisselen',
          planB: 'Zit iemand alleen? Maak een drietal.',
        },
        en: {
          title: 'In your own words',
          questions: ['How do you explain this to somebody who was not here?'],
          aim: 'In pairs: explain it to each other, five minutes each. What you can explain, you know.',
          leads: 'Facilitator',
          material: 'A bell or the screen to change over',
          planB: 'Is somebody alone? Make a group of three.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Even iets drinken en iemand nieuw leren kennen.', leads: '', material: 'Koffie, thee, water', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Have a drink and meet somebody new.', leads: '', material: 'Coffee, tea, water', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'tables',
      minutes: 25,
      config: { size: 4, rounds: 1, minutes: 20, harvest: 'light' },
      capture: true,
      words: {
        nl: {
          title: 'Zelf aan de slag',
          questions: ['Wat zie je als je dit gebruikt bij een voorbeeld uit je eigen werk of leven?'],
          aim: 'In groepen van vier: kies één voorbeeld en pas het nieuwe toe. Noem geen namen van mensen.',
          leads: 'Tafelbegeleiders',
          material: 'Per tafel een werkblad en stiften; een voorbeeld dat klaarligt',
          planB: 'Heeft een tafel geen eigen voorbeeld? Geef het voorbeeld dat klaarligt.',
        },
        en: {
          title: 'Your turn',
          questions: ['What do you see when you use this on an example from your own work or life?'],
          aim: 'In groups of four: choose one example and apply what is new. Give no names of people.',
          leads: 'Table hosts',
          material: 'A worksheet and pens per table; an example that is ready',
          planB: 'Has a table no example of its own? Give the one that is ready.',
        },
      },
    },
    {
      werkvorm: 'poll',
      minutes: 15,
      config: { kind: 'scale', scale: '5', mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Twee keer dezelfde vraag',
          questions: ['Hoe zeker ben je dat je dit morgen kunt gebruiken?'],
          aim: 'Eerst antwoorden, dan vijf minuten praten met iemand die iets anders koos, dan nog eens antwoorden. Het scherm laat zien wat er verschoof.',
          leads: 'Procesbegeleider',
          material: 'Het scherm; telefoon of drie kleuren kaart',
          planB: 'Weinig verschoven? Vraag wie er juist aan ging twijfelen. Dat is ook leren.',
          config: { ends: { low: 'Dat lukt me nog niet', high: 'Ik kan het morgen gebruiken' } },
        },
        en: {
          title: 'The same question twice',
          questions: ['How sure are you that you can use this tomorrow?'],
          aim: 'Answer first, then talk for five minutes with somebody who chose differently, then answer again. The screen shows what shifted.',
          leads: 'Facilitator',
          material: 'The screen; phone or cards in three colours',
          planB: 'Little shifted? Ask who began to doubt. That is learning too.',
          config: { ends: { low: 'I cannot do that yet', high: 'I can use it tomorrow' } },
        },
      },
    },
    {
      werkvorm: 'question-wall',
      minutes: 15,
      config: { mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Wat is nog niet duidelijk?',
          questions: ['Welke vraag heb je nu, die je aan het begin nog niet had?'],
          aim: 'Elke tafel stelt één vraag. De spreker geeft kort antwoord, of zegt dat het antwoord er nog niet is.',
          leads: 'Procesbegeleider met de spreker',
          material: 'Een flap voor vragen zonder antwoord',
          planB: 'Te veel vragen? Schrijf ze op en beloof wanneer de antwoorden komen.',
        },
        en: {
          title: 'What is not clear yet?',
          questions: ['Which question do you have now that you did not have at the start?'],
          aim: 'Each table asks one question. The speaker answers briefly, or says that there is no answer yet.',
          leads: 'Facilitator with the speaker',
          material: 'A flip chart for questions without an answer',
          planB: 'Too many questions? Write them down and promise when the answers come.',
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
          title: 'Wat weet je nu?',
          questions: ['Wat weet je nu dat je eerst niet wist, en aan wie vertel je het?'],
          aim: 'Stil opschrijven. Kaarten zijn zonder naam; je kiest zelf of je iets deelt.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Eén zin per persoon is genoeg.',
        },
        en: {
          title: 'What do you know now?',
          questions: ['What do you know now that you did not know before, and whom will you tell?'],
          aim: 'Write in silence. Cards carry no name; you choose whether to share.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? One sentence each is enough.',
        },
      },
    },
    {
      werkvorm: 'check-out',
      minutes: 5,
      config: { typing: 'hashtag' },
      capture: false,
      words: {
        nl: {
          title: 'Naar huis',
          questions: ['Met welk woord of welke hashtag ga je naar huis?'],
          aim: 'Ieder sluit af met één woord. Zeg waar de oogst te vinden is en wanneer het volgende café is.',
          leads: 'Gastvrouw of gastheer',
          material: 'De agenda op het scherm',
          planB: 'Moeten mensen weg? Vraag het woord bij de deur.',
        },
        en: {
          title: 'Going home',
          questions: ['With which word or hashtag do you go home?'],
          aim: 'Everybody closes with one word. Say where the harvest can be found and when the next café is.',
          leads: 'Host',
          material: 'The agenda on the screen',
          planB: 'Do people have to go? Ask for the word at the door.',
        },
      },
    },
  ],
};
