// Dates as pools have them: of the pattern, and of the calendar.

/** YYYY-MM-DD of a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day, or YYYY-MM of a month that there is. */
export function isDayOrMonth(text: string): boolean {
  return isDay(/^\d{4}-\d\d$/.test(text) ? `${text}-01` : text);
}
