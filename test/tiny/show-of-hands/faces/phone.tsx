import { Button } from '../../../../client/ui/button';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';

type Room = { question: string; raised: number };
type Mine = { raised: boolean };

export default function HandsPhone({ room, send, t }: PhoneFaceProps<Room, Mine>) {
  return (
    <div class="task">
      <h1 class="question">{room.question}</h1>
      <Button kind="do" wide onClick={() => void send('show-of-hands/raise')}>{t('show-of-hands.raise')}</Button>
    </div>
  );
}

export const task = ({ mine }: PhoneLook<Room, Mine>): PhoneTask => ({ name: 'raise', done: mine.raised });
