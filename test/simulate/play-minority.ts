import { randomBytes } from 'node:crypto';
import type { FacilitatorFace, MineFace, NeedCard, RoomFace } from '../../src/werkvormen/minority-round/faces-contract.js';
import type { JsonObject } from '../../src/engine/json.js';
import type { Bot } from './bot.js';
import { ADAPTED, DECISION, NEEDS, NOT_ADOPTED, OPTIONS, OTHER_VIEWS, QUESTION, SUPPORTS, VIEWS } from './facts.js';
import { playLateArrivals } from './play-round.js';
import type { Stage } from './stage.js';

const at = 'minority-round';
type Mode = 'open' | 'anonymous';

/** A whole minority round: framing, the steps 1-3, the vote, what the minority needs, and the decision. */
export async function playMinorityRound(stage: Stage): Promise<void> {
  const possible = await stage.shows('a minority round', (view) => (view['step'] === 'framing' ? (view as unknown as FacilitatorFace) : null));
  const mode: Mode = stage.needs.mode === 'anonymous' && possible.anonymousPossible ? 'anonymous' : 'open';
  await stage.steer(`${at}/frame`, { question: QUESTION, room: 'proposal', mode });
  stage.needs.tell(`minority round, ${mode}`);
  await playViews(stage, mode);
  await playVote(stage, mode);
  await playNeeds(stage, mode);
  await playFinal(stage, mode);
  await stage.steer(`${at}/decide`);
}

async function playViews(stage: Stage, mode: Mode): Promise<void> {
  const { chance } = stage.needs;
  await step(stage, 'views');
  await playLateArrivals(stage);
  const view = (bot: Bot, text: string, losing: boolean) => {
    const saying = { text, envelope: sealed(mode, `view ${text}`) };
    return losing ? bot.sayWhileLosingConnection(`${at}/add-view`, { text }, saying) : bot.say(`${at}/add-view`, { text }, saying);
  };
  const speakers = stage.people.filter((bot) => bot.traits.losesConnection || chance.yes(0.5));
  await stage.everybody(speakers, (bot) => view(bot, chance.sentence(VIEWS), bot.traits.losesConnection));
  await reveal(stage, mode);
  await stage.steer(`${at}/mark-done`, { step: 'views', done: true });

  await step(stage, 'other');
  // Anonymous cards are shown from two people on, so somebody who agrees writes one as well.
  const others = [...stage.people.filter((b) => b.traits.dissents), ...stage.people.filter((b) => !b.traits.dissents).slice(0, 1)];
  await stage.everybody(others, (bot) => view(bot, chance.sentence(OTHER_VIEWS), false));
  await reveal(stage, mode);
  await stage.steer(`${at}/mark-done`, { step: 'other', done: true });

  await step(stage, 'spread');
  await stage.counted(stage.people, async (bot) => {
    const cards = (bot.room as unknown as RoomFace).views;
    const views = cards.filter(() => chance.yes(0.2)).map((card) => card.id);
    await bot.sayCounted(`${at}/recognise`, { views }, { envelope: sealed(mode, 'recognise') });
  });
  await stage.needs.auditSeals(runOf(stage));
  await stage.steer(`${at}/mark-done`, { step: 'spread', done: true });
}

async function playVote(stage: Stage, mode: Mode): Promise<void> {
  const { chance } = stage.needs;
  await stage.steer(`${at}/set-options`, { options: OPTIONS.map((o) => ({ ...o })) });
  await stage.steer(`${at}/open-vote`, { override: false });
  const vote = (bot: Bot, option: string) => bot.say(`${at}/cast-vote`, { option }, { text: option, envelope: sealed(mode, 'vote') });
  const inTime = stage.people.filter((bot) => !bot.traits.slow);
  await stage.counted(inTime, async (bot) => {
    await bot.phone.face.sees('the vote', () => bot.room['vote'] === 'open');
    const option = bot.traits.dissents ? chance.pick(['kantoor', 'kiezen', 'abstain']) : 'thuis';
    // Somebody changes their mind before the close.
    if (chance.yes(0.1)) {
      await bot.sayCounted(`${at}/cast-vote`, { option: 'kiezen' }, { text: 'kiezen', envelope: sealed(mode, 'vote') });
      if (option !== 'kiezen') await vote(bot, option);
    } else await bot.sayCounted(`${at}/cast-vote`, { option }, { text: option, envelope: sealed(mode, 'vote') });
  });
  await stage.typeFor(`${at}/cast-vote`, { option: 'thuis', ...ownEnvelope(mode) }, 'thuis');
  for (const bot of stage.people.filter((b) => b.traits.leaves)) await bot.leave();
  await stage.steer(`${at}/close-vote`);
  for (const bot of stage.people.filter((b) => b.traits.slow)) await vote(bot, 'thuis');
  await stage.needs.auditSeals(runOf(stage));
  await stage.shows('the result', (view) => view['result']);
}

async function playNeeds(stage: Stage, mode: Mode): Promise<void> {
  const { chance } = stage.needs;
  await step(stage, 'needs');
  await stage.steer(`${at}/open-needs`);
  const asked = stage.people.filter((bot) => mode === 'anonymous' || bot.traits.dissents);
  await stage.counted(asked, async (bot) => {
    await stage.mineShows(bot, 'that they are asked', (mine) => (mine as unknown as MineFace).asked);
    const needs = bot.traits.dissents;
    const text = chance.sentence(needs ? NEEDS : SUPPORTS);
    await bot.sayCounted(`${at}/${needs ? 'give-need' : 'need-nothing'}`, { text }, { text, envelope: sealed(mode, 'need') });
  });
  const support = chance.sentence(SUPPORTS);
  if (mode === 'anonymous') await stage.typeFor(`${at}/need-nothing`, { text: support, ...ownEnvelope(mode) }, support);
  await stage.needs.auditSeals(runOf(stage));
  await stage.steer(`${at}/close-needs`);
  const needs = await stage.shows('the needs', (view) => (view['needsState'] === 'closed' ? (view['needs'] as unknown as NeedCard[]) : null));
  for (const [place, need] of needs.entries()) await stage.steer(`${at}/answer-need`, answerTo(need, place));
  await stage.steer(`${at}/set-decision`, { text: DECISION });
}

async function playFinal(stage: Stage, mode: Mode): Promise<void> {
  const { chance } = stage.needs;
  await step(stage, 'final');
  await stage.steer(`${at}/open-final`);
  await stage.counted(stage.people, async (bot) => {
    await bot.phone.face.sees('the final question', () => bot.room['finalState'] === 'open');
    const answer = bot.traits.dissents ? 'live-with' : chance.pick(['carry', 'carry', 'live-with']);
    await bot.sayCounted(`${at}/answer-final`, { answer }, { text: answer, envelope: sealed(mode, 'final') });
  });
  await stage.typeFor(`${at}/answer-final`, { answer: 'carry', ...ownEnvelope(mode) }, 'carry');
  await stage.needs.auditSeals(runOf(stage));
  await stage.steer(`${at}/close-final`);
  await stage.shows('how the group answered', (view) => view['finalResult']);
}

/** Each way of answering a need comes by in turn. */
function answerTo(need: NeedCard, place: number): JsonObject {
  switch (place % 3) {
    case 0:
      return { need: need.id, answer: 'adopted', reason: '', text: '' };
    case 1:
      return { need: need.id, answer: 'adapted', reason: '', text: ADAPTED };
    default:
      return { need: need.id, answer: 'not-adopted', reason: NOT_ADOPTED, text: '' };
  }
}

async function step(stage: Stage, name: string): Promise<void> {
  await stage.steer(`${at}/go-to`, { step: name });
  await Promise.all(stage.people.map((bot) => bot.phone.face.sees(`the step ${name}`, () => bot.room['step'] === name)));
}

async function reveal(stage: Stage, mode: Mode): Promise<void> {
  if (mode === 'open') return;
  await stage.needs.auditSeals(runOf(stage));
  await stage.steer(`${at}/reveal-views`);
}

function runOf(stage: Stage): string {
  return stage.needs.console.activity?.run ?? '';
}

function sealed(mode: Mode, envelope: string): string | undefined {
  return mode === 'anonymous' ? envelope : undefined;
}

/** An envelope that the console makes for somebody without a phone. */
function ownEnvelope(mode: Mode): JsonObject {
  return mode === 'anonymous' ? { envelope: randomBytes(16).toString('base64url') } : {};
}
