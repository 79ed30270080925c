import { z } from 'zod';
import type { Language } from '../../config/language.js';
import { checkItem, programmeItemSchema, type ProgrammeItem } from '../../engine/programme.js';
import { MEETING_KINDS } from '../../engine/session.js';
import type { Registry } from '../../engine/werkvorm.js';
import type { Template } from './template.js';
import { werkteam105 } from './werkteam-105.js';

/** Nothing yet; the type of kenniscafé and its programme are chosen while planning. */
const kenniscafeEmpty: Template = { name: 'kenniscafe-empty', kind: 'kenniscafe', cafeType: null, items: [] };

/** Every template there is. */
export const templates: readonly Template[] = [werkteam105, kenniscafeEmpty];

/** A template as it goes out: items without ids, which the editor makes. */
export const templateAnswer = z.object({
  name: z.string(),
  kind: z.enum(MEETING_KINDS),
  cafeType: z.enum(['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel']).nullable(),
  items: z.array(programmeItemSchema.omit({ id: true })),
});

type TemplateItem = Omit<ProgrammeItem, 'id'>;
export type TemplateAnswer = Pick<Template, 'name' | 'kind' | 'cafeType'> & { readonly items: readonly TemplateItem[] };

/** The templates in a language, with the settings that their werkvormen start from filled in. */
export function templatesIn(language: Language, registry: Registry): TemplateAnswer[] {
  return templates.map(({ name, kind, cafeType, items }) => ({
    name,
    kind,
    cafeType,
    items: items.map(({ werkvorm, minutes, config, words }) => {
      const item = { leads: '', material: '', capture: true, planB: '', ...words[language], questions: [...words[language].questions], werkvorm, minutes, config: { ...config } as Parameters<typeof checkItem>[0]['config'] };
      const checked = checkItem({ ...item, id: 'template' }, registry);
      return { ...item, config: checked?.config ?? {} };
    }),
  }));
}
