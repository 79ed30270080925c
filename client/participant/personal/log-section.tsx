import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { logPath } from '../address';
import { open } from '../way';
import { settleLog } from '../whose-log';

/** The way to everything this person wrote. */
export function LogSection({ link, name }: { readonly link: string; readonly name: string }) {
  function go(): void {
    settleLog({ token: link, name, kind: 'member' });
    open(logPath);
  }
  return (
    <section class="section stack">
      <h2>{t('personal.log.title')}</h2>
      <p>{t('personal.log.text')}</p>
      <Button wide onClick={go}>
        {t('personal.log.go')}
      </Button>
    </section>
  );
}
