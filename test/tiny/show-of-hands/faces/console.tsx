import type { ConsoleFaceProps } from '../../../../client/ui/faces';

export default function HandsConsole({ view }: ConsoleFaceProps<{ question: string; raised: number }>) {
  return <h1 class="now-question">{view.question}</h1>;
}
