import type { Template } from './template.js';

/** A werkteam of 10 to 20 people in 105 minutes: land, look back, decide together, rest, harvest, leave. */
export const werkteam105: Template = {
  name: 'werkteam-105',
  kind: 'werkteam',
  cafeType: null,
  items: [
    {
      werkvorm: 'check-in',
      minutes: 15,
      config: { typing: 'word' },
      words: {
        nl: {
          title: 'Inchecken',
          questions: ['Hoe ben je hier vandaag binnengekomen?', 'Wat hoop je straks mee te nemen over onze opgave?'],
          aim: 'Iedereen komt aan, ook wie nieuw is. Jij begint, daarna wie wil. Alleen delen, niet reageren.',
        },
        en: {
          title: 'Check-in',
          questions: ['How did you arrive here today?', 'What do you hope to take away about our shared question?'],
          aim: 'Everybody lands, newcomers too. You start, then whoever wants to. Only sharing, no replies.',
        },
      },
    },
    {
      werkvorm: 'moment',
      minutes: 10,
      config: {},
      words: {
        nl: {
          title: 'De opgave en sinds de vorige keer',
          questions: ['Wat is er sinds de vorige keer in de praktijk gebeurd met wat we ons voornamen?'],
          aim: 'Lees de opgave voor. Hoor kort wat lukte, wat niet lukte en wat er is bijgesteld.',
        },
        en: {
          title: 'The shared question, and since last time',
          questions: ['What has happened in practice since last time with what we intended?'],
          aim: 'Read the shared question aloud. Hear briefly what worked, what did not and what was adjusted.',
        },
      },
    },
    {
      werkvorm: 'minority-round',
      minutes: 40,
      config: { room: 'proposal' },
      words: {
        nl: {
          title: 'Samen beslissen',
          questions: ['Welke volgende stap zetten we samen voor onze opgave?'],
          aim: 'Een besluit van de meerderheid, rijker door wat anderen nodig hebben om mee te gaan.',
        },
        en: {
          title: 'Deciding together',
          questions: ['Which next step do we take together for our shared question?'],
          aim: 'A decision of the majority, enriched with what others need to come along.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Even bewegen en bijpraten. De telefoon blijft weg.' },
        en: { title: 'Break', questions: [], aim: 'Move about and catch up. Phones stay away.' },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 20,
      config: {},
      words: {
        nl: {
          title: 'Terugkijken op drie niveaus',
          questions: ['Wat heeft je vandaag geraakt of verrast, en wat doe je daarmee?'],
          aim: 'Eerst stil voor jezelf, dan als team, dan voor je eigen organisatie. Ieder kiest wie het mag lezen.',
        },
        en: {
          title: 'Looking back on three levels',
          questions: ['What touched or surprised you today, and what will you do with it?'],
          aim: 'First in silence for yourself, then as a team, then for your own organisation. Everyone chooses who may read it.',
        },
      },
    },
    {
      werkvorm: 'check-out',
      minutes: 10,
      config: { typing: 'hashtag' },
      words: {
        nl: {
          title: 'Uitchecken',
          questions: ['Hoe ga je hier weg, in één woord of hashtag?'],
          aim: 'Ieder sluit af. Samen één zin over wat we als team leerden, als die er is.',
        },
        en: {
          title: 'Check-out',
          questions: ['How do you leave, in one word or hashtag?'],
          aim: 'Everybody closes. Together one sentence on what we learned as a team, if there is one.',
        },
      },
    },
  ],
};
