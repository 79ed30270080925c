import './console.css';
import { Button } from '../../../../client/ui/button';
import { FileField } from '../../../../client/ui/desk/file-field';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { FileView } from '../../../../client/ui/files/file-view';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { type InspirationConsole, STRIKES } from '../faces-contract';
import { sayFile } from './say';

type Props = ConsoleFaceProps<InspirationConsole>;

/** Looking together on the console: turning pages, opening the film, another file; and then what strikes people. */
export default function InspirationConsoleFace(props: Props) {
  const { view, activity, send, t } = props;
  // What struck people takes the place of the file on the screen when it is shown.
  const covered = view.steps.some(({ name, shown }) => name === STRIKES && shown) && view.cards.length > 0;
  if (view.step === STRIKES) {
    return (
      <>
        <div class="row">
          <Button small onClick={() => void send('look')}>{t('inspiration.console.look')}</Button>
        </div>
        <CourseConsoleFace {...props} name="inspiration" above={view.file && view.file.pages > 1 && !covered ? <Pages {...props} /> : null} />
      </>
    );
  }
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || view.source || activity.title || t('inspiration.name')}</h1>
      {view.source && view.question ? <p class="soft" dir="auto">{view.source}</p> : null}
      {view.text ? <p class="as-written" dir="auto">{view.text}</p> : null}
      {view.link ? (
        <div class="stack">
          <a class="button button--plain" href={view.link} target="_blank" rel="noopener noreferrer">{t('inspiration.console.film')}</a>
          <p class="soft small">{t('inspiration.console.film-hint')}</p>
        </div>
      ) : null}
      {view.file ? (
        <>
          <div class="beheld">
            <FileView file={view.file} page={view.page} words={sayFile(view, t)} />
          </div>
          {view.file.pages > 1 ? <Pages {...props} /> : null}
        </>
      ) : null}
      {view.steps.length > 0 ? (
        <div class="row">
          <Button kind={view.file && view.page < view.file.pages ? 'plain' : 'do'} onClick={() => void send('go', { step: STRIKES })}>{t('inspiration.console.ask')}</Button>
        </div>
      ) : null}
      <p class="soft">{t('inspiration.console.nothing')}</p>
      <FileField label={t('inspiration.console.file')} file={view.file} onFile={(file) => void (file ? send('show-file', { file }) : send('take-file-away'))} />
    </>
  );
}

/** Turns the pages on every screen. */
function Pages({ view: { file, page }, send, t }: Props) {
  const pages = file?.pages ?? 1;
  return (
    <div class="row">
      <Button disabled={page <= 1} onClick={() => void send('page', { page: page - 1 })}>{t('inspiration.console.back')}</Button>
      <p aria-live="polite">{t('inspiration.file.page', { page, of: pages })}</p>
      <Button kind={page < pages ? 'do' : 'plain'} disabled={page >= pages} onClick={() => void send('page', { page: page + 1 })}>{t('inspiration.console.on')}</Button>
    </div>
  );
}
