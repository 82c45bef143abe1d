// The day of whoever sits at the machine: the one place that asks the clock what day times are judged against.

/** YYYY-MM-DD where the user is, not in Greenwich. */
export function today(now: Date = new Date()): string {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}
