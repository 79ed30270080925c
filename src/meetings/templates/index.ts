import { z } from 'zod';
import type { Language } from '../../config/language.js';
import { checkItem, programmeItemSchema, totalMinutes } from '../../engine/programme.js';
import { MEETING_KINDS } from '../../engine/meeting-kinds.js';
import type { Registry } from '../../engine/werkvorm.js';
import { CAFE_TYPES } from '../meeting.js';
import { doorwerking90 } from './doorwerking-90.js';
import { intervisie90 } from './intervisie-90.js';
import { kennisatelier120 } from './kennisatelier-120.js';
import { werkbezoek120 } from './werkbezoek-120.js';
import { dialoogtafel } from './kenniscafe-dialoogtafel.js';
import { kennisontwikkeling } from './kenniscafe-kennisontwikkeling.js';
import { klaslokaal } from './kenniscafe-klaslokaal.js';
import { podium } from './kenniscafe-podium.js';
import type { Template, TemplateItem } from './template.js';
import { werkteam105 } from './werkteam-105.js';

/** Every template that the product brings. */
export const templates: readonly Template[] = [werkteam105, klaslokaal, kennisontwikkeling, podium, dialoogtafel, kennisatelier120, werkbezoek120, intervisie90, doorwerking90];

/** A template as it goes out: items without ids, which the editor makes. */
export const templateAnswer = z.object({
  name: z.string(),
  kind: z.enum(MEETING_KINDS),
  cafeType: z.enum(CAFE_TYPES).nullable(),
  title: z.string(),
  reason: z.string().describe('Why this order fits this kind of meeting'),
  items: z.array(programmeItemSchema.omit({ id: true })),
  minutes: z.number().int(),
});
export type TemplateAnswer = z.input<typeof templateAnswer>;

/** The templates in a language, with the settings that their werkvormen start from filled in. */
export function templatesIn(language: Language, registry: Registry): TemplateAnswer[] {
  return templates.map(({ name, kind, cafeType, words, items }) => ({
    name,
    kind,
    cafeType,
    ...words[language],
    items: items.map((item) => itemIn(item, language, registry)),
    minutes: totalMinutes(items),
  }));
}

function itemIn({ werkvorm, minutes, config, capture, words }: TemplateItem, language: Language, registry: Registry): TemplateAnswer['items'][number] {
  const { questions, config: inWords = {}, ...said } = words[language];
  const item = { ...said, questions: [...questions], werkvorm, minutes, capture, config: { ...config, ...inWords } as Parameters<typeof checkItem>[0]['config'] };
  const checked = checkItem({ ...item, id: 'template' }, registry);
  return { ...item, config: { ...checked?.config } as typeof item.config };
}
