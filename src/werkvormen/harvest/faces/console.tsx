import './console.css';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { askOf } from '../../../parts/cards/faces/words';
import type { HarvestConsole } from '../faces-contract';

type Props = ConsoleFaceProps<HarvestConsole>;

/** The harvest on the console: the cards, their heaps, and hashtags to look at one by one. */
export default function HarvestConsoleFace(props: Props) {
  const { view, t } = props;
  const [step] = view.steps;
  if (view.intensity !== 'none') return <CourseConsoleFace {...props} name="harvest" above={<Tags {...props} />} />;
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || (step && askOf('harvest', step, t))}</h1>
      <p class="soft">{t('harvest.talk')}</p>
    </>
  );
}

/** Hashtags with how often; tapping one shows its cards on the screen, tapping it again all of them. */
function Tags({ view, send, t }: Props) {
  if (view.tags.length === 0) return null;
  return (
    <section class="stack" aria-label={t('harvest.console.tags')}>
      <p class="soft small">{t('harvest.console.tags-hint')}</p>
      <div class="harvest-tags">
        {view.tags.map(({ tag, cards }) => (
          <button key={tag} type="button" class="harvest-tag" aria-pressed={view.filter === tag} onClick={() => void send('filter', { tag: view.filter === tag ? null : tag })}>
            <bdi>#{tag}</bdi> <span aria-label={t('harvest.console.cards', { count: cards.length })}>{cards.length}</span>
          </button>
        ))}
        {view.filter === null ? null : (
          <button type="button" class="harvest-tag harvest-tag--all" onClick={() => void send('filter', { tag: null })}>{t('harvest.console.all')}</button>
        )}
      </div>
    </section>
  );
}
