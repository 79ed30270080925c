import type { Template } from './template.js';

/** A werkteam of 10 to 20 people in 105 minutes: land, look back, decide together, rest, harvest, leave. */
export const werkteam105: Template = {
  name: 'werkteam-105',
  kind: 'werkteam',
  cafeType: null,
  words: {
    nl: {
      title: 'Werkteam, 105 minuten',
      reason:
        'Eerst aankomen, dan terugkijken: zo is iedereen bij, ook wie nieuw is of er een keer niet was. Het besluit komt vóór de pauze, als iedereen nog fris is. Na de pauze is er rust om op te schrijven wat je leerde: voor jezelf, als team en voor je organisatie.',
    },
    en: {
      title: 'Werkteam, 105 minutes',
      reason:
        'First arriving, then looking back: so everybody is up to date, also who is new or missed a meeting. The decision comes before the break, while everybody is fresh. After the break there is room to write down what you learned: for yourself, as a team and for your organisation.',
    },
  },
  items: [
    {
      werkvorm: 'check-in',
      minutes: 15,
      config: { typing: 'word' },
      capture: false,
      words: {
        nl: {
          title: 'Inchecken',
          questions: ['Hoe ben je hier vandaag binnengekomen?', 'Wat hoop je straks mee te nemen over onze opgave?'],
          aim: 'Iedereen komt aan, ook wie nieuw is. Jij begint, daarna wie wil. Alleen delen, niet reageren.',
          leads: 'Procesbegeleider',
          material: 'Stoelen in een kring, zonder tafels als dat kan',
          planB: 'Is de groep groot of de tijd krap? Laat mensen in drietallen aankomen en hoor daarna drie stemmen.',
        },
        en: {
          title: 'Check-in',
          questions: ['How did you arrive here today?', 'What do you hope to take away about our shared question?'],
          aim: 'Everybody lands, newcomers too. You start, then whoever wants to. Only sharing, no replies.',
          leads: 'Facilitator',
          material: 'Chairs in a circle, without tables if you can',
          planB: 'Is the group large or time short? Let people arrive in threes and then hear three voices.',
        },
      },
    },
    {
      werkvorm: 'look-back',
      minutes: 10,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'De opgave en sinds de vorige keer',
          questions: ['Wat is er sinds de vorige keer in de praktijk gebeurd met wat we ons voornamen?'],
          aim: 'Lees de opgave voor. De voornemens van de vorige keer staan op het scherm: hoor kort wat lukte, wat niet lukte en wat er is bijgesteld.',
          leads: 'Probleemeigenaar',
          material: 'De opgave op een flap; het verslag van de vorige keer',
          planB: 'Is er niets gebeurd? Vraag wat het in de weg stond. Dat is ook een opbrengst. Staat er niets open? Sla dit over, of vraag het hardop.',
        },
        en: {
          title: 'The shared question, and since last time',
          questions: ['What has happened in practice since last time with what we intended?'],
          aim: 'Read the shared question aloud. The intentions of last time are on the screen: hear briefly what worked, what did not and what was adjusted.',
          leads: 'Problem owner',
          material: 'The shared question on a flip chart; the report of last time',
          planB: 'Did nothing happen? Ask what was in the way. That is a result too. Is nothing open? Skip this, or ask it aloud.',
        },
      },
    },
    {
      werkvorm: 'minority-round',
      minutes: 40,
      config: { room: 'proposal' },
      capture: true,
      words: {
        nl: {
          title: 'Samen beslissen',
          questions: ['Welke volgende stap zetten we samen voor onze opgave?'],
          aim: 'Een besluit van de meerderheid, rijker door wat anderen nodig hebben om mee te gaan.',
          leads: 'Procesbegeleider',
          material: 'Het scherm; kaarten en stiften voor wie liever schrijft',
          planB: 'Draait het rond? Vraag wat nog niet is gezegd, of parkeer het punt. Dat is een goed einde.',
        },
        en: {
          title: 'Deciding together',
          questions: ['Which next step do we take together for our shared question?'],
          aim: 'A decision of the majority, enriched with what others need to come along.',
          leads: 'Facilitator',
          material: 'The screen; cards and pens for who would rather write',
          planB: 'Does it keep circling? Ask what has not been said, or park the point. That is a good end.',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Even bewegen en bijpraten. De telefoon blijft weg.', leads: '', material: 'Koffie, thee, water', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Move about and catch up. Phones stay away.', leads: '', material: 'Coffee, tea, water', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 20,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'Terugkijken op drie niveaus',
          questions: ['Wat heeft je vandaag geraakt of verrast, en wat doe je daarmee?'],
          aim: 'Eerst stil voor jezelf, dan als team, dan voor je eigen organisatie. Ieder kiest wie het mag lezen.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Vraag alleen wat terug moet naar je eigen organisatie.',
        },
        en: {
          title: 'Looking back on three levels',
          questions: ['What touched or surprised you today, and what will you do with it?'],
          aim: 'First in silence for yourself, then as a team, then for your own organisation. Everyone chooses who may read it.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? Ask only what must go back to your own organisation.',
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
          title: 'Uitchecken',
          questions: ['Hoe ga je hier weg, in één woord of hashtag?'],
          aim: 'Ieder sluit af. Samen één zin over wat we als team leerden, als die er is.',
          leads: 'Procesbegeleider',
          material: '',
          planB: 'Moeten mensen weg? Eén woord per persoon, staand bij de deur.',
        },
        en: {
          title: 'Check-out',
          questions: ['How do you leave, in one word or hashtag?'],
          aim: 'Everybody closes. Together one sentence on what we learned as a team, if there is one.',
          leads: 'Facilitator',
          material: '',
          planB: 'Do people have to go? One word each, standing at the door.',
        },
      },
    },
  ],
};
