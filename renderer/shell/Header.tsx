// The bar at the top: what is open, search, a new team, undo, redo and their history, theme, export.
import { Menu, Tooltip } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { Contrast, Download, History, PanelLeft, PanelRight, Plus, Redo2, Search, Undo2, Workflow } from "lucide-react";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { Breadcrumbs } from "../view/Breadcrumbs.tsx";
import type { Action } from "./action-context.ts";
import { keysInWords, withKeys } from "./keys-in-words.ts";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { ThemeItems } from "./MenuChoices.tsx";
import { MenuStart } from "./MenuStart.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { PageSwitch } from "./PageSwitch.tsx";
import { COMPACT, useMatches } from "./theme.ts";
import { usePanels } from "./use-panels.ts";

interface HeaderProps {
  readonly actions: ReadonlyMap<string, Action>;
  /** Selects teams and brings them into view. */
  readonly onShow: (keys: readonly TeamKey[]) => void;
}

export function Header({ actions, onShow }: HeaderProps) {
  const folder = useOrg((org) => org.folder);
  const ready = useOrg((org) => org.status === "ready");
  const undo = useOrg((org) => org.undo.at(-1)?.label);
  const redo = useOrg((org) => org.redo.at(-1)?.label);
  const panels = usePanels();
  const design = useUi((ui) => ui.page === "design");
  const compact = useMatches(COMPACT);
  const run = (id: string) => () => actions.get(id)?.run();
  return (
    <header className="header">
      <IconButton
        label={t("shell:outline")}
        shortcut="Ctrl+B"
        pressed={design && panels.side}
        disabled={!design}
        onClick={run("outline")}
      >
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <h1>Teamscape</h1>
      {folder !== null && (
        <span className="header-folder" title={folder.root}>
          {folder.name}
        </span>
      )}
      {ready && design && <Breadcrumbs actions={actions} onShow={onShow} />}
      {ready && <PageSwitch />}
      <div className="header-actions">
        <button
          type="button"
          className="btn search"
          aria-label={compact ? t("shell:search") : undefined}
          onClick={spotlight.open}
          disabled={!ready}
        >
          <Search size={14} aria-hidden />
          <span className="roomy-only">{t("shell:search")}</span>
          <kbd>{keysInWords("Ctrl+K")}</kbd>
        </button>
        <Tooltip label={withKeys(t("shell:newTeam"), "N")} openDelay={400}>
          <button type="button" className="btn" aria-label={t("shell:newTeam")} disabled={!ready} onClick={run("new-team")}>
            <Plus size={14} aria-hidden /> <span className="wide-only">{t("shell:newTeam")}</span>
          </button>
        </Tooltip>
        {!compact && (
          <IconButton
            label={t("layout:arrangeShort")}
            title={t("layout:arrange")}
            shortcut="A"
            disabled={!ready}
            onClick={run("arrange")}
          >
            <Workflow size={16} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={undo === undefined ? t("shell:noUndo") : t("shell:undo", { step: undo })}
          shortcut="Ctrl+Z"
          disabled={undo === undefined}
          onClick={run("undo")}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={redo === undefined ? t("shell:noRedo") : t("shell:redo", { step: redo })}
          shortcut="Ctrl+Shift+Z"
          disabled={redo === undefined}
          onClick={run("redo")}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
        {compact ? (
          <MoreMenu actions={actions} ready={ready} />
        ) : (
          <>
            <IconButton label={t("shell:history")} shortcut="H" disabled={!ready} onClick={run("history")}>
              <History size={16} aria-hidden />
            </IconButton>
            <ThemeMenu actions={actions} />
            <LanguageMenu actions={actions} />
          </>
        )}
        <Menu position="bottom-end" width={210}>
          <Menu.Target>
            <button type="button" className="btn primary" aria-label={t("shell:export.button")} disabled={!ready}>
              <Download size={14} aria-hidden /> <span className="roomy-only">{t("shell:export.button")}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <MenuStart />
            <Menu.Item onClick={run("export-svg")} rightSection={<kbd>{keysInWords("Ctrl+E")}</kbd>}>
              {t("shell:export.svg")}
            </Menu.Item>
            <Menu.Item onClick={run("export-png")}>{t("shell:export.png")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <IconButton
          label={t("shell:inspector")}
          shortcut="Ctrl+I"
          pressed={design && panels.inspector}
          disabled={!design}
          onClick={run("inspector")}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

function ThemeMenu({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <button type="button" className="btn icon" aria-label={t("shell:theme.label")} title={t("shell:theme.label")}>
          <Contrast size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuStart />
        <ThemeItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface IconButtonProps {
  readonly label: string;
  /** What the tooltip says in place of the name. */
  readonly title?: string;
  readonly shortcut: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** The name never changes with state alone: `pressed` and `disabled` say the rest. */
function IconButton({ label, title = label, shortcut, pressed, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <Tooltip label={withKeys(title, shortcut)} openDelay={400}>
      <button type="button" className="btn icon" aria-label={label} aria-pressed={pressed} disabled={disabled} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  );
}
