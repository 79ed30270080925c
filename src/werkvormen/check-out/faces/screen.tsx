import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { RoundFace } from '../../check-in/faces/round-face';
import { RoundScreen } from '../../check-in/faces/round-screen';

/** It is a check-in at the end, and says some of its words. */
export const speaks = ['check-in'];

/** The check-out on the screen, with the sentence the team agreed on. */
export default function CheckOutScreen({ view, t }: ScreenFaceProps<RoundFace & { readonly sentence: string }>) {
  return (
    <>
      <RoundScreen view={view} t={t} name="check-out" />
      {view.sentence ? (
        <figure class="screen__kept">
          <figcaption>{t('check-out.screen.sentence')}</figcaption>
          <blockquote class="as-written" dir="auto">{view.sentence}</blockquote>
        </figure>
      ) : null}
    </>
  );
}
