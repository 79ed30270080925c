/** Days of the history: three school years that are over, and one that has begun. */
export interface SchoolYears {
  /** The period that is over. Days as `YYYY-MM-DD`. */
  readonly past: { readonly name: string; readonly startsOn: string; readonly endsOn: string };
  /** The period of now. */
  readonly now: { readonly name: string; readonly startsOn: string; readonly endsOn: string };
  /** Meeting days of the past period, eight in each year. */
  readonly days: readonly string[];
  /** Days of the kenniscafés of the past period, two in each year. */
  readonly cafes: readonly string[];
  /** Meeting days of the period of now that are over. */
  readonly recent: readonly string[];
}

/** Month and day of the eight meetings of a school year; from January on in its second calendar year. */
const MEETINGS = ['09-17', '10-15', '11-12', '12-10', '01-21', '03-04', '04-15', '06-10'] as const;

const CAFES = ['11-20', '03-26'] as const;

/** @param today `YYYY-MM-DD` */
export function schoolYears(today: string): SchoolYears {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const daysOf = (first: number, of: readonly string[] = MEETINGS): string[] => of.map((day) => workday(`${String(first + (day < '08' ? 1 : 0))}-${day}`));
  return {
    past: { name: `${String(year - 3)}-${String(year)} (verzonnen)`, startsOn: `${String(year - 3)}-09-01`, endsOn: `${String(year)}-07-15` },
    now: { name: `${String(year)}-${String(year + 2)} (verzonnen)`, startsOn: `${String(year)}-08-25`, endsOn: `${String(year + 2)}-07-15` },
    days: [year - 3, year - 2, year - 1].flatMap((first) => daysOf(first)),
    cafes: [year - 3, year - 2, year - 1].flatMap((first) => daysOf(first, CAFES)),
    recent: daysOf(year).filter((day) => day < today),
  };
}

/** The day itself, or the Monday after a weekend. */
function workday(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  const weekday = date.getUTCDay();
  if (weekday === 6 || weekday === 0) date.setUTCDate(date.getUTCDate() + (weekday === 6 ? 2 : 1));
  return date.toISOString().slice(0, 10);
}
