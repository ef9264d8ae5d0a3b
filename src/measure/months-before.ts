// Calendar months on ISO dates, without a clock or a time zone.

/**
 * The same day so many months earlier, cut to that month's last day.
 * @param date YYYY-MM-DD, a real date.
 * @example monthsBefore("2024-02-29", 24); // "2022-02-28"
 */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) - months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return [
    String(target.year).padStart(4, "0"),
    String(target.month).padStart(2, "0"),
    String(Math.min(day, last)).padStart(2, "0"),
  ].join("-");
}
