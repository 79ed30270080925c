import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { certificatePath } from './address';
import { ownCertificate, proofsFor } from './certificate/api';
import { open } from './way';

/** The way to one's certificate of attendance, when the meeting gives one. */
export function CertificateSection({ meeting }: { readonly meeting: string }) {
  const [there, find] = useState(false);
  useEffect(() => {
    void ownCertificate(proofsFor(meeting)).then((found) => find('own' in found));
  }, [meeting]);
  if (!there) return null;
  return (
    <section class="section stack">
      <h2>{t('phone.certificate.title')}</h2>
      <p>{t('phone.certificate.text')}</p>
      <Button wide onClick={() => open(certificatePath(meeting))}>
        {t('phone.certificate.go')}
      </Button>
    </section>
  );
}
