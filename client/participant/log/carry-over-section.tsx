import { t } from '../../ui/i18n';
import { CarryOverLine } from './carry-over-line';
import type { MyLog } from './model';
import type { Sending } from './sending';

/** What goes back to my organisation: how far each next step is, and what became of it. Nobody is behind with anything. */
export function CarryOverSection({ log, sending }: { readonly log: MyLog; readonly sending: Sending }) {
  if (log.carryOver.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="carry-title">
      <h2 id="carry-title">{t('log.carry.title')}</h2>
      <p class="soft">{t('log.carry.text')}</p>
      <ul class="cards">
        {log.carryOver.map((line) => (
          <li key={line.id} class="card stack">
            <CarryOverLine line={line} sending={sending} />
          </li>
        ))}
      </ul>
    </section>
  );
}
