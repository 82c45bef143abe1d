// The bar at the bottom. English.
export const status = {
  label: "Status",
  teams_one: "{{count, number}} team",
  teams_other: "{{count, number}} teams",
  interactions_one: "{{count, number}} interaction",
  interactions_other: "{{count, number}} interactions",
  zoomOut: "Zoom out",
  zoomIn: "Zoom in",
  zoom: "Zoom {{percent, number}} %, reset to 100 %",
  fit: "Fit",
} as const;
