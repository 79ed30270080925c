import type { CertificatePlan } from '../../../src/engine/certificate';
import { Check, Field } from '../../ui/field';
import { t } from '../../ui/i18n';

interface Props {
  /** Null when the meeting gives no certificates. */
  readonly value: CertificatePlan | null;
  readonly wrong: string | null;
  readonly onChange: (value: CertificatePlan | null) => void;
}

/** Whether people get a certificate of attendance, and what it counts for. */
export function CertificateForm({ value, wrong, onChange }: Props) {
  return (
    <fieldset class="group">
      <legend>{t('prepare.certificate.title')}</legend>
      <Check checked={value !== null} onChange={(on) => onChange(on ? { points: '', accreditation: '' } : null)}>{t('prepare.certificate.on')}</Check>
      <p class="soft small">{t('prepare.certificate.hint')}</p>
      {value ? (
        <>
          <Field label={t('prepare.certificate.points')} hint={t('prepare.certificate.points-hint')} maxLength={80} wrong={wrong} value={value.points} onInput={(points) => onChange({ ...value, points })} />
          <Field label={t('prepare.certificate.accreditation')} maxLength={60} value={value.accreditation} onInput={(accreditation) => onChange({ ...value, accreditation })} />
        </>
      ) : null}
    </fieldset>
  );
}
