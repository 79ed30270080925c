import { locale } from '../../ui/i18n';

/** A moment as the day it was on this device, e.g. "22 november 2026". */
export function sayMoment(at: number): string {
  return new Date(at).toLocaleDateString(locale.value, { day: 'numeric', month: 'long', year: 'numeric' });
}
