// What the pointer is on, in words: a relation, or a team drawn too small to read. Text only; never markup.
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "./context.ts";
import { foldedWords, sumWords, titleWords } from "./group-words.ts";
import { nameIn, relationWords } from "./relation-words.ts";
import { markWords, type TeamWords, teamWords } from "./team-words.ts";
import { teamCounts } from "./titles.ts";
import { clearRect } from "./viewport.ts";

const WIDTH = 260;
/** Lower than this part of what is clear, words stand above the pointer. */
const UPWARDS = 0.55;
const OFFSET = 14;

interface Props {
  /** Of those that a line stands for, which need not be drawn. */
  readonly relationOf: (key: string) => Relation | undefined;
  readonly nameOf: (key: TeamKey) => string | undefined;
}

export function Tooltip({ relationOf, nameOf }: Props) {
  const hover = useCanvas((state) => state.hover);
  const pointer = useCanvas((state) => state.pointer);
  const graph = useCanvas((state) => state.graph);
  const detail = useCanvas((state) => state.detail);
  const style = useCanvas((state) => state.style);
  const scores = useCanvas((state) => state.scores);
  const size = useCanvas((state) => state.size);
  const insets = useCanvas((state) => state.insets);
  if (hover === null || pointer === null) return null;
  // Away from the chrome, which lies over it.
  const room = clearRect(size, insets);
  const place = {
    left: Math.max(8, Math.min(pointer.x + OFFSET, room.x + room.width - WIDTH - 8)),
    maxWidth: WIDTH,
    ...(pointer.y > room.y + room.height * UPWARDS ? { bottom: size.height - pointer.y + OFFSET } : { top: pointer.y + OFFSET }),
  };
  if (hover.kind === "group") {
    const group = graph.groups.find(({ key }) => key === hover.key);
    const teams = teamCounts(graph).get(hover.key) ?? 0;
    return group === undefined ? null : <Words words={titleWords(group, teams, hover.folds)} of={hover.key} place={place} />;
  }
  const hint = hover.kind === "team" ? hover.handle && t("canvas:connect.handle") : hover.end && t("canvas:connect.end");
  if (hint)
    return (
      <div className="canvas-tooltip patient" role="tooltip" style={place}>
        {hint}
      </div>
    );
  if (hover.kind === "team") {
    const team = graph.nodes.get(hover.key)?.team;
    if (team === undefined) return null;
    const folded = foldedIn(team);
    if (folded !== null) return <Words words={foldedWords(folded, scores)} of={hover.key} place={place} />;
    const scored = scores.get(hover.key);
    const mark = hover.mark === undefined || hover.mark === null ? null : markWords(team, scored, hover.mark);
    const words = mark ?? teamWords(team, style, detail === "card", scored);
    if (words === null) return null;
    return <Words words={words} of={`${hover.key} ${hover.mark}`} place={place} />;
  }
  const edge = graph.edges.get(hover.key);
  if (edge === undefined) return null;
  const { relation, sum } = edge;
  if (sum !== undefined) {
    const drawn = nameIn(graph);
    const held = sum.flatMap((key) => relationOf(key) ?? []);
    const words = sumWords(edge, held, sum.length, (key) => nameOf(key) ?? drawn(key));
    return <Words words={words} of={hover.key} place={place} />;
  }
  const words = relationWords(relation, nameIn(graph), style.asOf);
  return (
    <div className="canvas-tooltip" role="tooltip" style={place}>
      <strong>{words.title}</strong>
      <span className="mode">{words.mode}</span>
      {words.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {words.late !== null && <span className="late">{words.late}</span>}
      {words.conflict !== null && <span className="warn">{words.conflict}</span>}
    </div>
  );
}

interface WordsProps {
  readonly words: TeamWords;
  /** What they are about: over something else they wait anew. */
  readonly of: string;
  readonly place: React.CSSProperties;
}

function Words({ words, of, place }: WordsProps) {
  return (
    <div key={of} className="canvas-tooltip patient" role="tooltip" style={place}>
      <strong>{words.title}</strong>
      {words.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {words.problems.map((problem) => (
        <span key={problem} className="warn">
          {problem}
        </span>
      ))}
    </div>
  );
}
