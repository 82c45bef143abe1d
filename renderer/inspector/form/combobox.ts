// How Mantine's lists look and lie in the form: our box, and a list over the panel that is as wide as the box.
import type { ComboboxProps } from "@mantine/core";

export const INPUT_CLASSES = {
  root: "field-root",
  wrapper: "field-wrapper",
  input: "field-input",
  dropdown: "field-dropdown",
  option: "field-option",
} as const;

export const DROPDOWN: ComboboxProps = {
  withinPortal: true,
  // Within the landmark, so that those who walk the page by landmarks meet the list.
  portalProps: { target: "main" },
  position: "bottom-start",
  offset: 4,
  shadow: "md",
  transitionProps: { duration: 0 },
};
