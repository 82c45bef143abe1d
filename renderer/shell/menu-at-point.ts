// A menu that opens at a point of the window and not below a button: nothing there could be expanded or could name it, so the kit must not
// say so. The kit's menu hands this on to its popover, but its type leaves it out.
export const AT_POINT = { withRoles: false } as const;
