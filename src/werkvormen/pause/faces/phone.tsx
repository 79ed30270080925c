import type { PhoneFaceProps } from '../../../../client/ui/faces';

/** A break asks nothing of a phone. */
export default function PausePhone({ room, title, t }: PhoneFaceProps<{ question: string; text: string }>) {
  return (
    <section class="stack">
      <p class="question">{title || t('pause.title')}</p>
      {room.text && (
        <p class="as-written" dir="auto">
          {room.text}
        </p>
      )}
    </section>
  );
}

export const task = (): null => null;
