// A generated organisation that is shaped like real ones: value streams that use shared platforms, enabling teams that help across,
// subsystems inside streams, some dependencies. Deterministic. generate.ts makes the plain one that timings are compared on.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const STEP = { x: 320, y: 150 };
const TEAMS_PER_STREAM = 6;
const PLATFORMS_PER_GROUPING = 5;

interface Made {
  readonly name: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly stream: string | null;
  readonly platform: string | null;
  readonly relations: readonly string[];
  readonly dependency: string | null;
}

/** Writes `count` cards into `folder`: about six in ten stream-aligned, a quarter platforms, the rest subsystems and enabling teams. */
export async function generateRealisticOrg(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    teamsOf(count).map((team, i) => writeFile(join(folder, `team-${String(i).padStart(5, "0")}.md`), cardText(team, i))),
  );
}

function teamsOf(count: number): readonly Made[] {
  const random = seeded(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const platforms = Math.max(1, Math.round(count * 0.24));
  const enabling = Math.max(1, Math.round(count * 0.07));
  const inStreams = count - platforms - enabling;
  const streams = Math.max(1, Math.round(inStreams / TEAMS_PER_STREAM));
  const columns = Math.max(1, Math.round(Math.sqrt(streams / 4)));
  const width = (TEAMS_PER_STREAM + 1) * STEP.x;
  const platformNames = Array.from({ length: platforms }, (_, i) => `Platform ${i}`);
  const made: Made[] = [];
  for (let i = 0; i < inStreams; i++) {
    const stream = i % streams;
    const place = Math.floor(i / streams);
    const subsystem = place === TEAMS_PER_STREAM - 1;
    const before = place > 0 ? `Stream ${stream} Team ${place - 1}` : null;
    made.push({
      name: `Stream ${stream} Team ${place}`,
      type: subsystem ? "complicated-subsystem" : "stream-aligned",
      x: (stream % columns) * width + place * STEP.x,
      y: Math.floor(stream / columns) * 240,
      stream: `Stream ${stream}`,
      platform: null,
      relations: [
        `${pick(platformNames)}: x-as-a-service`,
        ...(random() < 0.7 ? [`${pick(platformNames)}: x-as-a-service`] : []),
        ...(before !== null && random() < 0.5 ? [`${before}: ${subsystem ? "x-as-a-service" : "collaboration"}`] : []),
      ],
      dependency: before !== null && random() < 0.12 ? before : null,
    });
  }
  const below = Math.ceil(streams / columns) * 240 + 120;
  const across = Math.max(PLATFORMS_PER_GROUPING, columns * (TEAMS_PER_STREAM + 1));
  for (const [i, name] of platformNames.entries()) {
    made.push({
      name,
      type: "platform",
      x: (i % across) * STEP.x + Math.floor((i % across) / PLATFORMS_PER_GROUPING) * 60,
      y: below + Math.floor(i / across) * 240,
      stream: null,
      platform: `Platform group ${Math.floor(i / across)}.${Math.floor((i % across) / PLATFORMS_PER_GROUPING)}`,
      relations: i > 0 && random() < 0.4 ? [`Platform ${Math.floor(random() * i)}: x-as-a-service`] : [],
      dependency: null,
    });
  }
  const names = made.map((team) => team.name);
  for (let i = 0; i < enabling; i++) {
    made.push({
      name: `Enabling ${i}`,
      type: "enabling",
      x: columns * width + Math.floor(i / 12) * 160,
      y: (i % 12) * 240,
      stream: null,
      platform: null,
      relations: [`${pick(names)}: facilitating`, `${pick(names)}: facilitating`].filter(
        (one, at, all) => all.indexOf(one) === at,
      ),
      dependency: null,
    });
  }
  return made;
}

function cardText({ name, type, x, y, stream, platform, relations, dependency }: Made, index: number): string {
  const unique = [...new Map(relations.map((relation) => [relation.split(":")[0], relation])).values()];
  return `---
name: ${name}
team_type: ${type}
position: {x: ${x}, y: ${y}}
interaction_modes: ${unique.length === 0 ? "{}" : unique.map((relation) => `\n  ${relation}`).join("")}
${dependency === null ? "" : `dependencies:\n- {team: ${dependency}, type: ${index % 2 === 0 ? "slowing" : "blocking"}}\n`}metadata:
  size: ${3 + (index % 7)}
${stream === null ? "" : `  value_stream: ${stream}\n`}${platform === null ? "" : `  platform_grouping: ${platform}\n`}---

# ${name}
`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
