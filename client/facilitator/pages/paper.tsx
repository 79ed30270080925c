import { useEffect, useState } from 'preact/hooks';
import type { Meeting, WerkvormInfo } from '../model';
import type { PaperPage } from '../paper/paper-page';
import { Wrong } from '../parts/wrong';
import { UNREACHABLE } from '../../ui/desk/rest';

interface Props {
  readonly meeting: Meeting;
  readonly werkvormen: readonly WerkvormInfo[];
}

/** The page of paper cards, with the words of every werkvorm: fetched when somebody goes there. */
export function PaperLater(props: Props) {
  const [Shown, setShown] = useState<typeof PaperPage | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    import('../paper/index').then(({ paperPage }) => paperPage()).then((page) => setShown(() => page), () => setAway(true));
  }, []);
  if (Shown) return <Shown {...props} />;
  return <main class="page" aria-busy={!away}><Wrong problem={away ? UNREACHABLE : null} /></main>;
}
