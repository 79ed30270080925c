import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import type { QuestionFace, WallFace } from '../faces-contract';
import { layoutOf } from './layout';

type Props = ScreenFaceProps<WallFace>;
type Translate = Props['t'];

/** The question wall on the screen: the question of now large, else the first ones; what is done stands small beside it. */
export default function QuestionWallScreen({ view, t }: Props) {
  const pinned = view.questions.find(({ id }) => id === view.pinned);
  const asides = (['answered', 'parked'] as const).map((status) => ({ status, some: view.questions.filter((one) => one.status === status) })).filter(({ some }) => some.length > 0);
  const open = view.questions.filter(({ status, under, id }) => status === 'open' && id !== view.pinned && (under === null || !view.questions.some((one) => one.id === under)));
  if (!pinned && open.length === 0 && asides.length === 0) {
    return (
      <>
        <ScreenStep>{t('question-wall.screen.step')}</ScreenStep>
        <ScreenQuestion text={view.question || t('question-wall.ask')} />
        <p class="screen__aside">{t(view.mode === 'anonymous' ? 'question-wall.screen.how-anonymous' : 'question-wall.screen.how')}</p>
      </>
    );
  }
  return (
    <>
      <ScreenStep>{pinned ? t('question-wall.screen.now') : t('question-wall.screen.step')}</ScreenStep>
      <div class={asides.length > 0 ? 'wall-screen wall-screen--aside' : 'wall-screen'}>
        <div class="wall-screen__main">{pinned ? <Pinned question={pinned} view={view} t={t} /> : <Open open={open} beside={asides.length > 0} view={view} t={t} />}</div>
        {asides.length > 0 ? (
          <div class="wall-aside">
            {asides.map(({ status, some }) => (
              <section key={status}>
                <h2>{t(`question-wall.screen.${status}`)}</h2>
                <ul>
                  {some.map((one) => (
                    <li key={one.id} dir="auto">
                      {one.text}
                      {one.note ? <em dir="auto">{one.note}</em> : null}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ) : null}
      </div>
    </>
  );
}

function Pinned({ question, view, t }: Pick<Props, 'view' | 't'> & { readonly question: QuestionFace }) {
  return (
    <div class="wall-pinned">
      <ScreenQuestion text={question.text} />
      <Support question={question} most={mostOf(view.questions)} t={t} />
      <Like question={question} view={view} t={t} />
    </div>
  );
}

function Open({ open, beside, view, t }: Pick<Props, 'view' | 't'> & { readonly open: readonly QuestionFace[]; readonly beside: boolean }) {
  const most = mostOf(view.questions);
  const { size, shown } = layoutOf(open, view.questions, beside);
  const rest = view.total - view.questions.length + open.length - shown.length;
  const uncounted = view.mode === 'anonymous' && shown.some(({ asks }) => asks);
  const words = [uncounted && t('question-wall.screen.uncounted'), rest > 0 && t('question-wall.screen.rest', { count: rest })].filter(Boolean);
  return (
    <>
      <ScreenQuestion text={view.question || t('question-wall.ask')} compact />
      <ul class={`wall-screen__list wall-screen__list--${size}`}>
        {shown.map((question) => (
          <li key={question.id} class={question.divided ? 'wall-screen__divided' : undefined}>
            <p class="wall-screen__text as-written" dir="auto">{question.text}</p>
            <Support question={question} most={most} t={t} />
            <Like question={question} view={view} t={t} />
          </li>
        ))}
      </ul>
      {words.length > 0 ? <p class="screen__sheets">{words.join(' · ')}</p> : null}
    </>
  );
}

/** What was laid under it, whole (rule 17). */
function Like({ question, view, t }: Pick<Props, 'view' | 't'> & { readonly question: QuestionFace }) {
  const alike = view.questions.filter(({ under }) => under === question.id);
  return (
    <>
      {alike.map(({ id, text }) => (
        <p key={id} class="wall-like" dir="auto">{`${t('question-wall.screen.like')}: ${text}`}</p>
      ))}
    </>
  );
}

/** How many have it too and how many see it differently: a bar of two sides, and the same in words. */
function Support({ question: { by, mine, differ, divided }, most, t }: { readonly question: QuestionFace; readonly most: number; readonly t: Translate }) {
  const share = (size: number | null): string => `${((size ?? 0) / most) * 100}%`;
  const words = [
    mine ? <strong key="mine">{t('question-wall.screen.mine', { count: mine })}</strong> : null,
    differ ? <strong key="differ" class="wall-words__differ">{t('question-wall.screen.differ', { count: differ })}</strong> : null,
    divided ? <span key="divided" class="wall-words__divided">{t('question-wall.divided')}</span> : null,
    by ? <span key="by" dir="auto">{speaker(by, t)}</span> : null,
  ].filter(Boolean);
  return (
    <>
      {mine || differ ? (
        <div class="wall-bar" aria-hidden="true">
          {mine ? <span class="wall-bar__mine" style={{ width: share(mine) }} /> : null}
          {differ ? <span class="wall-bar__differ" style={{ width: share(differ) }} /> : null}
        </div>
      ) : null}
      {words.length > 0 ? <p class="wall-words">{words}</p> : null}
    </>
  );
}

function mostOf(questions: readonly QuestionFace[]): number {
  return Math.max(5, ...questions.map(({ mine, differ }) => (mine ?? 0) + (differ ?? 0)));
}
