import type { Template } from './template.js';

/** Knowing when: one issue shown from many sides, and in which situation what holds. */
export const podium: Template = {
  name: 'kenniscafe-podium',
  kind: 'kenniscafe',
  cafeType: 'podium',
  words: {
    nl: {
      title: 'Kenniscafé als podium, 120 minuten',
      reason:
        'Dit kenniscafé gaat over weten wanneer: wat in de ene situatie klopt, klopt in de andere niet (situationele kennis). Dat leer je pas als je hetzelfde vraagstuk van meer kanten ziet. Daarom krijgt eerst elk perspectief het woord, even lang, zonder discussie. Wie het vraagstuk zelf leeft, begint. Pas daarna bespreek je met elkaar wanneer iets past en wanneer niet.',
    },
    en: {
      title: 'Kenniscafé as a stage, 120 minutes',
      reason:
        'This kenniscafé is about knowing when: what holds in one situation does not in another (situational knowledge). You only learn that by seeing the same issue from several sides. So first each perspective has the floor, for the same time, without discussion. Who lives with the issue begins. Only then you discuss together when something fits and when it does not.',
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
          questions: ['Hoe kom je hier binnen?', 'Van welke kant ken jij dit vraagstuk?'],
          aim: 'Mensen landen en merken dat er meer kanten in de zaal zitten dan die van henzelf.',
          leads: 'Gastvrouw of gastheer',
          material: 'Koffie, naamstickers, scherm met de QR-code',
          planB: 'Komen er veel mensen tegelijk? Laat buren het aan elkaar vertellen en hoor drie stemmen.',
        },
        en: {
          title: 'Coming in',
          questions: ['How do you arrive here?', 'From which side do you know this issue?'],
          aim: 'People land and notice that there are more sides in the room than their own.',
          leads: 'Host',
          material: 'Coffee, name stickers, screen with the QR code',
          planB: 'Do many people come at once? Let neighbours tell each other and hear three voices.',
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
          title: 'Een beeld vooraf',
          questions: ['Wat zie je hier gebeuren?'],
          aim: 'Een korte film, scène, foto of verhaal. Iedereen kijkt naar hetzelfde voordat we praten.',
          leads: 'Maker of verteller',
          material: 'Film of foto’s; geluid vooraf getest; ondertiteling aan',
          planB: 'Doet het geluid het niet? Laat iemand het verhaal in drie minuten vertellen.',
        },
        en: {
          title: 'A picture to begin with',
          questions: ['What do you see happening here?'],
          aim: 'A short film, scene, photo or story. Everybody looks at the same thing before we talk.',
          leads: 'Maker or storyteller',
          material: 'Film or photos; sound tested beforehand; subtitles on',
          planB: 'Does the sound fail? Let somebody tell the story in three minutes.',
        },
      },
    },
    {
      werkvorm: 'perspectives',
      minutes: 40,
      config: { minutes: 5 },
      capture: true,
      words: {
        nl: {
          title: 'Elk perspectief aan het woord',
          questions: ['Wat zie jij vanaf jouw plek, dat anderen niet zien?'],
          aim: 'Zeven sprekers, ieder vijf minuten: een bewoner begint, daarna uitvoering, beleid, onderzoek en anderen. Niemand reageert.',
          leads: 'Procesbegeleider, met een spreker per perspectief',
          material: 'Een stoel of plek per perspectief; een klok die iedereen ziet',
          planB: 'Ontbreekt een perspectief? Laat de stoel leeg en vraag wat daar gezegd zou zijn.',
        },
        en: {
          title: 'Each perspective has the floor',
          questions: ['What do you see from where you are, that others do not see?'],
          aim: 'Seven speakers, five minutes each: a resident begins, then practice, policy, research and others. Nobody replies.',
          leads: 'Facilitator, with a speaker per perspective',
          material: 'A chair or place per perspective; a clock that everybody can see',
          planB: 'Is a perspective missing? Leave its chair empty and ask what would have been said there.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Spreek iemand aan die van een andere kant kijkt.', leads: '', material: 'Koffie, thee, water', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Talk to somebody who looks from another side.', leads: '', material: 'Coffee, tea, water', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'minority-round',
      minutes: 25,
      config: { room: 'idea' },
      capture: true,
      words: {
        nl: {
          title: 'Wanneer klopt dit, en wanneer niet?',
          questions: ['In welke situatie past dit, en wanneer kies je iets anders?'],
          aim: 'Verzamel wanneer het klopt, zoek actief het andere geluid op en vraag wie er iets van herkent. Wie er anders in staat, zegt wat diegene nodig heeft.',
          leads: 'Procesbegeleider',
          material: 'Het palet van daarnet blijft zichtbaar; kaarten voor wie liever schrijft',
          planB: 'Wordt het een debat over gelijk? Vraag: in welke situatie zou de ander gelijk hebben?',
        },
        en: {
          title: 'When does this hold, and when not?',
          questions: ['In which situation does this fit, and when do you choose something else?'],
          aim: 'Collect when it holds, look for the other voice and ask who recognises some of it. Whoever sees it differently says what they need.',
          leads: 'Facilitator',
          material: 'The palette of just now stays in sight; cards for who would rather write',
          planB: 'Does it become a debate about who is right? Ask: in which situation would the other be right?',
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
          title: 'Welke kant zag je nog niet?',
          questions: ['Welke kant zag je vandaag voor het eerst, en wat betekent dat voor jou?'],
          aim: 'Stil opschrijven. Kaarten zijn zonder naam; je kiest zelf of je iets deelt.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Eén zin per persoon is genoeg.',
        },
        en: {
          title: 'Which side had you not seen?',
          questions: ['Which side did you see for the first time today, and what does that mean for you?'],
          aim: 'Write in silence. Cards carry no name; you choose whether to share.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? One sentence each is enough.',
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
          aim: 'Ieder sluit af met één woord. Bedank de sprekers; zeg waar de oogst te vinden is.',
          leads: 'Gastvrouw of gastheer',
          material: 'De agenda op het scherm',
          planB: 'Moeten mensen weg? Vraag het woord bij de deur.',
        },
        en: {
          title: 'Going home',
          questions: ['With which word or hashtag do you go home?'],
          aim: 'Everybody closes with one word. Thank the speakers; say where the harvest can be found.',
          leads: 'Host',
          material: 'The agenda on the screen',
          planB: 'Do people have to go? Ask for the word at the door.',
        },
      },
    },
  ],
};
