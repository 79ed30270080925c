import type { Paper, PaperBlock, PaperWords } from '../../engine/paper.js';
import type { CourseConfig, CoursePlan, FieldPlan, StepPlan } from './plan.js';

/** More steps than this and each has fewer lines: they must fit on one sheet. */
const FEW_STEPS = 5;
/** More columns than this stand below each other, and each has one line at least. */
const FEW_COLUMNS = 3;
/** How many moments somebody can put on a line. */
const MARKS = 3;
/** A card of more characters than this has a line more. */
const LONG = 300;
/** Only what the group looks through strictly is warned about, once. */
const STRICT: PaperBlock = { kind: 'note', text: { say: 'cards.strict.advice' } };

/** The paper card of a course of cards: each step with its question, and lines or boxes for what a card of that step has. */
export function coursePaper<C extends CourseConfig>(plan: CoursePlan<C>, config: C): Paper {
  const steps = plan.steps(config);
  const crowded = steps.length > FEW_STEPS;
  const firstStrict = steps.find((step) => step.strict && step.writers === 'everyone');
  return {
    author: steps.some(({ writers }) => writers === 'everyone') ? (config.mode === 'anonymous' ? 'anonymous' : 'named') : 'group',
    blocks: steps.flatMap((step) => [...(step === firstStrict ? [STRICT] : []), ...stepBlocks(plan.name, step, config.prompts[step.name] ?? '', crowded)]),
  };
}

function stepBlocks(name: string, step: StepPlan, prompt: string, crowded: boolean): PaperBlock[] {
  const fields = Object.entries(step.fields ?? {});
  const title: PaperWords = prompt || { say: `${name}.steps.${step.name}.ask` };
  const together = step.writers === 'group';
  const labels = fields.flatMap(([field, { kind }]) => (kind === 'label' ? [{ say: `${name}.fields.${field}` }] : []));
  const written = together ? (crowded ? 1 : 2) : !crowded && (step.limit ?? LONG) >= LONG ? 3 : 2;
  const blocks: PaperBlock[] = [...(labels.length > 0 ? [{ kind: 'fields', of: labels } as const] : []), ...writing(name, fields, written)];
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [titled(first, title, together), ...rest];
}

/** Where the text itself goes: on a line in time, under each of what one must choose from, or on lines with boxes for what one may choose. */
function writing(name: string, fields: readonly (readonly [string, FieldPlan])[], rows: number): PaperBlock[] {
  const place = fields.find(([, plan]) => plan.kind === 'place');
  const chosen = fields.flatMap(([field, plan]) => (plan.kind === 'choice' || plan.kind === 'several' ? [{ field, plan }] : []));
  const boxes = chosen.map(({ field, plan }): PaperBlock => ({ kind: 'ticks', title: { say: `${name}.fields.${field}` }, of: valuesOf(name, field, plan.of) }));
  if (place?.[1].kind === 'place') {
    const [field, { ends }] = place;
    const line: PaperBlock = { kind: 'line', from: ends?.[0] || { say: `${name}.fields.${field}-from` }, to: ends?.[1] || { say: `${name}.fields.${field}-to` } };
    // A choice of a moment belongs to that moment.
    const marks = Array.from({ length: MARKS }, (_, at): PaperBlock[] => [{ kind: 'lines', head: String(at + 1), rows: 1 }, ...chosen.map(({ field: of, plan }): PaperBlock => ({ kind: 'ticks', of: valuesOf(name, of, plan.of) }))]);
    return [line, ...marks.flat()];
  }
  const [needed] = chosen.filter(({ plan }) => plan.kind === 'choice' && plan.needed);
  if (needed) return [{ kind: 'columns', of: valuesOf(name, needed.field, needed.plan.of), rows: needed.plan.of.length > FEW_COLUMNS ? 1 : rows }];
  return [{ kind: 'lines', rows }, ...boxes];
}

function valuesOf(name: string, field: string, of: readonly string[]): PaperWords[] {
  return of.map((value) => ({ say: `${name}.values.${field}.${value}` }));
}

function titled(block: PaperBlock, title: PaperWords, together: boolean): PaperBlock {
  if (block.kind === 'note' || block.kind === 'cut') return block;
  const whole = { ...block, title };
  return together && (whole.kind === 'lines' || whole.kind === 'fields' || whole.kind === 'columns') ? { ...whole, together } : whole;
}
