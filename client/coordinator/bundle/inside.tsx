import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { t } from '../../ui/i18n';
import { Empty, Part } from '../parts/page';
import type { Bundle } from './model';

const COUNTED = ['sentences', 'decisions', 'experiments', 'carryOver'] as const;

/** What will be in it, team by team; the three levels always, also when they are empty. */
export function Inside({ bundle: { teams, beyond, cafes } }: { readonly bundle: Bundle }) {
  const held = cafes.some((one) => one.held > 0);
  return (
    <>
      <Part title={t('bundle.inside.title')} hint={t('bundle.inside.hint')}>
        {teams.length === 0 ? <Empty>{t('bundle.inside.no-teams')}</Empty> : null}
        <div class="table-scroll" role="region" aria-label={t('bundle.inside.table')} tabIndex={0}>
          <table class="quiet bundle-inside">
            <thead>
              <tr>
                <th scope="col">{t('bundle.team')}</th>
                {LEVEL_ORDER.map((level) => <th scope="col" key={level}><LevelMark level={level} /></th>)}
                {COUNTED.map((name) => <th scope="col" key={name}>{t(`bundle.inside.${name}`)}</th>)}
              </tr>
            </thead>
            <tbody>
              {teams.map((team) => (
                <tr key={team.id}>
                  <th scope="row" dir="auto">{team.name}</th>
                  {LEVEL_ORDER.map((level) => <td key={level}>{count(team[level])}</td>)}
                  {COUNTED.map((name) => <td key={name}>{count(team[name])}</td>)}
                </tr>
              ))}
              <tr>
                <th scope="row">{t('bundle.inside.beyond')}</th>
                {LEVEL_ORDER.map((level) => <td key={level}>{count(beyond[level])}</td>)}
                {COUNTED.map((name) => <td key={name} />)}
              </tr>
            </tbody>
          </table>
        </div>
      </Part>
      <Part title={t('bundle.cafes.title')} hint={t('bundle.cafes.hint')}>
        {held ? (
          <ul class="lines">
            {cafes.map((one) => (
              <li class="line line-flat" key={one.type}>
                <span>{t(`bundle.cafes.${one.type}`)}</span>
                <span class="soft">{one.held === 0 ? t('bundle.nothing') : t('bundle.cafes.held', { count: one.held, published: one.published })}</span>
              </li>
            ))}
          </ul>
        ) : <Empty>{t('bundle.cafes.none')}</Empty>}
      </Part>
    </>
  );
}

function count(things: number) {
  return things === 0 ? <span class="soft">{t('bundle.nothing')}</span> : things;
}
