import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { MoveButtons } from '../../../parts/timeline/faces/move';
import { cardsInOrder } from '../../../parts/timeline/faces-contract';
import { HISTORY, type PatternsConsole } from '../faces-contract';

/** Patterns on the console; the history in its order, to be moved by hand. */
export default function PatternsConsoleFace(props: ConsoleFaceProps<PatternsConsole>) {
  const { view, send, t } = props;
  if (view.step !== HISTORY) return <CourseConsoleFace {...props} name="patterns" />;
  const cards = view.cards.filter((card) => card.step === HISTORY);
  return (
    <CourseConsoleFace
      {...props}
      name="patterns"
      arrange={(all) => cardsInOrder(all, 'when')}
      actions={(card) => <MoveButtons card={card} cards={cards} field="when" send={send} t={t} />}
    />
  );
}
