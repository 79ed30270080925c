import { useMemo } from 'preact/hooks';
import type { Paper } from '../../../src/engine/paper';
import { type Resource, useResource } from '../../ui/desk/resource';
import { knows, language, t } from '../../ui/i18n';
import { type Answer, api, placesApi } from '../api';
import type { Meeting, ProgrammeItem, WerkvormInfo } from '../model';
import { withoutEmptyQuestions } from '../programme';
import { itemName, werkvormName } from '../words';
import { type Card, cardOf, sayer } from './card';
import { type Fit, fitOf, LETTERS } from './fit';

/** A card with the paper it takes. */
export interface MeasuredCard extends Card {
  readonly fit: Fit;
}

export interface Cards {
  readonly items: readonly MeasuredCard[];
  /** One of every werkvorm, with nothing filled in. */
  readonly empty: readonly MeasuredCard[];
}

type Papers = { readonly [item: string]: Paper };

/** The cards of a programme and of every werkvorm: what is on them comes from the server, their words from here. */
export function useCards(meeting: Meeting, werkvormen: readonly WerkvormInfo[], letters: 'normal' | 'large'): Resource<Papers> & { readonly cards: Cards | null } {
  const items = useMemo(() => meeting.items.map(withoutEmptyQuestions), [meeting.items]);
  const empty = useMemo(() => werkvormen.map(emptyItem), [werkvormen]);
  const papers = useResource(() => papersOf(meeting, items, empty), JSON.stringify([meeting.id, items, meeting.perspectives]));
  const speaking = language.value;
  const cards = useMemo(() => {
    const known = papers.value;
    if (known === null) return null;
    const measured = (item: ProgrammeItem, blank: boolean): MeasuredCard[] => {
      const paper = known[item.id];
      if (!paper) return [];
      const card = cardOf(item, paper, { item: itemName(item), werkvorm: werkvormName(item.werkvorm) }, blank, { t, knows });
      return [{ ...card, fit: fitOf(card, LETTERS[letters], sayer(t)) }];
    };
    return { items: items.flatMap((item) => measured(item, false)), empty: empty.flatMap((item) => measured(item, true)) };
  }, [papers.value, items, empty, letters, speaking]);
  return { ...papers, cards };
}

/** An item of which nothing is filled in yet. */
function emptyItem({ name, minutes, defaults }: WerkvormInfo): ProgrammeItem {
  return { id: `empty-${name}`, werkvorm: name, title: '', questions: [], aim: '', minutes, config: defaults, leads: '', material: '', capture: true, planB: '' };
}

async function papersOf({ community, perspectives }: Meeting, items: readonly ProgrammeItem[], empty: readonly ProgrammeItem[]): Promise<Answer<Papers>> {
  // A plan that names none has those of its community.
  const around = perspectives.length > 0 ? null : await placesApi.community(community);
  const known = around?.ok ? around.value.perspectives.map(({ name }) => name) : perspectives;
  const [own, blank] = await Promise.all([api.paperCards(items, known), api.paperCards(empty, [])]);
  if (!own.ok) return own;
  if (!blank.ok) return blank;
  return { ok: true, value: Object.fromEntries([...own.value, ...blank.value].map(({ item, ...paper }) => [item, paper])) };
}
