// A folder in which as much as possible is wrong at once: cards, settings, views, team types, names and links. Names and texts of the cards hold
// no English word that a message would use, so that what is left of a message can be told from what it quotes.
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

const card = (...lines: readonly string[]) => `---\n${lines.join("\n")}\n---\n`;
const named = (name: string, ...lines: readonly string[]) => card(`name: ${name}`, "team_type: platform", ...lines);

/** Each is its own YAML that cannot be read, or not whole. */
const YAML = {
  "y01.md": card("name: [Aa"),
  "y02.md": card("name: Bb: Cc"),
  "y03.md": card("name: 'Dd"),
  "y04.md": card('name: "Ee'),
  "y05.md": card('name: "\\q"'),
  "y06.md": card("name: Ff", "\tsize: 3"),
  "y07.md": card("name: Gg", " size: 3"),
  "y08.md": card("name: Hh", "Ii"),
  "y09.md": card("domains: [Jj Kk: {Ll]"),
  "y10.md": card("domains: [Mm, , Nn]"),
  "y11.md": card("domains:", "  - Oo", " - Pp"),
  "y12.md": card("name: *Qq"),
  "y13.md": card("name: Rr", "name: Ss"),
  "y14.md": card("? [Tt]", ": Uu"),
  "y15.md": card("__proto__: 1"),
  "y16.md": card("name: !vv Ww"),
  "y17.md": card("name: Xx", "<<: {size: 3}"),
  "y18.md": card("- Yy"),
  "y19.md": card(`domains: ${"[".repeat(120)}${"]".repeat(120)}`),
  "y20.md": card("a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", ...bomb()),
  "y21.md": card("name: &a &b Zz"),
  "y22.md": card("name: @Ab"),
} as const;

function bomb(): readonly string[] {
  return ["b", "c", "d", "e", "f"].map((key, i) => `${key}: &${key} [${Array(10).fill(`*${"abcde"[i]}`).join(", ")}]`);
}

const FRONT = {
  "f1.md": "---\nname: Ac\n",
  "f2.md": "---js\nname: Ad\n---\n",
  "f3.md": `---\nname: Ae\nnotes: ${"x".repeat(262_200)}\n---\n`,
  "f4.md": "---\nname: Af\n...\n\n---\n",
  "f5.md": "---\nname: Ag\nnotes: |\n  a\n---x\n---\n",
  "f6.md": "---\nname: Ah\0\n---\n",
  "f7.md": "---\nname: Ai\n<<<<<<< a\nsize: 3\n=======\nsize: 4\n>>>>>>> b\n---\n",
  "f8.md": "---\nname: TeamÃ¤ Aj\n---\n",
} as const;

const FIELDS = {
  "v1.md": named(
    "Ba",
    "position: {x: 1}",
    "size: xx",
    "metadata: {size: 4, cognitive_load: xx, established: xx, capabilities: Bb, consumers: xx}",
    "domains: [{complexity: simple}, {name: Bc, complexity: xx}, [Bd], ~]",
    "services: [{sla: 1}, {name: Be, consumers: {a: 1}, target_consumers: xx}]",
    "members: [[Bf], {name: Bg, fte: xx, vacant: xx}]",
    "subteams: [{size: 2}, {name: Bh, size: xx}]",
    "on_call: {coverage: xx, pool: xx}",
    "limits: [{current: 1}, {name: Bi, current: 1 GB, trigger: 2 ms, critical: xx, lead_time: xx}, Bj]",
    "flow_metrics: {lead_time: xx, mttr: xx, deployment_frequency: xx, change_fail_rate: xx}",
    "infra_time_pct: xx",
    "waivers: [{reason: xx}, {code: SIZE-LARGE, until: xx}, [Bk]]",
    "hiring: {start: xx, every_weeks: 0, target: xx}",
    "rotation: {min_months: xx}",
    "dependencies: [{type: ok}, {team: Bl, type: xx}, [Bm], Ba]",
    "interactions: [{mode: collaboration}, {team: Bn, mode: xx, role: xx}, [Bo]]",
    "interaction_modes: {Bp: {a: 1}, Bq: [Br]}",
  ),
  "v2.md": named("Bs", "rotation: xx", "interaction_modes: [Bt]", "limits: {Bu: 1}", "metadata: Bv"),
  "v3.md": card("name: Bw", "team_type: xx", "parent: Bx"),
  "v4.md": card("name: Bw", "team_id: ba", "parent: v4"),
} as const;

const SETTINGS = `load:
  capability: xx
  spread: [1, xx]
  sizes: {a: 1}
  sizess: 3
  newTeam:
smells:
  small_size: 9
  large_size: 3
  stale_months: 1
  stale_months: 2
consumers: 3
xx: 3
`;

const VIEWS = `version: 9
views:
  - name: Da
    colour: xx
  - name: Db
    xx: 1
  - name: Dc
    filter: {people: {least: -1}}
  - name: Dd
    filter: {types: xx}
  - name: De
  - name: De
  - colour: load
  - xx
`;

const TYPES = JSON.stringify({
  team_types: [{ id: "Ea" }, { id: 3, color: "#123456" }, { id: "Eb", color: "xx" }, ...twice({ id: "Ec", color: "#123456" })],
});

function twice<T>(one: T): readonly T[] {
  return [one, one];
}

/** @param folder absolute, empty */
export async function breakFolder(folder: string): Promise<void> {
  for (const [name, text] of Object.entries({ ...YAML, ...FRONT, ...FIELDS })) await writeFile(join(folder, name), text);
  await writeFile(join(folder, "teamscape.yml"), SETTINGS);
  await writeFile(join(folder, "teamscape.yaml"), "");
  await writeFile(join(folder, "teamscape.views.yml"), VIEWS);
  await writeFile(join(folder, "team-types.json"), TYPES);
  await writeFile(join(folder, "large.md"), `---\nname: Fa\n---\n${"x".repeat(2 * 1024 * 1024)}`);
  await writeFile(join(folder, "u16.md"), Buffer.from("\ufeff---\nname: Fb\n---\n", "utf16le"));
  await writeFile(join(folder, "latin.md"), Buffer.from("---\nname: F\u00fc\n---\n", "latin1"));
  await writeFile(join(folder, "con.md"), named("Fc"));
  await mkdir(join(folder, "fd"));
  await symlink(join(folder, "con.md"), join(folder, "fe.md"));
  await symlink(join(folder, "none"), join(folder, "ff.md"));
  await symlink(folder, join(folder, "fg"));
  await symlink(join(folder, "fh.md"), join(folder, "fh.md"));
}
