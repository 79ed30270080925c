import { useEffect } from 'preact/hooks';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import type { MineFace, RoomFace } from '../faces-contract';
import { keepLoading, parts } from './phone-later';

const PASSED = 'passed';

/** The statements on one page with one button; afterwards what came out, when the facilitator shows it. */
export default function PulsePhone(props: PhoneFaceProps<RoomFace, MineFace>) {
  const { room, memory, quiet, putAway, t } = props;
  const loaded = parts.value;
  useEffect(keepLoading, []);
  const asks = !quiet && room.status === 'open' && room.enough;
  if (!asks && !room.result) return room.status === 'open' && !room.enough ? <p>{t('pulse.not-enough')}</p> : null;
  if (!loaded) return <p role="status">{t('pulse.opening')}</p>;
  if (room.result) return room.result.tooFew ? <p>{t('questionnaire.too-few')}</p> : <loaded.PulseLines items={room.result.items} t={t} />;
  return (
    <loaded.PulseForm
      {...props}
      onPass={() => {
        memory.set(PASSED, true);
        putAway();
      }}
    />
  );
}

/** There is something to do as long as one can answer, and did not or did not want to. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  if (room.status === 'closed' || !room.enough) return null;
  return { name: 'answer', done: mine.answered || memory.get(PASSED) === true };
}

export const later = keepLoading;
