// The day that scores are judged against in the app.

/** YYYY-MM-DD where the user is, not in Greenwich. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}
