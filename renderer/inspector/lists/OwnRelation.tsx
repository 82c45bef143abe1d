// One relation that the card itself writes: with whom and how in the row, the rest when it is opened. Each change is made in every card
// that speaks of it.

import { MODES, type Mode } from "../../../shared/card/entry-types.ts";
import { changeRelation, flipRelation, removeRelation, retargetRelation } from "../../../shared/edits/relations.ts";
import type { DependencyWords, InteractionWords, Planned } from "../../../shared/edits/types.ts";
import { MODE_FORMS } from "../../../shared/notation.ts";
import type { Dependency, Interaction, Org, Team } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import { usePlan } from "../../relations/use-plan.ts";
import { ModeGlyph } from "../../shell/TeamGlyph.tsx";
import { useTheme } from "../../shell/theme.ts";
import { useOrg } from "../../state/stores.tsx";
import { ComboBox } from "../form/ComboField.tsx";
import { dateIn } from "../form/parse.ts";
import { type Choice, notSaid, SelectBox } from "../form/SelectField.tsx";
import { TextBox } from "../form/TextField.tsx";
import type { RelationRow } from "../relation-rows.ts";
import { teamCalled } from "./relation-lists.ts";
import { endFlaw } from "./relation-words.ts";
import { ToolButton } from "./ToolButton.tsx";
import { flawBy, useSaid } from "./use-said.ts";

interface OwnRelationProps {
  readonly team: Team;
  readonly row: RelationRow;
  readonly names: readonly string[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** It was taken out. */
  readonly onRemoved: () => void;
}

/** Says one thing of a relation; resolves to why it was refused. */
type Say = (make: (org: Org) => Planned) => Promise<string | null>;

const modeChoices = (): readonly Choice[] => MODES.map((mode) => ({ value: mode, label: MODE_FORMS[mode].label }));
const TYPES = ["ok", "slowing", "blocking"] as const;
const typeChoices = (): readonly Choice[] => TYPES.map((value) => ({ value, label: t(`lists:relation.types.${value}`) }));

const modeOf = (text: string): Mode | null => MODES.find((mode) => mode === text) ?? null;

function useSay(): Say {
  const plan = usePlan();
  return async (make) => {
    const outcome = await plan(make);
    if (outcome.kind === "refused") return outcome.why;
    return outcome.kind === "failed" ? t("lists:relation.notSaved") : null;
  };
}

export function OwnRelation({ team, row, names, open, onOpen, onRemoved }: OwnRelationProps) {
  const { relation, otherName } = row;
  const say = useSay();
  const path = team.card?.path ?? "";
  const editable = team.card?.editable === true;
  const remove = async () => {
    if ((await say((org) => removeRelation(org, relation.key))) === null) onRemoved();
  };
  return (
    <li className="list-row">
      <div className="list-line">
        <div className="list-cells">
          <OtherTeam team={team} row={row} names={names} path={path} say={say} />
          {relation.kind === "interaction" ? (
            <ModeBox relation={relation} otherName={otherName} path={path} say={say} />
          ) : (
            <TypeBox relation={relation} otherName={otherName} path={path} say={say} />
          )}
        </div>
        <span className="list-tools">
          <ToolButton
            part={open ? "close" : "open"}
            words={t(open ? "lists:less" : "lists:more", { name: otherName })}
            expanded={open}
            onClick={() => onOpen(!open)}
          />
          <ToolButton
            part="remove"
            words={t(relation.kind === "interaction" ? "lists:relation.removeInteraction" : "lists:relation.removeDependency", {
              name: otherName,
            })}
            disabled={!editable}
            onClick={() => void remove()}
          />
        </span>
      </div>
      {!open && row.detail !== "" && <p className="list-brief">{row.detail}</p>}
      {open && (
        <div className="list-details">
          {relation.kind === "interaction" ? (
            <InteractionDetails relation={relation} team={team} otherName={otherName} path={path} say={say} />
          ) : (
            <Words
              part="reason"
              of={otherName}
              path={path}
              saved={relation.reason}
              say={(text) => say((org) => changeRelation(org, relation.key, { reason: text }))}
            />
          )}
        </div>
      )}
    </li>
  );
}

interface PartProps {
  readonly path: string;
  readonly say: Say;
}

function OtherTeam({ team, row, names, path, say }: PartProps & Pick<OwnRelationProps, "team" | "row" | "names">) {
  const org = useOrg((state) => state.org);
  const { relation, otherName } = row;
  const field = useSaid({
    place: `${relation.key}.team`,
    saved: otherName,
    flaw(text) {
      if (text.trim() === "") return t("lists:relation.empty");
      const found = teamCalled(org, text);
      if (found === undefined) return t("lists:relation.unknown", { name: text.trim() });
      return found.key === team.key ? t("lists:relation.itself") : null;
    },
    say: async (text) => {
      const found = teamCalled(org, text);
      if (found === undefined) return t("lists:relation.unknown", { name: text });
      return await say((now) => retargetRelation(now, relation.key, relation.from === team.key ? "to" : "from", found.key));
    },
  });
  const fullName = t(relation.kind === "interaction" ? "lists:relation.interactionTeam" : "lists:relation.dependencyTeam", {
    name: otherName,
  });
  return <ComboBox field={field} path={path} name={t("lists:relation.team")} fullName={fullName} options={names} bare />;
}

function ModeBox({ relation, otherName, path, say }: PartProps & { readonly relation: Interaction; readonly otherName: string }) {
  const theme = useTheme();
  const field = useSaid({
    place: `${relation.key}.mode`,
    saved: relation.mode ?? relation.modeText,
    say: (text) => say((org) => changeRelation(org, relation.key, { mode: modeOf(text) })),
  });
  return (
    <SelectBox
      field={field}
      path={path}
      name={t("lists:relation.mode")}
      fullName={t("lists:relation.modeWith", { name: otherName })}
      choices={modeChoices()}
      glyph={(value) => <ModeGlyph mode={modeOf(value)} theme={theme} />}
      bare
    />
  );
}

function TypeBox({ relation, otherName, path, say }: PartProps & { readonly relation: Dependency; readonly otherName: string }) {
  const field = useSaid({
    place: `${relation.key}.type`,
    saved: relation.type,
    say: (text) =>
      say((org) => changeRelation(org, relation.key, { type: text === "slowing" || text === "blocking" ? text : "ok" })),
  });
  return (
    <SelectBox
      field={field}
      path={path}
      name={t("lists:relation.type")}
      fullName={t("lists:relation.dependencyType", { name: otherName })}
      choices={typeChoices()}
      bare
    />
  );
}

interface InteractionDetailsProps extends PartProps {
  readonly relation: Interaction;
  readonly team: Team;
  readonly otherName: string;
}

function InteractionDetails({ relation, team, otherName, path, say }: InteractionDetailsProps) {
  const set = (words: InteractionWords | DependencyWords) => say((org) => changeRelation(org, relation.key, words));
  const shared = { of: otherName, path } as const;
  return (
    <>
      {relation.mode !== "collaboration" && relation.mode !== null && (
        <Provider relation={relation} team={team} otherName={otherName} path={path} say={say} />
      )}
      <Words {...shared} part="purpose" saved={relation.purpose} say={(text) => set({ purpose: text })} />
      <Words
        {...shared}
        part="start"
        saved={relation.start}
        hint="2027-01-04"
        flaw={flawBy(dateIn)}
        say={(text) => set({ start: text })}
      />
      <Words
        {...shared}
        part="end"
        saved={relation.expected}
        hint={t("lists:hint.end")}
        flaw={endFlaw}
        say={(text) => set({ expected: text })}
      />
      <NextMode relation={relation} otherName={otherName} path={path} say={say} />
    </>
  );
}

/** Who is at the giving end. Choosing the other one turns the relation round. */
function Provider({ relation, team, otherName, path, say }: InteractionDetailsProps) {
  const field = useSaid({
    place: `${relation.key}.provider`,
    saved: relation.from === team.key ? "own" : "other",
    say: () => say((org) => flipRelation(org, relation.key)),
  });
  const name = t(relation.mode === "facilitating" ? "lists:relation.facilitates" : "lists:relation.provides");
  const choices = [
    { value: "own", label: team.name },
    { value: "other", label: otherName },
  ];
  const hint = relation.direction === "inferred" ? t("lists:relation.inferred") : undefined;
  return (
    <SelectBox
      field={field}
      path={path}
      name={name}
      fullName={t("lists:relation.wordWith", { word: name, name: otherName })}
      choices={choices}
      hint={hint}
    />
  );
}

function NextMode({
  relation,
  otherName,
  path,
  say,
}: PartProps & { readonly relation: Interaction; readonly otherName: string }) {
  const field = useSaid({
    place: `${relation.key}.next_mode`,
    saved: relation.nextMode ?? "",
    say: (text) => say((org) => changeRelation(org, relation.key, { nextMode: modeOf(text) })),
  });
  return (
    <SelectBox
      field={field}
      path={path}
      name={t("lists:relation.nextMode")}
      fullName={t("lists:relation.nextModeWith", { name: otherName })}
      choices={[notSaid(), ...modeChoices()]}
    />
  );
}

interface WordsProps {
  readonly part: "purpose" | "start" | "end" | "reason";
  readonly of: string;
  readonly path: string;
  readonly saved: string | null;
  readonly hint?: string;
  readonly flaw?: (text: string) => string | null;
  readonly say: (text: string | null) => Promise<string | null>;
}

function Words({ part, of, path, saved, hint, flaw, say }: WordsProps) {
  const field = useSaid({
    place: `${of}.${part}`,
    saved: saved ?? "",
    ...(flaw === undefined ? {} : { flaw }),
    say: (text) => say(text === "" ? null : text),
  });
  const name = t(`lists:relation.${part}`);
  const fullName = t("lists:relation.wordWith", { word: name, name: of });
  return <TextBox field={field} path={path} name={name} fullName={fullName} placeholder={hint} />;
}
