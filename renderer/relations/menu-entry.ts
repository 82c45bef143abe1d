// One entry of a menu of the canvas. What the menus offer is in menu-items.ts and in groupings/menu.ts.
export interface MenuEntry {
  readonly label: string;
  readonly shortcut?: string;
  /** A line stands above it. */
  readonly apart?: true;
  readonly danger?: true;
  run(): void;
}
