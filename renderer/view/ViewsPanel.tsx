// The saved views of the folder: show one, save what is shown, change and delete them, copy their addresses.
import { Menu } from "@mantine/core";
import { Ellipsis, Link, Plus } from "lucide-react";
import { useMemo } from "react";
import { overlayLabel } from "../../shared/diagram/overlay.ts";
import type { Org } from "../../shared/org/types.ts";
import { isPlain, PLAIN_VIEW, type View } from "../../shared/views/view.ts";
import { type SavedView, VIEWS_FILE } from "../../shared/views/views-file.ts";
import { inSentence, t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import { MenuStart } from "../shell/MenuStart.tsx";
import { useOrg, useUi, useView } from "../state/stores.tsx";
import { toastWithUndo } from "../teams/toast.tsx";
import { addressOf, copyAddress, openView } from "./address.ts";
import { filterParts } from "./filter-words.ts";
import { removeView, replaceView } from "./saved.ts";
import { isShown, placeOf, viewOf } from "./showing.ts";
import { useSavedViews } from "./use-saved-views.ts";
import "./views-panel.css";

interface Props {
  readonly context: ActionContext;
  readonly actions: ReadonlyMap<string, Action>;
}

export function ViewsPanel({ context, actions }: Props) {
  const { views, closed } = useSavedViews();
  const now = useViewNow();
  return (
    <div className="views">
      <div className="views-head">
        <button type="button" className="btn small" disabled={closed} onClick={() => actions.get("save-view")?.run()}>
          <Plus size={13} aria-hidden /> {t("view:saved.saveAs")}
        </button>
        <button
          type="button"
          className="btn small"
          title={t("view:action.copy")}
          onClick={() => actions.get("copy-address")?.run()}
        >
          <Link size={13} aria-hidden /> {t("view:saved.copy")}
        </button>
      </div>
      {closed && (
        <p className="views-note" role="alert">
          {t("view:saved.closed", { file: VIEWS_FILE })}
        </p>
      )}
      <ul className="views-list" aria-label={t("view:saved.label")}>
        <li className="views-item">
          <button
            type="button"
            className="views-show"
            aria-current={isShown(PLAIN_VIEW, now) || undefined}
            onClick={() => openView(context, PLAIN_VIEW)}
          >
            <span className="name">{t("view:saved.all")}</span>
            <span className="what">{t("view:saved.allHint")}</span>
          </button>
        </li>
        {views.map((saved) => (
          <ViewItem key={saved.name} saved={saved} shown={isShown(saved.view, now)} context={context} closed={closed} />
        ))}
      </ul>
      {views.length === 0 && !closed && (
        <div className="views-note">
          <p>{t("view:saved.none")}</p>
          <p>{t("view:saved.noneHint", { file: VIEWS_FILE })}</p>
        </div>
      )}
      <button type="button" className="plain views-open" onClick={() => actions.get("open-address")?.run()}>
        {t("view:saved.open")}
      </button>
    </div>
  );
}

/** What is looked at, without a place. */
function useViewNow(): View {
  const filter = useView((state) => state.filter);
  const focus = useView((state) => state.focus);
  const folded = useView((state) => state.folded);
  const others = useView((state) => state.others);
  const flow = useView((state) => state.flow);
  const sized = useView((state) => state.sized);
  const overlay = useUi((state) => state.overlay);
  return useMemo(
    () => viewOf({ filter, focus, folded, others, flow, sized }, { overlay }),
    [filter, focus, folded, others, flow, sized, overlay],
  );
}

interface ItemProps {
  readonly saved: SavedView;
  readonly shown: boolean;
  readonly context: ActionContext;
  readonly closed: boolean;
}

function ViewItem({ saved: { name, view }, shown, context, closed }: ItemProps) {
  const org = useOrg((state) => state.org);
  const setUi = useUi((ui) => ui.set);
  const tell = (why: string | null) => {
    if (why !== null) context.announce(t("view:told.notSaved"), why, "error");
    return why === null;
  };
  const update = async () => {
    // A view that is fitted stays one.
    const place = view.place === null ? null : placeOf(context.canvas());
    const now = { ...viewOf(context.view.getState(), context.ui.getState()), place };
    if (tell(await replaceView(context.org, name, now)))
      toastWithUndo(context.org, t("view:told.saved"), t("view:told.savedDetail", { name, file: VIEWS_FILE }));
  };
  const remove = async () => {
    if (tell(await removeView(context.org, name)))
      toastWithUndo(context.org, t("view:told.deleted"), t("view:told.deletedDetail", { name, file: VIEWS_FILE }));
  };
  return (
    <li className="views-item">
      <button type="button" className="views-show" aria-current={shown || undefined} onClick={() => openView(context, view)}>
        <span className="name">{name}</span>
        <span className="what">{viewWords(view, org)}</span>
      </button>
      <Menu position="bottom-end" width={230} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button
            type="button"
            className="btn quiet icon"
            aria-label={t("view:saved.menu", { name })}
            title={t("view:saved.menu", { name })}
          >
            <Ellipsis size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuStart />
          <Menu.Item onClick={() => openView(context, view)}>{t("view:saved.show")}</Menu.Item>
          <Menu.Item onClick={() => void copyAddress(context, addressOf(view))}>{t("view:saved.copyOf")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={closed || shown} onClick={() => void update()}>
            {t("view:saved.update")}
          </Menu.Item>
          <Menu.Item disabled={closed} onClick={() => setUi({ dialog: { kind: "rename-view", name } })}>
            {t("view:saved.rename")}
          </Menu.Item>
          <Menu.Item disabled={closed} className="canvas-menu-danger" onClick={() => void remove()}>
            {t("view:saved.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Two parts of a filter by their names, more by their number; the rest in a few words. */
function viewWords({ filter, focus, folded, colour }: View, org: Org): string {
  const parts = filterParts(filter, org);
  const filtered = parts.length <= 2 ? parts.map(({ label }) => label) : [t("view:saved.says.parts", { count: parts.length })];
  const words = [
    ...(isPlain(filter) ? [] : filtered),
    ...(focus === null
      ? []
      : [t("view:saved.says.focus", { name: org.teams.get(focus.team)?.name ?? focus.team.replace(/^[a-z]+:/, "") })]),
    ...(folded.length === 0 ? [] : [t("view:saved.says.folded", { count: folded.length })]),
    ...(colour === "type" ? [] : [t("view:saved.says.colour", { colour: inSentence(overlayLabel(colour)) })]),
  ];
  return words.length === 0 ? t("view:saved.plain") : words.join(", ");
}
