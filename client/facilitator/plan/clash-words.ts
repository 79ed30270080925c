import type { Json } from '../../../src/engine/json';
import { t } from '../../ui/i18n';
import type { Clash } from '../merge-plan';
import type { MeetingPlan, ProgrammeItem } from '../model';
import { itemName, kindName, sayDay, settingLabel, settingValue } from '../words';

/** Where two people changed the same, in words. */
export function clashPlace(plan: MeetingPlan, clash: Clash): string {
  if (clash.on === 'field') return t(`prepare.field.${clash.field}`);
  const item = plan.items.find((one) => one.id === clash.item);
  if (!item) return '';
  const what = clash.on === 'item' ? fieldName(item, clash.field) : t(`prepare.item.${clash.on}`);
  return t('prepare.clash.of-item', { what, name: itemName(item) });
}

/** One side of a clash, in words. */
export function clashSide(plan: MeetingPlan, clash: Clash, side: 'mine' | 'theirs', language: string): string {
  switch (clash.on) {
    case 'field':
      return factValue(clash[side], language) || t('prepare.clash.empty');
    case 'item': {
      const item = plan.items.find((one) => one.id === clash.item);
      return (item && itemValue(item.werkvorm, clash[side])) || t('prepare.clash.empty');
    }
    case 'removal':
      return t((clash.by === 'me') === (side === 'mine') ? 'prepare.clash.removed' : 'prepare.clash.changed');
    case 'place': {
      const after = plan.items.find((one) => one.id === clash[side]);
      return after ? t('prepare.clash.after', { name: itemName(after) }) : t('prepare.clash.first');
    }
    default:
      return clash satisfies never;
  }
}

function fieldName(item: ProgrammeItem, field: string): string {
  return field.startsWith('config.') ? settingLabel(item.werkvorm, field.slice('config.'.length)) : t(`prepare.item.${field}`);
}

function factValue(part: Partial<MeetingPlan>, language: string): string {
  if (part.kind !== undefined) return kindName({ kind: part.kind, cafeType: part.cafeType ?? null });
  if (part.team !== undefined) return part.team;
  if (part.date !== undefined) return sayDay(part.date, language);
  if (part.certificate !== undefined) return [t(part.certificate ? 'prepare.yes' : 'prepare.no'), ...Object.values(part.certificate ?? {})].filter(Boolean).join('\n');
  return Object.values(part).map((value) => plain(value as Json)).join('\n');
}

function itemValue(werkvorm: string, part: Partial<ProgrammeItem>): string {
  if (part.questions) return part.questions.join('\n');
  if (!part.config) return Object.values(part).map((value) => plain(value as Json)).join('\n');
  return Object.entries(part.config).map(([key, value]) => (typeof value === 'string' ? settingValue(werkvorm, key, value) : plain(value))).join('\n');
}

function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'prepare.yes' : 'prepare.no');
  if (typeof value !== 'object') return String(value);
  // What has a name is called by it, as a file is.
  return 'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value);
}
