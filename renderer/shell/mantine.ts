// Mantine's components in our tokens: same type, radius and accent as the rest of the chrome.
import { createTheme } from "@mantine/core";

export const mantineTheme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: 8,
  primaryColor: "indigo",
  respectReducedMotion: true,
  fontSizes: { xs: "11px", sm: "13px", md: "13px", lg: "16px", xl: "22px" },
  components: {
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, fz: 11 } },
  },
});
