// Where the window starts: reach the host, make the stores, show the app.
import "@fontsource/inter/400.css";
import "@fontsource/inter/500.css";
import "@fontsource/inter/600.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { i18n } from "../shared/words/t.ts";
import { connectHost, isDesktop } from "./api.ts";
import { App } from "./shell/App.tsx";
import { HostContext } from "./shell/host.ts";
import { useLanguage } from "./shell/language.ts";
import { mantineTheme, mantineTokens } from "./shell/mantine.ts";
import { useTheme } from "./shell/theme.ts";
import { followFiles } from "./state/follow-files.ts";
import { lastingStorage } from "./state/lasting-storage.ts";
import { flushOnLeaving } from "./state/leaving.ts";
import { createOrgStore } from "./state/org-store.ts";
import { placeInWorker } from "./state/place-in-worker.ts";
import { StoresProvider } from "./state/stores.tsx";
import { createUiStore } from "./state/ui-store.ts";
import { createViewStore } from "./state/view-store.ts";
import "./shell/tokens.css";
import "./shell/shell.css";
import "./shell/tabs.css";
import "./shell/forced-colors.css";

const host = connectHost();
const org = createOrgStore(host, placeInWorker());
const ui = createUiStore(isDesktop() ? window.localStorage : lastingStorage(document, window.localStorage));
const view = createViewStore();
followFiles(org, ui);
flushOnLeaving(org);

function Themed() {
  const theme = useTheme();
  const language = useLanguage();
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineTokens}
      forceColorScheme={theme === "dark" ? "dark" : "light"}
    >
      <Notifications position="bottom-center" limit={3} />
      <App key={language} host={host} />
    </MantineProvider>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <HostContext value={host}>
    <StoresProvider org={org} ui={ui} view={view}>
      <I18nextProvider i18n={i18n}>
        <Themed />
      </I18nextProvider>
    </StoresProvider>
  </HostContext>,
);
void org.getState().open();
