import type { Template } from './template.js';

/** What became of it: intentions and experiments, brought back from the home organisations. */
export const doorwerking90: Template = {
  name: 'doorwerking-90',
  kind: 'doorwerking',
  cafeType: null,
  words: {
    nl: {
      title: 'Doorwerking, 90 minuten',
      reason:
        'Leren blijft vaak bij de persoon of het team. Deze bijeenkomst gaat over wat er thuis mee gebeurde. Daarom begin je bij wat je je voornam, en hoor je eerst wat er is geprobeerd. Daarna zoek je samen wat hielp en wat tegenhield, want dat verschilt per organisatie. Je eindigt met één volgende stap en wie daarvoor nodig is.',
    },
    en: {
      title: 'Carry-over, 90 minutes',
      reason:
        'Learning often stays with the person or the team. This meeting is about what became of it at home. So you start from what you intended, and first hear what was tried. Then you look together for what helped and what held it back, for that differs per organisation. You end with one next step and who is needed for it.',
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
          title: 'Inchecken',
          questions: ['Hoe kom je hier binnen?', 'Wat nam je de vorige keer mee naar je organisatie?'],
          aim: 'Iedereen komt aan en haalt terug wat het voornemen was.',
          leads: 'Procesbegeleider',
          material: 'Stoelen in een kring',
          planB: 'Weet iemand het niet meer? Lees het voornemen samen terug, zonder verwijt.',
        },
        en: {
          title: 'Check-in',
          questions: ['How do you arrive here?', 'What did you take to your organisation last time?'],
          aim: 'Everybody lands and recalls what was intended.',
          leads: 'Facilitator',
          material: 'Chairs in a circle',
          planB: 'Has somebody forgotten? Read the intention together, without blame.',
        },
      },
    },
    {
      werkvorm: 'look-back',
      minutes: 20,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'Wat is er geprobeerd?',
          questions: ['Wat heb je gedeeld, geprobeerd of veranderd?'],
          aim: 'De voornemens staan op het scherm. Ieder vertelt kort: gedeeld, uitgeprobeerd, aangepast, geborgd of gestopt. Stoppen met een reden telt ook.',
          leads: 'Procesbegeleider',
          material: 'Het scherm; een kaart voor wie iets vertelt dat er nog niet bij staat',
          planB: 'Is er nog niets gebeurd? Vraag wat de eerste kleine stap kan zijn.',
        },
        en: {
          title: 'What was tried?',
          questions: ['What did you share, try or change?'],
          aim: 'The intentions are on the screen. Everybody tells briefly: shared, tried, adapted, anchored or stopped. Stopping for a reason counts too.',
          leads: 'Facilitator',
          material: 'The screen; a card for who tells something that is not there yet',
          planB: 'Has nothing happened yet? Ask what the first small step can be.',
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
          title: 'Wat hielp, wat hield tegen?',
          questions: ['Wat hielp in jouw organisatie, wat hield tegen, en op welke laag was dat?'],
          aim: 'In groepen met verschillende organisaties: leg uitvoering, beleid, management en onderwijs naast elkaar.',
          leads: 'Twee teamleden',
          material: 'Per groep een vel met vier lagen en twee kolommen',
          planB: 'Blijft het klagen? Vraag bij elke hobbel: wie kan hier iets aan doen?',
        },
        en: {
          title: 'What helped, what held back?',
          questions: ['What helped in your organisation, what held it back, and on which layer was that?'],
          aim: 'In groups of different organisations: put practice, policy, management and education side by side.',
          leads: 'Two team members',
          material: 'A sheet per group with four layers and two columns',
          planB: 'Does it stay with complaints? Ask at each bump: who can do something about it?',
        },
      },
    },
    {
      werkvorm: 'pause',
      minutes: 10,
      config: {},
      capture: false,
      words: {
        nl: { title: 'Pauze', questions: [], aim: 'Loop langs de vellen van de andere groepen.', leads: '', material: 'Koffie, thee, water', planB: 'Loopt het uit? Maak de pauze korter, sla haar niet over.' },
        en: { title: 'Break', questions: [], aim: 'Walk past the sheets of the other groups.', leads: '', material: 'Coffee, tea, water', planB: 'Running late? Make the break shorter, do not skip it.' },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 15,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'De volgende stap',
          questions: ['Wat gaat er nu terug naar je organisatie, en wie is daarvoor nodig?'],
          aim: 'Schrijf bij het niveau organisatie een volgende stap en waar die landt. Ieder kiest wie het mag lezen.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Is niemand van jouw organisatie er verder bij? Zoek een maatje dat over zes weken belt.',
        },
        en: {
          title: 'The next step',
          questions: ['What goes back to your organisation now, and who is needed for it?'],
          aim: 'On the organisation level, write a next step and where it lands. Everyone chooses who may read it.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Is nobody else of your organisation here? Find a buddy who calls you in six weeks.',
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
          aim: 'Ieder sluit af. Spreek af wanneer je weer van elkaar hoort.',
          leads: 'Procesbegeleider',
          material: 'De datum van de volgende keer',
          planB: 'Moeten mensen weg? Eén woord per persoon, staand bij de deur.',
        },
        en: {
          title: 'Check-out',
          questions: ['How do you leave, in one word or hashtag?'],
          aim: 'Everybody closes. Agree when you will hear from each other again.',
          leads: 'Facilitator',
          material: 'The date of the next time',
          planB: 'Do people have to go? One word each, standing at the door.',
        },
      },
    },
  ],
};
