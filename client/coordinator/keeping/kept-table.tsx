import { t } from '../../ui/i18n';
import type { Keeping } from './model';

/** What is kept how long, in the order of how soon it goes. */
export function KeptTable({ keeping: { retention, fixed } }: { readonly keeping: Keeping }) {
  const rows: readonly (readonly [what: string, long: string])[] = [
    ['words', t('keeping.kept.at-close')],
    ['ballots', t('keeping.kept.at-count')],
    ['cards', t('keeping.kept.days-after', { count: retention.cardDays })],
    ['logs', t('keeping.kept.months-after', { count: retention.logMonths })],
    ['carry-over', t('keeping.kept.months-after-last', { count: retention.logMonths })],
    ['registrations', t('keeping.kept.days-after', { count: retention.registrationDays })],
    ['letters', t('keeping.kept.days', { count: fixed.letterDays })],
    ['links', t('keeping.kept.days-unused', { count: fixed.linkDays })],
    ['keepers', t('keeping.kept.days-never-used', { count: fixed.keeperDays })],
    ['changes', t('keeping.kept.years', { count: fixed.auditYears })],
    ['people', t('keeping.kept.by-hand')],
    ['group', t('keeping.kept.stays')],
  ];
  return (
    <div class="table-scroll">
      <table class="quiet kept">
        <caption class="visually-hidden">{t('keeping.kept.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('keeping.kept.what')}</th>
            <th scope="col">{t('keeping.kept.how-long')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, long]) => (
            <tr key={what}>
              <th scope="row">
                {t(`keeping.kept.${what}`)}
                <span class="kept-more">{t(`keeping.kept.${what}-more`)}</span>
              </th>
              <td>{long}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
