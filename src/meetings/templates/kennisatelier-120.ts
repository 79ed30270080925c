import type { Template } from './template.js';

/** Many visitors, one subject, and a certificate for who needs one. */
export const kennisatelier120: Template = {
  name: 'kennisatelier-120',
  kind: 'kennisatelier',
  cafeType: null,
  words: {
    nl: {
      title: 'Kennisatelier, 120 minuten',
      reason:
        'Een kennisatelier is er voor 50 tot 100 mensen die samen iets willen leren, vaak ook voor hun registratie. Veel mensen betekent: weinig praten in het groot, veel aan tafels. Daarom hoor je eerst kort iets, kies je dan waar je staat, en werk je het grootste deel van de tijd in groepen van vijf. Vragen komen op de muur, zodat ook wie liever niet in een volle zaal praat gehoord wordt. Wie er was, krijgt een bewijs van deelname.',
    },
    en: {
      title: 'Knowledge studio, 120 minutes',
      reason:
        'A knowledge studio is for 50 to 100 people who want to learn something together, often for their registration too. Many people means: little talking in the large room, much at tables. So you first hear something short, then choose where you stand, and work most of the time in groups of five. Questions go on the wall, so that who would rather not speak in a full room is heard too. Who was there gets a certificate of attendance.',
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
          questions: ['Hoe kom je hier binnen?', 'Wat wil je aan het eind weten?'],
          aim: 'Mensen landen, ook met zijn tachtigen. Hoor drie stemmen uit de zaal.',
          leads: 'Gastvrouw of gastheer',
          material: 'Naamstickers, scherm met de QR-code, tafels voor vijf',
          planB: 'Staat er een rij bij de deur? Begin op tijd; wie later komt, krijgt de incheck op de telefoon.',
        },
        en: {
          title: 'Coming in',
          questions: ['How do you arrive here?', 'What do you want to know in the end?'],
          aim: 'People land, also with eighty. Hear three voices from the room.',
          leads: 'Host',
          material: 'Name stickers, screen with the QR code, tables for five',
          planB: 'Is there a queue at the door? Begin on time; who comes later gets the check-in on the phone.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 20,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'Kort verhaal',
          questions: ['Wat hoor je dat je nog niet wist?'],
          aim: 'Eén spreker, één vraag, twintig minuten. De rest van de middag is van de zaal.',
          leads: 'Spreker',
          material: 'Hooguit tien dia’s met grote letters',
          planB: 'Valt de spreker uit? Lees samen het vel met de kern, en laat iemand uit de praktijk vertellen.',
        },
        en: {
          title: 'A short story',
          questions: ['What do you hear that you did not know yet?'],
          aim: 'One speaker, one question, twenty minutes. The rest of the afternoon belongs to the room.',
          leads: 'Speaker',
          material: 'Ten slides at most, in large letters',
          planB: 'Can the speaker not come? Read the sheet with the core together, and let somebody from practice tell.',
        },
      },
    },
    {
      werkvorm: 'poll',
      minutes: 10,
      config: { kind: 'cloud', mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Eerste woorden',
          questions: ['Welk woord blijft er bij je hangen?'],
          aim: 'Iedereen typt een tot drie woorden. Het scherm toont ze pas als je het zegt; vraag bij een klein woord door.',
          leads: 'Procesbegeleider',
          material: 'Het scherm',
          planB: 'Weinig telefoons? Laat buren samen een woord kiezen en typ voor ze.',
        },
        en: {
          title: 'First words',
          questions: ['Which word stays with you?'],
          aim: 'Everybody types one to three words. The screen shows them when you say so; ask on about a small word.',
          leads: 'Facilitator',
          material: 'The screen',
          planB: 'Few phones? Let neighbours choose a word together and type it for them.',
        },
      },
    },
    {
      werkvorm: 'tables',
      minutes: 35,
      config: { size: 5, rounds: 2, minutes: 15, harvest: 'light' },
      capture: true,
      words: {
        nl: {
          title: 'Aan tafel',
          questions: ['Waar kom jij dit tegen, en wat doe je dan?'],
          aim: 'Twee rondes in andere groepen, gemengd naar perspectief en organisatie. Elke tafel schrijft aan het eind één regel op.',
          leads: 'Tafelbegeleiders',
          material: 'Nummers op de tafels; pen en papier',
          planB: 'Lopen mensen door elkaar? Lees de tafels voor vanaf het scherm en neem er twee minuten voor.',
        },
        en: {
          title: 'At the table',
          questions: ['Where do you meet this, and what do you do then?'],
          aim: 'Two rounds in other groups, mixed by perspective and organisation. Each table writes one line at the end.',
          leads: 'Table hosts',
          material: 'Numbers on the tables; pen and paper',
          planB: 'Are people lost? Read the tables from the screen and take two minutes for it.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'Pauze',
          questions: [],
          aim: 'Even los, en iemand nieuw leren kennen.',
          leads: '',
          material: 'Koffie, thee, water',
          planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.',
        },
        en: {
          title: 'Break',
          questions: [],
          aim: 'Away from it for a moment, and meet somebody new.',
          leads: '',
          material: 'Coffee, tea, water',
          planB: 'Running late? Make the break shorter, do not skip it.',
        },
      },
    },
    {
      werkvorm: 'question-wall',
      minutes: 20,
      config: { mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Vragen van de zaal',
          questions: ['Wat wil je nog weten voor je naar huis gaat?'],
          aim: 'Vragen komen op de muur en anderen steunen ze. Beantwoord er een paar goed in plaats van alle half.',
          leads: 'Spreker met de procesbegeleider',
          material: 'Het scherm',
          planB: 'Te veel vragen? Zeg welke blijven staan en wanneer het antwoord komt.',
        },
        en: {
          title: 'Questions from the room',
          questions: ['What do you still want to know before you go home?'],
          aim: 'Questions come on the wall and others support them. Answer a few well instead of all by half.',
          leads: 'Speaker with the facilitator',
          material: 'The screen',
          planB: 'Too many questions? Say which ones stay, and when the answer comes.',
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
          title: 'Wat neem je mee?',
          questions: ['Wat ga je anders doen, en met wie?'],
          aim: 'Stil opschrijven. Kaarten zijn zonder naam; je kiest zelf of je iets deelt.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Eén zin per persoon is genoeg.',
        },
        en: {
          title: 'What do you take along?',
          questions: ['What will you do differently, and with whom?'],
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
          questions: ['Met welk woord ga je naar huis?'],
          aim: 'Eén woord, en waar het bewijs van deelname staat.',
          leads: 'Gastvrouw of gastheer',
          material: 'Het scherm met de QR-code',
          planB: 'Moeten mensen weg? Vraag het woord bij de deur.',
        },
        en: {
          title: 'Going home',
          questions: ['With which word do you go home?'],
          aim: 'One word, and where the certificate of attendance is.',
          leads: 'Host',
          material: 'The screen with the QR code',
          planB: 'Do people have to go? Ask for the word at the door.',
        },
      },
    },
  ],
};
