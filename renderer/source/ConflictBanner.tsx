// Above the canvas: what another program changed or deleted while it was being edited here, and the ways out. Nothing is shown while
// there is no such thing.
import { t } from "../../shared/words/t.ts";
import { useMatches } from "../shell/theme.ts";
import type { OrgState, Settled } from "../state/org-state.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { conflictWords, fieldWords } from "./conflict-words.ts";
import { putOver, type StaleDraft, staleDrafts } from "./stale-draft.ts";
import "./banner.css";

/** Above this many, the others wait until these are settled. */
const SHOWN = 3;
const NO_CARDS: OrgState["cards"] = new Map();

export function ConflictBanner({ left, right }: { readonly left: number; readonly right: number }) {
  const conflicts = useOrg((state) => state.conflicts);
  const drafts = useOrg((state) => state.drafts);
  const narrow = useMatches("(width < 1100px)");
  const status = useOrg((state) => state.status);
  // Cards come with every change; they matter here only while something was typed.
  const cards = useOrg((state) => (state.drafts.size === 0 ? NO_CARDS : state.cards));
  const documents = useOrg((state) => state.documents);
  const stale = staleDrafts({ drafts, conflicts, cards, documents, status });
  const count = conflicts.length + stale.length;
  const items = [
    ...conflicts.map(({ id }) => <OfConflict key={id} id={id} />),
    ...stale.map((one) => <OfDraft key={`${one.draft.path}#${one.draft.field ?? ""}`} {...one} />),
  ];
  return (
    <div className="conflict-banner" role="alert" style={narrow ? undefined : { left, right }} hidden={count === 0}>
      {items.slice(0, SHOWN)}
      {count > SHOWN && <p>{t("source:conflict.alsoMore", { count: count - SHOWN })}</p>}
    </div>
  );
}

function OfConflict({ id }: { readonly id: number }) {
  const conflict = useOrg((state) => state.conflicts.find((entry) => entry.id === id));
  const settle = useOrg((state) => state.settle);
  const setUi = useUi((ui) => ui.set);
  if (conflict === undefined) return null;
  const mine = new Map(conflict.files.map(({ path }): [string, Settled] => [path, { kind: "mine" }]));
  const gone = conflict.files.every(({ theirsHash }) => theirsHash === null);
  return (
    <Item words={conflictWords(conflict)}>
      <button type="button" className="btn small" onClick={() => setUi({ dialog: { kind: "merge", conflict: id } })}>
        {t("source:conflict.compare")}
      </button>
      <button type="button" className="btn small" onClick={() => void settle(id, mine)}>
        {t(gone ? "source:conflict.restore" : "source:conflict.keepMine")}
      </button>
      <button type="button" className="btn small" onClick={() => void settle(id, new Map())}>
        {t(gone ? "source:conflict.letGo" : "source:conflict.takeTheirs")}
      </button>
    </Item>
  );
}

function OfDraft({ draft, state }: StaleDraft) {
  const { org } = useStores();
  const dropDraft = useOrg((now) => now.dropDraft);
  const name = useOrg((now) => now.cards.get(draft.path)?.name ?? draft.path);
  const setUi = useUi((ui) => ui.set);
  const { path, field, text } = draft;
  const drop = () => dropDraft(path, field);
  if (field !== null) {
    return (
      <Item words={t("source:conflict.deletedField", { path, field: fieldWords(field), text })}>
        <button type="button" className="btn small" onClick={drop}>
          {t("source:conflict.letGo")}
        </button>
      </Item>
    );
  }
  const gone = state === "deleted-elsewhere";
  return (
    <Item words={gone ? t("source:conflict.deletedWhile", { name: path }) : t("source:conflict.changedWhile", { name })}>
      <button type="button" className="btn small" onClick={() => setUi({ dialog: { kind: "merge-draft", path } })}>
        {t(gone ? "source:conflict.look" : "source:conflict.compare")}
      </button>
      <button type="button" className="btn small" onClick={() => void putOver(org, draft, text)}>
        {t(gone ? "source:conflict.restore" : "source:conflict.keepMine")}
      </button>
      <button type="button" className="btn small" onClick={drop}>
        {t(gone ? "source:conflict.letGo" : "source:conflict.takeTheirs")}
      </button>
    </Item>
  );
}

function Item({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <div className="conflict-item">
      <p>{words}</p>
      {children}
    </div>
  );
}
