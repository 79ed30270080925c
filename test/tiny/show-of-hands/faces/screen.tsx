import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion } from '../../../../client/ui/screen-parts';

export default function HandsScreen({ view }: ScreenFaceProps<{ question: string; raised: number }>) {
  return <ScreenQuestion text={`${view.question} ${String(view.raised)}`} />;
}
