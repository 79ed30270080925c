import { t } from '../ui/i18n';
import type { RoomPart } from './views';

/** Above this many items dots say less than numbers. */
const MOST_DOTS = 10;

interface LiveHeaderProps {
  readonly room: RoomPart;
  readonly page: 'now' | 'mine';
  readonly onTurn: () => void;
}

/** The thin line on top: which meeting, where we are, and the way to what is mine. */
export function LiveHeader({ room, page, onTurn }: LiveHeaderProps) {
  const { index, of } = room.place;
  return (
    <header class="top">
      <p class="top__title">{room.title}</p>
      {index >= 0 && room.status === 'open' && (
        <p class="top__place">
          <span class="visually-hidden">{t('phone.place', { number: index + 1, of })}</span>
          {of <= MOST_DOTS ? <Dots index={index} of={of} /> : <span aria-hidden="true">{`${index + 1}/${of}`}</span>}
        </p>
      )}
      <button type="button" class="top__turn" onClick={onTurn}>
        {t(page === 'mine' ? 'phone.to-now' : 'phone.to-mine')}
      </button>
    </header>
  );
}

function Dots({ index, of }: { readonly index: number; readonly of: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <span key={i} class={`dots__one${i < index ? ' dots__one--past' : ''}${i === index ? ' dots__one--here' : ''}`} />
      ))}
    </span>
  );
}
