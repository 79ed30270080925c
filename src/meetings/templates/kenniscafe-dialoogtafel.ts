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
        'Dit kenniscafé gaat over kritisch kijken naar wat we denken te weten (metacognitieve kennis). Dat vraagt tijd, stilte en mensen die het anders zien. Daarom is er maar één vraag. Je begint op je voeten: waar sta jij? Aan tafel onderzoek je wat iedereen vanzelfsprekend vindt. Na de pauze zoek je wat nog niet gezegd is. Er wordt niets besloten en weinig opgeschreven. Je sluit af met wat er in je eigen denken verschoof.',
    },
    en: {
      title: 'Kenniscafé as a dialogue table, 120 minutes',
      reason:
        'This kenniscafé is about looking critically at what we think we know (metacognitive knowledge). That takes time, silence and people who see it differently. So there is only one question. You begin on your feet: where do you stand? At the table you examine what everybody takes for granted. After the break you look for what has not been said yet. Nothing is decided and little is written down. You close with what shifted in your own thinking.',
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
      werkvorm: 'position',
      minutes: 20,
      config: { mode: 'anonymous', field: 'line' },
      capture: true,
      words: {
        nl: {
          title: 'Gesprek op voeten',
          questions: ['Wat nemen we hier voor waar aan?'],
          aim: 'Drie stellingen. Mensen gaan in de zaal staan waar zij staan, of zetten een stip op hun telefoon. Wie het verst van de rest staat, mag het eerst iets zeggen. Verplaatsen mag altijd.',
          leads: 'Gespreksleider',
          material: 'Vrije vloer met twee einden; stoelen langs de kant voor wie niet kan staan',
          planB: 'Staat iedereen op een kluit? Vraag wie er niet is, en waar die zou staan.',
          config: { statements: ['Wie hulp nodig heeft, vraagt er vanzelf om.', 'Een goed gesprek is belangrijker dan een snelle oplossing.', 'Regels zijn er om van af te wijken.'] },
        },
        en: {
          title: 'A conversation on foot',
          questions: ['What do we take to be true here?'],
          aim: 'Three statements. People stand in the room where they stand, or put a dot on their phone. Whoever stands furthest from the others may speak first. Moving is always fine.',
          leads: 'Moderator',
          material: 'A free floor with two ends; chairs along the side for who cannot stand',
          planB: 'Does everybody stand together? Ask who is not here, and where they would stand.',
          config: { statements: ['Who needs help asks for it.', 'A good conversation matters more than a quick solution.', 'Rules are there to depart from.'] },
        },
      },
    },
    {
      werkvorm: 'tables',
      minutes: 30,
      config: { size: 6, rounds: 1, minutes: 25, harvest: 'none' },
      capture: false,
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
      werkvorm: 'moment',
      minutes: 25,
      config: {},
      capture: false,
      words: {
        nl: {
          title: 'Onder de waterlijn',
          questions: ['Wat is nog niet gezegd?'],
          aim: 'Een vissenkom: vier stoelen in het midden, één blijft leeg. Wie iets wil zeggen, gaat zitten; wie klaar is, staat op. Er hoeft niets uit te komen.',
          leads: 'Procesbegeleider',
          material: 'Vijf stoelen in het midden, de anderen eromheen',
          planB: 'Blijft het stil? Stilte mag. Vraag daarna: wat zeggen we straks op de gang?',
        },
        en: {
          title: 'Below the waterline',
          questions: ['What has not been said yet?'],
          aim: 'A fishbowl: four chairs in the middle, one stays empty. Whoever wants to say something sits down; whoever is ready stands up. Nothing has to come out of it.',
          leads: 'Facilitator',
          material: 'Five chairs in the middle, the others around them',
          planB: 'Does it stay silent? Silence is fine. Then ask: what will we say in the corridor afterwards?',
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
