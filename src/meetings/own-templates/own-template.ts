import { z } from 'zod';
import { insertRows, type Query, type Row } from '../../config/sql.js';
import { withoutFiles } from '../../engine/file.js';
import { completeItem, type ProgrammeItem, totalMinutes } from '../../engine/programme.js';
import { optionalText, text } from '../../engine/text.js';
import { templateAnswer } from '../templates/index.js';
import type { Meeting, Plan } from '../meeting.js';

/** What of a meeting a template keeps: nothing of its day, its place or its people. */
type Kept = Pick<Plan, 'kind' | 'cafeType' | 'question' | 'aim' | 'goals' | 'desiredResult' | 'theme' | 'forWhom' | 'items'>;

/** A template that a community made itself. */
export interface OwnTemplate extends Kept {
  readonly id: string;
  readonly community: string;
  readonly name: string;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: number;
}

export const keepTemplateSchema = z.strictObject({ name: text(200), reason: optionalText(1000) });
export type TemplateWish = z.infer<typeof keepTemplateSchema>;

/** As the templates of the product, with what else the meeting said. */
export const ownTemplateAnswer = templateAnswer.extend({
  id: z.string(),
  question: z.string(),
  aim: z.string(),
  goals: z.array(z.string()),
  desiredResult: z.string(),
  theme: z.string(),
  forWhom: z.string(),
  madeAt: z.number().int().describe('milliseconds since 1970'),
});
export type OwnTemplateAnswer = z.input<typeof ownTemplateAnswer>;

/** What a template takes over of a meeting; its files stay with the meeting and go with it. */
export function keptOf({ kind, cafeType, question, aim, goals, desiredResult, theme, forWhom, items }: Meeting): Kept {
  return { kind, cafeType, question, aim, goals, desiredResult, theme, forWhom, items: items.map((item) => ({ ...item, config: withoutFiles(item.config) })) };
}

/** A template as it goes out: items without ids, which the editor makes. */
export function ownTemplateAnswerOf({ id, name, reason, madeAt, kind, cafeType, question, aim, goals, desiredResult, theme, forWhom, items }: OwnTemplate): OwnTemplateAnswer {
  return {
    id,
    name,
    kind,
    cafeType,
    title: name,
    reason,
    items: items.map(({ id: _id, ...item }) => ({ ...item, questions: [...item.questions], config: { ...item.config } as OwnTemplateAnswer['items'][number]['config'] })),
    minutes: totalMinutes(items),
    question,
    aim,
    goals: [...goals],
    desiredResult,
    theme,
    forWhom,
    madeAt,
  };
}

const COLUMNS = ['id', 'community', 'name', 'reason', 'plan', 'made_by', 'made_at'];

function templateOf(row: Row): OwnTemplate {
  // Written by ourselves from a plan that was checked.
  const kept = JSON.parse(String(row['plan'])) as Kept;
  return {
    ...kept,
    items: kept.items.map((item: ProgrammeItem) => completeItem(item)),
    id: String(row['id']),
    community: String(row['community']),
    name: String(row['name']),
    reason: String(row['reason']),
    madeBy: String(row['made_by']),
    madeAt: Number(row['made_at']),
  };
}

/** The templates of a community, by name. */
export async function ownTemplates(query: Query, community: string): Promise<OwnTemplate[]> {
  return (await query(`SELECT ${COLUMNS.join(', ')} FROM meeting_template WHERE community = ? ORDER BY name, made_at, id`, [community])).map(templateOf);
}

export async function insertOwnTemplate(query: Query, template: OwnTemplate): Promise<void> {
  const { id, community, name, reason, madeBy, madeAt, ...kept } = template;
  await insertRows(query, 'meeting_template', COLUMNS, [[id, community, name, reason, JSON.stringify(kept), madeBy, madeAt]]);
}

/** Deletes a template of this community. @returns its name, null when it was not there */
export async function deleteOwnTemplate(query: Query, community: string, id: string): Promise<string | null> {
  const [row] = await query('DELETE FROM meeting_template WHERE id = ? AND community = ? RETURNING name', [id, community]);
  return row === undefined ? null : String(row['name']);
}
