import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { RoundConsole } from '../../check-in/faces/round-console';
import type { RoundFacilitatorFace } from '../../check-in/faces/round-face';

type CheckOutFace = RoundFacilitatorFace & { readonly sentence: string };

/** It is a check-in at the end, and says some of its words. */
export const speaks = ['check-in'];

/** The check-out on the console: a round like the check-in, and the one sentence the team agrees on. */
export default function CheckOutConsole(props: ConsoleFaceProps<CheckOutFace>) {
  const { view, send, t } = props;
  return (
    <>
      <RoundConsole {...props} name="check-out" />
      <section class="block" aria-labelledby="team-sentence">
        <h2 id="team-sentence">{t('check-out.console.sentence')}</h2>
        <p class="soft small">{t('check-out.console.sentence-hint')}</p>
        {view.sentence ? <blockquote class="as-written" dir="auto">{view.sentence}</blockquote> : null}
        <TextForm
          label={t('check-out.console.sentence-label')}
          action={t(view.sentence ? 'check-out.console.sentence-change' : 'check-out.console.sentence-action')}
          initial={view.sentence}
          limit={600}
          keep
          onSend={(text) => send('agree-sentence', { text })}
        />
      </section>
    </>
  );
}
