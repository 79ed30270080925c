import type { Template } from './template.js';

/** Knowing how we know: a fundamental issue, looked at critically, one's own view included. */
export const dialoogtafel: Template = {
  name: 'kenniscafe-dialoogtafel',
  kind: 'kenniscafe',
  cafeType: 'dialoogtafel',
  words: {
    nl: {
      title: 'Kenniscafé als dialoogtafel, 120 minuten',
      reason:
        'Dit kenniscafé gaat over kritisch kijken naar wat we denken te weten (metacognitieve kennis). Dat vraagt tijd, stilte en mensen die het anders zien. Daarom is er maar één vraag, en een korte aanleiding. Eerst onderzoek je aan tafel wat iedereen vanzelfsprekend vindt. Na de pauze zoek je het andere geluid op. Er hoeft niets besloten te worden: parkeren is een goed einde. Je sluit af met wat er in je eigen denken verschoof.',
    },
    en: {
      title: 'Kenniscafé as a dialogue table, 120 minutes',
      reason:
        'This kenniscafé is about looking critically at what we think we know (metacognitive knowledge). That takes time, silence and people who see it differently. So there is only one question, and a short introduction. First you examine at the table what everybody takes for granted. After the break you look for the other voice. Nothing has to be decided: parking is a good end. You close with what shifted in your own thinking.',
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
          questions: ['Hoe kom je hier binnen?', 'Wat maakt dit vraagstuk voor jou belangrijk?'],
          aim: 'Mensen landen en horen wat er voor anderen op het spel staat.',
          leads: 'Gastvrouw of gastheer',
          material: 'Tafels voor zes, koffie, naamstickers, scherm met de QR-code',
          planB: 'Komen er veel mensen tegelijk? Check in per tafel en hoor drie stemmen.',
        },
        en: {
          title: 'Coming in',
          questions: ['How do you arrive here?', 'What makes this issue matter to you?'],
          aim: 'People land and hear what is at stake for others.',
          leads: 'Host',
          material: 'Tables for six, coffee, name stickers, screen with the QR code',
          planB: 'Do many people come at once? Check in per table and hear three voices.',
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
          title: 'De aanleiding',
          questions: ['Wat nemen we hier voor waar aan?'],
          aim: 'Twee mensen die het vraagstuk goed kennen gaan kort met elkaar in gesprek. Ze twijfelen hardop.',
          leads: 'Gespreksleider met twee gasten',
          material: 'Twee stoelen voorin; de vraag groot op het scherm',
          planB: 'Is er maar één gast? De gespreksleider stelt de vragen die de zaal zou stellen.',
        },
        en: {
          title: 'What brings us here',
          questions: ['What do we take to be true here?'],
          aim: 'Two people who know the issue well talk briefly with each other. They doubt aloud.',
          leads: 'Moderator with two guests',
          material: 'Two chairs in front; the question large on the screen',
          planB: 'Is there only one guest? The moderator asks what the room would ask.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 25,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'Aan tafel',
          questions: ['Wat vind jij vanzelfsprekend, en hoe ben je daaraan gekomen?'],
          aim: 'Tafels van zes, zo gemengd mogelijk. Eerst twee minuten stil. Daarna ieder een beurt, dan het gesprek. Vragen mag, overtuigen niet.',
          leads: 'Tafelbegeleiders',
          material: 'Per tafel een voorwerp om door te geven: wie het heeft, praat',
          planB: 'Valt een tafel stil? Laat de stilte even. Vraag dan: wat is hier lastig om te zeggen?',
        },
        en: {
          title: 'At the table',
          questions: ['What do you take for granted, and how did you come by it?'],
          aim: 'Tables of six, as mixed as possible. First two silent minutes. Then a turn for everybody, then the conversation. Asking is fine, convincing is not.',
          leads: 'Table hosts',
          material: 'An object per table to hand on: who holds it speaks',
          planB: 'Does a table fall silent? Leave the silence for a while. Then ask: what is hard to say here?',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Even los van de tafel. Wie wil, wisselt straks van plek.', leads: '', material: 'Koffie, thee, water', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Away from the table for a moment. Who wants to changes places afterwards.', leads: '', material: 'Coffee, tea, water', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'minority-round',
      minutes: 35,
      config: { room: 'idea' },
      capture: true,
      words: {
        nl: {
          title: 'Het andere geluid',
          questions: ['Hoe kijken wij hiernaar, en wie ziet het heel anders?'],
          aim: 'Verzamel wat er leeft, zoek het andere geluid op en vraag wie er iets van herkent. Stemmen hoeft niet.',
          leads: 'Procesbegeleider',
          material: 'Het scherm; kaarten en stiften voor wie liever schrijft',
          planB: 'Komt er geen ander geluid? Vraag wie er niet is en wat die zou zeggen. Parkeren is een goed einde.',
        },
        en: {
          title: 'The other voice',
          questions: ['How do we look at this, and who sees it very differently?'],
          aim: 'Collect what is there, look for the other voice and ask who recognises some of it. There is no need to vote.',
          leads: 'Facilitator',
          material: 'The screen; cards and pens for who would rather write',
          planB: 'No other voice? Ask who is not here and what they would say. Parking is a good end.',
        },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 15,
      config: { mode: 'anonymous' },
      capture: true,
      words: {
        nl: {
          title: 'Wat verschoof er?',
          questions: ['Wat dacht je eerst, en hoe kijk je er nu naar?'],
          aim: 'Stil opschrijven: van, naar. Niets verschoven is ook een antwoord. Kaarten zijn zonder naam.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Maak één zin: eerst dacht ik, nu denk ik.',
        },
        en: {
          title: 'What shifted?',
          questions: ['What did you think first, and how do you look at it now?'],
          aim: 'Write in silence: from, to. Nothing shifted is an answer too. Cards carry no name.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? Make one sentence: first I thought, now I think.',
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
          questions: ['Met welke vraag ga je naar huis, in een paar woorden?'],
          aim: 'Ieder sluit af. Een goede dialoog eindigt met een betere vraag.',
          leads: 'Gastvrouw of gastheer',
          material: 'De agenda op het scherm',
          planB: 'Moeten mensen weg? Vraag het bij de deur.',
        },
        en: {
          title: 'Going home',
          questions: ['With which question do you go home, in a few words?'],
          aim: 'Everybody closes. A good dialogue ends with a better question.',
          leads: 'Host',
          material: 'The agenda on the screen',
          planB: 'Do people have to go? Ask at the door.',
        },
      },
    },
  ],
};
