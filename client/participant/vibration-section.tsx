import { Check } from '../ui/field';
import { t } from '../ui/i18n';
import { alerts, canVibrate } from './wake';

/** Whether this phone may vibrate when something is asked: off until its owner says so, and not there where it can't. */
export function VibrationSection() {
  if (!canVibrate) return null;
  return (
    <section class="section">
      <Check checked={alerts.choice.value.vibration} onChange={(vibration) => alerts.choose({ vibration })}>
        {t('phone.vibrate')}
      </Check>
    </section>
  );
}
