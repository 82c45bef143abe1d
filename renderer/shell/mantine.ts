// Mantine's components in our tokens: same type, radius and accent as the rest of the chrome.
import { type CSSVariablesResolver, createTheme } from "@mantine/core";

export const mantineTheme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: 8,
  primaryColor: "indigo",
  respectReducedMotion: true,
  fontSizes: { xs: "11px", sm: "13px", md: "13px", lg: "16px", xl: "22px" },
  components: {
    // In the main landmark: what lies in none is passed over by who goes from one to the next.
    Menu: {
      defaultProps: {
        shadow: "md",
        transitionProps: { duration: 100 },
        portalProps: { target: "main" },
        withInitialFocusPlaceholder: false,
      },
    },
    MenuDivider: { defaultProps: { role: "separator" } },
    // Also for who goes by keyboard.
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, fz: 11, events: { hover: true, focus: true, touch: false } } },
  },
});

/** The kit's own greys and accent, each as the token of the chrome that it stands for: one look in light, dark and high contrast. */
const EITHER = {
  "--mantine-color-body": "var(--panel)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink2)",
  "--mantine-color-placeholder": "var(--ink3)",
  "--mantine-color-error": "var(--err)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-indigo-filled": "var(--accent)",
  "--mantine-color-red-filled": "var(--err)",
} as const;

export const mantineTokens: CSSVariablesResolver = () => ({
  variables: {},
  // Grey 0 and 1 lie under a pointer, 2 to 4 are borders, 6 and 7 are quiet words and icons.
  light: {
    ...EITHER,
    "--mantine-color-gray-0": "var(--bg)",
    "--mantine-color-gray-1": "var(--bg)",
    "--mantine-color-gray-2": "var(--line)",
    "--mantine-color-gray-3": "var(--line)",
    "--mantine-color-gray-4": "var(--line)",
    "--mantine-color-gray-6": "var(--ink2)",
    "--mantine-color-gray-7": "var(--ink2)",
    "--mantine-color-gray-9": "var(--ink)",
  },
  // Dark 4 and 5 are borders and what lies under a pointer, 6 is a raised surface, 7 and 8 the ground.
  dark: {
    ...EITHER,
    "--mantine-color-dark-0": "var(--ink)",
    "--mantine-color-dark-2": "var(--ink2)",
    "--mantine-color-dark-3": "var(--ink3)",
    "--mantine-color-dark-4": "var(--line)",
    "--mantine-color-dark-5": "var(--line)",
    "--mantine-color-dark-6": "var(--panel)",
    "--mantine-color-dark-7": "var(--bg)",
    "--mantine-color-dark-8": "var(--bg)",
  },
});
