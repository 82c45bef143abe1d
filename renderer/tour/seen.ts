// Whether this person was offered the tour before: kept in the page's storage, so that it is offered once.
const KEY = "teamscape.tour";

export const tourSeen = (): boolean => window.localStorage.getItem(KEY) !== null;

export function rememberTour(): void {
  window.localStorage.setItem(KEY, "seen");
}
