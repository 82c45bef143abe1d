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
  position: "bottom-start",
  offset: 4,
  shadow: "md",
  transitionProps: { duration: 0 },
};
