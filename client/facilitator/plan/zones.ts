import { ZONE } from '../plan-form';

/** The time zones that this browser knows, with the one of now; an old browser knows only a few by name. */
export function zonesWith(now: string): string[] {
  const known = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [ZONE, 'Europe/Brussels', 'Europe/Berlin', 'Europe/London', 'America/Paramaribo', 'America/Curacao', 'UTC'];
  return known.includes(now) ? known : [now, ...known];
}
