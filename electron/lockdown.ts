// What a page may not do, denied by default: leave our origin, open windows, embed web views, ask for permissions.
// Applied to the session once and to every web contents that ever exists, not only to the window we make.
import type { App, Session, WebContents } from "electron";
import { isAppUrl } from "./app-url.ts";
import { openExternal } from "./external.ts";

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

export function lockAllContents(app: App): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => {
    if (isAppUrl(event.url) && event.isMainFrame) return;
    event.preventDefault();
    // A link in a card's text. Only the page itself may ask: a frame must not start the user's browser.
    if (event.isMainFrame) openExternal(event.url);
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: "deny" };
  });
}
