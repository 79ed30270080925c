import { Button } from '../../ui/button';
import { saveFile } from '../../ui/file';
import { language, t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import { logAsHtml, logAsJson } from './export';
import type { MyLog } from './model';
import { sayMoment } from './words';

/** Takes everything along, made on the phone: what is locked is readable in the file, so the file is to be kept well. */
export function ExportSection({ log, vault }: { readonly log: MyLog; readonly vault: Vault }) {
  if (log.entries.length === 0) return null;
  const name = t('log.export.file');
  return (
    <section class="section stack" aria-labelledby="export-title">
      <h2 id="export-title">{t('log.export.title')}</h2>
      <p>{t('log.export.text')}</p>
      <div class="row">
        <Button small onClick={() => saveFile(`${name}.html`, 'text/html', logAsHtml(log, vault, { t, sayMoment, language: language.value }))}>
          {t('log.export.html')}
        </Button>
        <Button small onClick={() => saveFile(`${name}.json`, 'application/json', logAsJson(log, vault, new Date().toISOString()))}>
          {t('log.export.json')}
        </Button>
      </div>
    </section>
  );
}
