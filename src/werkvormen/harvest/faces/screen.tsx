import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { askOf } from '../../../parts/cards/faces/words';
import type { HarvestFace, TagFace } from '../faces-contract';
import { type Section, Wall } from './wall';

type Props = ScreenFaceProps<HarvestFace>;

/** The most hashtags on the screen. */
const TAGS = 14;

/** The harvest on the screen: hashtags large, under them the cards; or the cards with one hashtag. Empty is beautiful. */
export default function HarvestScreen({ view, t }: Props) {
  const [step] = view.steps;
  if (!step) return null;
  const ask = view.question || askOf('harvest', step, t);
  const one = view.tags.find(({ tag }) => tag === view.filter);
  return (
    <>
      <ScreenStep>{t('harvest.steps.harvest.name')}</ScreenStep>
      {one ? <OneTag tag={one} ask={ask} /> : <ScreenQuestion text={ask} compact={view.cards.length > 0} />}
      {one || view.tags.length === 0 ? null : <Tags tags={view.tags} />}
      {view.cards.length > 0 ? <Wall key={view.filter ?? ''} sections={sectionsOf(view, one)} t={t} /> : null}
      {view.intensity === 'none' ? <p class="screen__aside">{t('harvest.talk')}</p> : null}
    </>
  );
}

/** The hashtag is now the largest thing; what was asked stands small above it. */
function OneTag({ tag, ask }: { readonly tag: TagFace; readonly ask: string }) {
  return (
    <div class="harvest-one">
      <p class="screen__aside" dir="auto">{ask}</p>
      <h1 class="screen__question"><bdi>#{tag.tag}</bdi></h1>
    </div>
  );
}

/** In three sizes, and with how often: the size alone would say too little. */
function Tags({ tags }: { readonly tags: readonly TagFace[] }) {
  const most = tags[0]?.cards.length ?? 1;
  const size = (count: number): string => (count === 1 || count * 3 <= most ? 'small' : count * 3 <= most * 2 ? 'middle' : 'large');
  return (
    <ul class="harvest-tags-screen">
      {tags.slice(0, TAGS).map(({ tag, cards }) => (
        <li key={tag} class={`harvest-tags-screen__${size(cards.length)}`}>
          <bdi>#{tag}</bdi>
          {cards.length > 1 ? <span>{cards.length}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function sectionsOf({ cards, heaps }: HarvestFace, one: TagFace | undefined): Section[] {
  if (one) return [{ id: one.tag, title: null, cards: cards.filter(({ id }) => one.cards.includes(id)) }];
  const heaped = heaps.map(({ id, title }) => ({ id, title, cards: cards.filter(({ heap }) => heap === id) }));
  const loose = cards.filter(({ heap }) => heap === null || !heaps.some(({ id }) => id === heap));
  return [...heaped, { id: '', title: null, cards: loose }].filter((section) => section.cards.length > 0);
}
