// A generated organisation of any size: deterministic, so that two runs measure the same work.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const COLUMNS_PER_STREAM = 5;
const ROWS_PER_STREAM = 3;
const TEAMS_PER_STREAM = COLUMNS_PER_STREAM * ROWS_PER_STREAM;
const STEP = { x: 320, y: 150 };
const TYPES = ["stream-aligned", "stream-aligned", "stream-aligned", "platform", "complicated-subsystem"];
const MODES = ["x-as-a-service", "collaboration", "facilitating"];

/** Text that makes a card about 3.7 KB, the size of the cards people keep. */
const BODY = Array.from(
  { length: 26 },
  (_, line) =>
    `- Point ${line}: what the team does, for whom it does it, and how anyone would notice that it had stopped doing it.`,
).join("\n");

/** One card as text. Teams of one value stream stand together; each interacts with two neighbours of its own stream. */
function cardText(index: number, count: number): string {
  const stream = Math.floor(index / TEAMS_PER_STREAM);
  const inStream = index % TEAMS_PER_STREAM;
  const streams = Math.ceil(count / TEAMS_PER_STREAM);
  const across = Math.ceil(Math.sqrt(streams * 0.6));
  const x = (stream % across) * (COLUMNS_PER_STREAM * STEP.x + 160) + (inStream % COLUMNS_PER_STREAM) * STEP.x;
  const y = Math.floor(stream / across) * (ROWS_PER_STREAM * STEP.y + 160) + Math.floor(inStream / COLUMNS_PER_STREAM) * STEP.y;
  const first = stream * TEAMS_PER_STREAM;
  const members = Math.min(TEAMS_PER_STREAM, count - first);
  const neighbour = (by: number) => `Team ${first + ((inStream + by) % members)}`;
  const relations = members < 3 ? "{}" : `\n  ${neighbour(1)}: ${MODES[index % 3]}\n  ${neighbour(2)}: x-as-a-service`;
  return `---
name: Team ${index}
team_type: ${TYPES[index % TYPES.length]}
position:
  x: ${x}.0
  y: ${y}.0
interaction_modes: ${relations}
metadata:
  size: ${3 + (index % 8)}
  value_stream: Stream ${stream}
  cognitive_load: medium
  capabilities:
  - Capability one of team ${index}
  - Capability two of team ${index}
  established: 2024-06
${judgedFields(index, neighbour)}---

# Team ${index}

${BODY}

## What it offers

### 1. Capability one of team ${index}
- **Consumers**: ${neighbour(3)}, ${neighbour(4)}

### 2. Capability two of team ${index}
- **Consumers**: All stream-aligned teams

## Team Composition
- ${2 + (index % 8)} engineers
- 1 product manager

- Number of consumers: ${index % 9} teams
`;
}

/** What only scores read, on the platforms: every fifth card. */
function judgedFields(index: number, neighbour: (by: number) => string): string {
  if (TYPES[index % TYPES.length] !== "platform") return "";
  return `services:
- {name: Service ${index}, consumers: [${neighbour(1)}, ${neighbour(2)}], target_consumers: 4}
on_call: {pool: ${1 + (index % 6)}, depth: 2, coverage: 24x7}
limits:
- {name: Disk, current: ${index % 700}, trigger: 500, critical: 650}
`;
}

/** Writes `count` cards into `folder`, a thousand to a subfolder. */
export async function generateOrg(folder: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += 1000) {
    const sub = join(folder, `part-${start / 1000}`);
    await mkdir(sub, { recursive: true });
    await Promise.all(
      Array.from({ length: Math.min(1000, count - start) }, (_, offset) => {
        const index = start + offset;
        return writeFile(join(sub, `team-${String(index).padStart(5, "0")}.md`), cardText(index, count));
      }),
    );
  }
}
