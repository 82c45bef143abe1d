// One relation that the card itself writes: with whom and how in the row, the rest when it is opened. Each change is made in every card
// that speaks of it.
import { MODES, type Mode } from "../../../shared/card/entry-types.ts";
import { changeRelation, flipRelation, removeRelation, retargetRelation } from "../../../shared/edits/relations.ts";
import type { DependencyWords, InteractionWords, Planned } from "../../../shared/edits/types.ts";
import { MODE_FORMS } from "../../../shared/notation.ts";
import type { Dependency, Interaction, Org, Team } from "../../../shared/org/types.ts";
import { usePlan } from "../../relations/use-plan.ts";
import { ModeGlyph } from "../../shell/TeamGlyph.tsx";
import { useTheme } from "../../shell/theme.ts";
import { useOrg } from "../../state/stores.tsx";
import { ComboBox } from "../form/ComboField.tsx";
import { dateIn } from "../form/parse.ts";
import { type Choice, NOT_SAID, SelectBox } from "../form/SelectField.tsx";
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

const MODE_CHOICES: readonly Choice[] = MODES.map((mode) => ({ value: mode, label: MODE_FORMS[mode].label }));
const TYPE_CHOICES: readonly Choice[] = [
  { value: "ok", label: "OK" },
  { value: "slowing", label: "Slowing" },
  { value: "blocking", label: "Blocking" },
];

const modeOf = (text: string): Mode | null => MODES.find((mode) => mode === text) ?? null;

function useSay(): Say {
  const plan = usePlan();
  return async (make) => {
    const outcome = await plan(make);
    if (outcome.kind === "refused") return outcome.why;
    return outcome.kind === "failed" ? "Not saved. The status bar says why." : null;
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
            words={open ? `Close ${otherName}` : `More of ${otherName}`}
            expanded={open}
            onClick={() => onOpen(!open)}
          />
          <ToolButton
            part="remove"
            words={`Remove ${relation.kind} with ${otherName}`}
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
              name="Reason"
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
      if (text.trim() === "") return "With whom? To take it out, remove the row.";
      const found = teamCalled(org, text);
      if (found === undefined) return `No team is called ${text.trim()}.`;
      return found.key === team.key ? "A team has no relation with itself." : null;
    },
    say: async (text) => {
      const found = teamCalled(org, text);
      if (found === undefined) return `No team is called ${text}.`;
      return await say((now) => retargetRelation(now, relation.key, relation.from === team.key ? "to" : "from", found.key));
    },
  });
  const what = relation.kind === "interaction" ? "Interaction" : "Dependency";
  return <ComboBox field={field} path={path} name="Team" fullName={`${what} with ${otherName}: team`} options={names} bare />;
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
      name="Mode"
      fullName={`Mode with ${otherName}`}
      choices={MODE_CHOICES}
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
    <SelectBox field={field} path={path} name="Type" fullName={`Dependency on ${otherName}: type`} choices={TYPE_CHOICES} bare />
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
      <Words {...shared} name="Purpose" saved={relation.purpose} say={(text) => set({ purpose: text })} />
      <Words
        {...shared}
        name="Start"
        saved={relation.start}
        hint="2027-01-04"
        flaw={flawBy(dateIn)}
        say={(text) => set({ start: text })}
      />
      <Words
        {...shared}
        name="Expected end"
        saved={relation.expected}
        hint="8w, 3 months"
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
  const name = relation.mode === "facilitating" ? "Facilitates" : "Provides";
  const choices = [
    { value: "own", label: team.name },
    { value: "other", label: otherName },
  ];
  const hint = relation.direction === "inferred" ? "Inferred: no card says it." : undefined;
  return (
    <SelectBox field={field} path={path} name={name} fullName={`${name}, with ${otherName}`} choices={choices} hint={hint} />
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
      name="Next mode"
      fullName={`Next mode with ${otherName}`}
      choices={[NOT_SAID, ...MODE_CHOICES]}
    />
  );
}

interface WordsProps {
  readonly name: string;
  readonly of: string;
  readonly path: string;
  readonly saved: string | null;
  readonly hint?: string;
  readonly flaw?: (text: string) => string | null;
  readonly say: (text: string | null) => Promise<string | null>;
}

function Words({ name, of, path, saved, hint, flaw, say }: WordsProps) {
  const field = useSaid({
    place: `${of}.${name}`,
    saved: saved ?? "",
    ...(flaw === undefined ? {} : { flaw }),
    say: (text) => say(text === "" ? null : text),
  });
  return <TextBox field={field} path={path} name={name} fullName={`${name}, with ${of}`} placeholder={hint} />;
}
