import type { Translate } from '../../../../client/ui/i18n';
import type { RoomFace } from '../faces-contract';

interface RoomProps {
  readonly room: RoomFace;
  readonly t: Translate;
}

/** Who can see what I write: stands above every field, before typing. */
export function audienceOf(room: RoomFace, t: Translate): string {
  return room.mode === 'anonymous' ? t('minority-round.audience.anonymous') : t('minority-round.audience.open');
}

/** What is decided about and how much room there is (rule 7); small above the question of a step. */
export function Framing({ room }: Pick<RoomProps, 'room'>) {
  return (
    <p class="framing" dir="auto">
      {room.question}
    </p>
  );
}

/** The text of the decision as it stands, with the conditions that belong to it. */
export function DecisionText({ room, t }: RoomProps) {
  return (
    <section class="card">
      <p class="soft">{t(room.status === 'decided' ? 'minority-round.decision.decided' : 'minority-round.decision.draft')}</p>
      <p class="as-written decision" dir="auto">
        {room.decision.text}
      </p>
      {room.decision.parts.length > 0 && (
        <>
          <p class="soft">{t('minority-round.decision.parts')}</p>
          <ul>
            {room.decision.parts.map((part, place) => (
              <li key={place} class="as-written" dir="auto">
                {part}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
