import { LevelMark } from '../../ui/level';
import { t } from '../../ui/i18n';
import { Empty, Part } from '../parts/page';
import { communityPath } from '../places';
import type { Bundle } from './model';

const WHY = ['asked', 'not-chosen', 'no'] as const;

/** What was shared in the period and is not in its bundle, and why. */
export function Outside({ community, period, bundle: { waiting, notAsked } }: { readonly community: string; readonly period: string; readonly bundle: Bundle }) {
  const desk = `${communityPath(community, 'leren')}?period=${encodeURIComponent(period)}`;
  return (
    <Part title={t('bundle.outside.title')} hint={t('bundle.outside.hint')}>
      {waiting.length === 0 && notAsked === 0 ? <Empty>{t('bundle.outside.none')}</Empty> : null}
      {WHY.map((why) => {
        const entries = waiting.filter((one) => one.why === why);
        return entries.length === 0 ? null : (
          <details key={why}>
            <summary>{t('bundle.outside.of', { why: t(`bundle.outside.${why}`), count: entries.length })}</summary>
            <p class="soft small">{t(`bundle.outside.${why}-hint`)}</p>
            <ul class="lines">
              {entries.map((entry) => (
                <li class="line" key={entry.id}>
                  <p dir="auto">{entry.text}</p>
                  <p class="soft small"><LevelMark level={entry.level} />{entry.team ? <> · <bdi>{entry.team.name}</bdi></> : null}</p>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {notAsked > 0 ? <p>{t('bundle.outside.not-asked', { count: notAsked })}</p> : null}
      <p><a href={desk}>{t('bundle.outside.to-desk')}</a></p>
    </Part>
  );
}
