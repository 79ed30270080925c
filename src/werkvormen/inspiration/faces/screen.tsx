import './look.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { FileView } from '../../../../client/ui/files/file-view';
import { Qr } from '../../../../client/ui/qr';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { askOf } from '../../../parts/cards/faces/words';
import type { FileRef } from '../../../engine/file-kinds';
import { type InspirationFace, STRIKES } from '../faces-contract';
import { sayFile, sayLink } from './say';

type Props = ScreenFaceProps<InspirationFace>;

/** Something to look at together; what strikes people takes its place when it is shown. */
export default function InspirationScreen(props: Props) {
  const { view, activity, t } = props;
  const step = view.steps.find(({ name }) => name === view.step);
  if (step && (view.cards.some((card) => card.step === STRIKES) || (!view.file && !view.link))) return <CourseScreen {...props} name="inspiration" />;
  const question = step ? view.question || askOf('inspiration', step, t) : view.question;
  return (
    <>
      <ScreenStep>{t(step ? 'inspiration.steps.strikes.name' : 'inspiration.screen.step')}</ScreenStep>
      {view.file ? <Beheld {...props} file={view.file} question={question} /> : <Told {...props} question={question || activity.title || view.source} />}
    </>
  );
}

/** A picture or a page, with what is said of it beside it. */
function Beheld({ view, file, question, t }: Props & { readonly file: FileRef; readonly question: string }) {
  return (
    <>
      {question ? <h1 class="look-ask" dir="auto">{question}</h1> : null}
      <div class="look">
        <div class="look__file">
          <FileView file={file} page={view.page} words={sayFile(view, t)} />
        </div>
        <div class="look__beside">
          {view.link ? <Film link={view.link} t={t} /> : null}
          {view.text ? <p class="as-written" dir="auto">{view.text}</p> : null}
          {view.source ? <p class="look__source" dir="auto">{view.source}</p> : null}
          {file.pages > 1 ? <p class="look__page">{t('inspiration.file.page', { page: view.page, of: file.pages })}</p> : null}
        </div>
      </div>
    </>
  );
}

function Film({ link, t }: { readonly link: string; readonly t: Props['t'] }) {
  return (
    <div>
      <Qr text={link} label={t('inspiration.screen.link')} />
      <p>{sayLink(link)}</p>
    </div>
  );
}

/** A text, who speaks, and where a film is: in large, with a code for who wants it on a phone. */
function Told({ view, question, t }: Props & { readonly question: string }) {
  const large = question || t('inspiration.screen.step');
  return (
    <>
      <ScreenQuestion text={large} compact={view.text.length > 0 || view.link.length > 0} />
      {view.source && view.source !== large ? <p class="screen__more" dir="auto">{view.source}</p> : null}
      {view.text ? <p class="screen__text as-written" dir="auto">{view.text}</p> : null}
      {view.link ? (
        <div class="screen__link">
          <Qr text={view.link} label={t('inspiration.screen.link')} />
          <p class="screen__more">{sayLink(view.link)}</p>
        </div>
      ) : null}
    </>
  );
}
