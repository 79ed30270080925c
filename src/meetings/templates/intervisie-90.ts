import type { Template } from './template.js';

/** A small group looks at the question of one of them. */
export const intervisie90: Template = {
  name: 'intervisie-90',
  kind: 'intervisie',
  cafeType: null,
  words: {
    nl: {
      title: 'Intervisie, 90 minuten',
      reason:
        'Intervisie is voor vijf tot acht mensen die elkaars werk kennen. Eén van hen brengt een casus in, zonder herkenbare mensen. Oplossingen komen pas laat, want wie te vroeg adviseert hoort de vraag niet meer. Daarom eerst feiten, dan de beslissende momenten, dan wat ideaal was geweest, en pas daarna het patroon. Vooraf aan de conclusie vraag je wie het heel anders ziet. De inbrenger houdt het laatste woord.',
    },
    en: {
      title: 'Peer consultation, 90 minutes',
      reason:
        'Peer consultation is for five to eight people who know each other’s work. One of them brings a case, without people that can be recognised. Solutions come late, for who advises too early no longer hears the question. So first facts, then the decisive moments, then what would have been ideal, and only then the pattern. Before the conclusion you ask who sees it very differently. Who brought the case has the last word.',
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
          title: 'Inchecken',
          questions: ['Hoe zit je erbij?', 'Wat heb je nodig om goed te kunnen luisteren?'],
          aim: 'Iedereen is aanwezig en zegt wat er mee aan tafel zit.',
          leads: 'Procesbegeleider',
          material: 'Stoelen in een kring',
          planB: 'Komt iemand later? Begin gewoon; de incheck wacht op de telefoon.',
        },
        en: {
          title: 'Check-in',
          questions: ['How are you sitting here?', 'What do you need to listen well?'],
          aim: 'Everybody is present and says what else sits at the table.',
          leads: 'Facilitator',
          material: 'Chairs in a circle',
          planB: 'Is somebody late? Just begin; the check-in waits on the phone.',
        },
      },
    },
    {
      werkvorm: 'case',
      minutes: 60,
      config: {},
      capture: true,
      words: {
        nl: {
          title: 'De casus',
          questions: ['Wat is de vraag van wie deze casus inbrengt?'],
          aim: 'Feiten, beslissende momenten, wat was ideaal geweest, wat vraagt dat, en dan het patroon. Iemand anders dan de inbrenger schrijft mee.',
          leads: 'Procesbegeleider met de inbrenger',
          material: 'Papier; verzonnen namen voor iedereen in de casus',
          planB: 'Gaat het over één schuldige? Ga terug naar de feiten: wat gebeurde er, en wat daarna?',
        },
        en: {
          title: 'The case',
          questions: ['What is the question of who brings this case?'],
          aim: 'Facts, decisive moments, what would have been ideal, what does that take, and then the pattern. Somebody else than the owner writes along.',
          leads: 'Facilitator with the owner of the case',
          material: 'Paper; made up names for everybody in the case',
          planB: 'Is it about one culprit? Go back to the facts: what happened, and what after that?',
        },
      },
    },
    {
      werkvorm: 'reflection',
      minutes: 12,
      config: { mode: 'open' },
      capture: true,
      words: {
        nl: {
          title: 'Wat neem je zelf mee?',
          questions: ['Wat zegt dit over jouw eigen werk?'],
          aim: 'De inbrenger eerst: wat hoorde je dat helpt? Daarna iedereen voor zichzelf.',
          leads: 'Procesbegeleider',
          material: 'Telefoon of papieren kaart',
          planB: 'Weinig tijd? Alleen de inbrenger, de rest schrijft thuis.',
        },
        en: {
          title: 'What do you take along?',
          questions: ['What does this say about your own work?'],
          aim: 'Who brought the case first: what did you hear that helps? After that everybody for themselves.',
          leads: 'Facilitator',
          material: 'Phone or paper card',
          planB: 'Little time? Only the owner of the case, the others write at home.',
        },
      },
    },
    {
      werkvorm: 'check-out',
      minutes: 8,
      config: { typing: 'none' },
      capture: false,
      words: {
        nl: {
          title: 'Uitchecken',
          questions: ['Hoe ga je hier weg?'],
          aim: 'Laat los wat niet van jou is. Wat hier gezegd is over mensen, blijft hier.',
          leads: 'Procesbegeleider',
          material: 'Niets',
          planB: 'Is er iets blijven hangen? Spreek af wie er morgen belt.',
        },
        en: {
          title: 'Check-out',
          questions: ['How do you leave?'],
          aim: 'Let go of what is not yours. What was said here about people stays here.',
          leads: 'Facilitator',
          material: 'Nothing',
          planB: 'Is something left hanging? Agree who will call tomorrow.',
        },
      },
    },
  ],
};
