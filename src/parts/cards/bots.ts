import type { Bots, BotWish } from '../../engine/bots.js';
import type { JsonObject } from '../../engine/json.js';
import type { CourseConsole, CourseFace, CourseMine, StepFace } from './faces-contract.js';
import { FEWEST_SHOWN, type FieldPlan } from './plan.js';

type Chance = (below: number) => number;

/** How any course of cards is played: everybody writes one card per step, the facilitator shows them and goes on. */
export const courseBots: Bots = {
  phone({ room, mine, done, chance, id, sentence }) {
    const view = room as unknown as CourseFace;
    const step = view.steps?.find((one) => one.name === view.step);
    if (step?.writers !== 'everyone') return null;
    const wrote = view.mode === 'anonymous' ? done > 0 || step.shown : (mine as unknown as CourseMine).cards.some((card) => card.step === step.name);
    return wrote ? null : write(step, sentence(), chance, view.mode === 'anonymous' ? { envelope: id() } : {});
  },
  facilitator({ view, chance, sentence }) {
    const console = view as unknown as CourseConsole;
    const step = console.steps?.find((one) => one.name === console.step);
    if (!step) return null;
    const here = console.cards.filter((card) => card.step === step.name).length;
    if (step.writers === 'group' && here === 0) return write(step, sentence(), chance, {});
    const enough = console.mode === 'anonymous' ? (console.waiting[step.name] ?? 0) >= FEWEST_SHOWN : here > 0;
    if (step.writers === 'everyone' && !step.shown && enough) return { type: 'show', data: { step: step.name, shown: true } };
    const next = console.steps[console.steps.indexOf(step) + 1];
    return next ? { type: 'go', data: { step: next.name } } : null;
  },
};

function write(step: StepFace, text: string, chance: Chance, more: JsonObject): BotWish {
  const fields: Record<string, string | number> = {};
  const labels: Record<string, string> = {};
  for (const [name, plan] of Object.entries(step.fields)) {
    const value = fill(plan, chance);
    if (typeof value === 'string' && plan.kind === 'label') labels[name] = value;
    else if (value !== null) fields[name] = value;
  }
  return { type: 'write', data: { step: step.name, text: text.slice(0, step.limit), fields, labels, checked: true, ...more } };
}

function fill(plan: FieldPlan, chance: Chance): string | number | null {
  if (!plan.needed && chance(3) === 0) return null;
  if (plan.kind === 'choice' || plan.kind === 'several') return plan.of[chance(plan.of.length)] ?? null;
  return plan.kind === 'label' ? 'uitvoering'.slice(0, plan.limit) : plan.from + chance(plan.to - plan.from + 1);
}
