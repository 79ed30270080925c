import type { PhoneFaceProps } from '../../../../client/ui/faces';

/** Something to look at or listen to. Nobody has to do anything; the link is there for who wants it. */
export default function MomentPhone({ room, title, t }: PhoneFaceProps<{ question: string; text: string; link: string; speaker: string }>) {
  return (
    <section class="stack">
      <p class="question" dir="auto">
        {room.question || title}
      </p>
      {room.speaker && <p class="soft">{t('moment.speaker', { name: room.speaker })}</p>}
      {room.text && (
        <p class="as-written" dir="auto">
          {room.text}
        </p>
      )}
      {room.link && (
        <p>
          <a href={room.link} target="_blank" rel="noopener noreferrer">
            {t('moment.link')}
          </a>
        </p>
      )}
    </section>
  );
}

export const task = (): null => null;
