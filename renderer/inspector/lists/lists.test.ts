import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../shared/card/edit.ts";
import type { Edit } from "../../../shared/card/edit-types.ts";
import { readMarkdown } from "../../../shared/card/read.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { type Column, textOf, valueIn } from "./columns.ts";
import { addItem, moveItem, removeItem, setColumn } from "./item-edits.ts";
import { itemBrief } from "./item-words.ts";
import { CAPABILITIES, LIMITS, type ListKind, MEMBERS, SERVICES, SUBTEAMS, WAIVERS } from "./list-kinds.ts";
import { otherFields, valueSpec } from "./other-fields.ts";
import { itemsAt, locate, writtenAt } from "./written.ts";

const PAYMENTS = `---\r
name: Payments\r
metadata:\r
  capabilities: # what we do\r
    - Card payments\r
    - Invoices   # with VAT\r
    # soon to leave us\r
    - Refunds\r
members:\r
  - Ada # lead\r
  - {name: Bo, role: 'Engineer', fte: 0.5}\r
  - role: Analyst\r
    vacant: true\r
services: [Ledger, {name: Payouts, sla: "99.9%"}]\r
---\r
Body\r
`;

function cardOf(text: string): Card {
  const file = readMarkdown("a.md", "h", text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}

/** The text after edits, having checked that undoing them restores it to the byte. */
function edited(text: string, edits: readonly Edit[]): string {
  const result = applyEdits("a.md", text, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const back = applyEdits("a.md", result.value.text, [{ kind: "splice", splices: result.value.inverse }]);
  expect(back.ok && back.value.text).toBe(text);
  return result.value.text;
}

const items = (text: string, kind: ListKind): readonly JsonValue[] => itemsAt(cardOf(text), kind.field) ?? [];
const column = (kind: ListKind, label: string): Column => {
  const found = [kind.main, kind.beside, ...kind.details].find((one) => one?.label() === label);
  if (found === undefined) throw new Error(`no column ${label}`);
  return found;
};
const meant = (wanted: Column, typed: string): JsonValue => {
  const parsed = wanted.parse(typed);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const setting = (text: string, kind: ListKind, index: number, label: string, typed: string): string => {
  const item = items(text, kind)[index] ?? null;
  const wanted = column(kind, label);
  return edited(text, setColumn(kind.field, index, item, wanted, kind.main, meant(wanted, typed)));
};

describe("an item is added", () => {
  it("as plain text, in the card's line endings, behind the last one", () => {
    const after = edited(
      PAYMENTS,
      addItem(CAPABILITIES.field, items(PAYMENTS, CAPABILITIES), [[CAPABILITIES.main, "Gift cards"]], true),
    );
    expect(after).toBe(PAYMENTS.replace("    - Refunds\r\n", "    - Refunds\r\n    - Gift cards\r\n"));
  });

  it("into a flow list, plain where the list has plain items, as a mapping where more is said of it", () => {
    const now = items(PAYMENTS, SERVICES);
    const sla = column(SERVICES, "SLA");
    expect(edited(PAYMENTS, addItem(SERVICES.field, now, [[SERVICES.main, "Tax"]], false))).toContain('sla: "99.9%"}, Tax]\r\n');
    expect(
      edited(
        PAYMENTS,
        addItem(
          SERVICES.field,
          now,
          [
            [SERVICES.main, "Tax"],
            [sla, "99%"],
          ],
          false,
        ),
      ),
    ).toContain("}, {name: Tax, sla: 99%}]\r\n");
  });

  it("as the first of its list, in the form that such a list usually has", () => {
    const bare = "---\nname: A\n---\n";
    expect(edited(bare, addItem(SERVICES.field, [], [[SERVICES.main, "Tax"]], SERVICES.plain))).toBe(
      "---\nname: A\nservices:\n  - name: Tax\n---\n",
    );
    expect(edited(bare, addItem(CAPABILITIES.field, [], [[CAPABILITIES.main, "Tax"]], CAPABILITIES.plain))).toBe(
      "---\nname: A\nmetadata:\n  capabilities:\n    - Tax\n---\n",
    );
    expect(addItem(SERVICES.field, [], [[SERVICES.main, null]], false)).toEqual([]);
  });

  it("a vacancy says its role and that it is vacant", () => {
    const said = [
      [MEMBERS.main, null],
      [column(MEMBERS, "Role"), "Engineer"],
      [column(MEMBERS, "Vacant"), true],
    ] as const;
    expect(edited("---\nname: A\nmembers: []\n---\n", addItem(["members"], [], said, true))).toBe(
      "---\nname: A\nmembers: [{role: Engineer, vacant: true}]\n---\n",
    );
  });
});

describe("an item is changed", () => {
  it("where it stands, with its comment and quotes kept", () => {
    expect(setting(PAYMENTS, CAPABILITIES, 1, "Name", "Bills")).toBe(PAYMENTS.replace("Invoices  ", "Bills  "));
    expect(setting(PAYMENTS, MEMBERS, 1, "Role", "Designer")).toBe(PAYMENTS.replace("'Engineer'", "'Designer'"));
    expect(setting(PAYMENTS, MEMBERS, 1, "FTE", "0.8")).toBe(PAYMENTS.replace("0.5", "0.8"));
  });

  it("from plain text to a mapping when more is said of it, it alone", () => {
    expect(setting(PAYMENTS, MEMBERS, 0, "Role", "Lead")).toBe(PAYMENTS.replace("- Ada", "- name: Ada\r\n    role: Lead"));
    expect(setting(PAYMENTS, SERVICES, 0, "SLA", "99%")).toBe(PAYMENTS.replace("[Ledger,", "[{name: Ledger, sla: 99%},"));
  });

  it("by taking a detail away with empty text, and a mapping inside it with its last key", () => {
    expect(setting(PAYMENTS, MEMBERS, 1, "FTE", "")).toBe(PAYMENTS.replace(", fte: 0.5", ""));
    const duty = "---\nsubteams:\n  - name: X\n    on_call: {pool: 2}\n---\n";
    expect(setting(duty, SUBTEAMS, 0, "On-call pool", " ")).toBe("---\nsubteams:\n  - name: X\n---\n");
    expect(setting(duty, SUBTEAMS, 0, "On-call depth", "1")).toBe(duty.replace("{pool: 2}", "{pool: 2, depth: 1}"));
  });

  it("under the key that it has, and under the usual one where it has none", () => {
    const text = "---\nlimits:\n  - component: Disk\n    threshold: 80 % # of all\n    current: 75%\n---\n";
    expect(setting(text, LIMITS, 0, "Trigger", "90%")).toBe(text.replace("80 %", "90%"));
    expect(setting(text, LIMITS, 0, "Name", "Disks")).toBe(text.replace("Disk", "Disks"));
    expect(setting(text, LIMITS, 0, "Critical", "95")).toBe(text.replace("75%\n", "75%\n    critical: 95\n"));
  });

  it("by a name in a vacancy, which fills it", () => {
    expect(setting(PAYMENTS, MEMBERS, 2, "Name", "Cy")).toBe(PAYMENTS.replace("    vacant: true\r\n", "    name: Cy\r\n"));
  });

  it("by a name in a vacancy that is told in another word, which fills it as well", () => {
    const text = "---\nmembers:\n  - role: Dev\n    vacant: yes\n  - {name: Bo, vacant: no}\n---\n";
    expect(setting(text, MEMBERS, 0, "Name", "Cy")).toBe(text.replace("vacant: yes", "name: Cy"));
    expect(items(text, MEMBERS).map((item) => itemBrief(MEMBERS, item))).toEqual(["", ""]);
    expect(itemBrief(MEMBERS, { name: "Bo", vacant: "yes" })).toBe("vacant");
    expect(itemBrief(MEMBERS, { name: "Bo", vacant: false })).toBe("");
  });

  it("of a field of its own as lines of text, whose last line break stays", () => {
    const text = "---\nnote: | # kept\n  a\n  b\n---\n";
    const card = cardOf(text);
    const [other] = otherFields(card);
    if (other === undefined) throw new Error("no field");
    const parsed = valueSpec(card, other).parse("a\nc\n", card);
    expect(edited(text, parsed.ok ? parsed.value : [])).toBe(text.replace("b", "c"));
  });

  it("not at all when it says that already", () => {
    expect(setting(PAYMENTS, MEMBERS, 1, "FTE", "0.50")).toBe(PAYMENTS);
    expect(setting(PAYMENTS, CAPABILITIES, 0, "Name", " Card payments ")).toBe(PAYMENTS);
  });
});

describe("an item is moved and removed", () => {
  it("with its comments, and nothing else moves", () => {
    expect(edited(PAYMENTS, moveItem(["metadata", "capabilities"], items(PAYMENTS, CAPABILITIES), 1, -1))).toContain(
      "    - Invoices   # with VAT\r\n    - Card payments\r\n",
    );
    expect(moveItem(["members"], items(PAYMENTS, MEMBERS), 2, 1)).toEqual([]);
    expect(moveItem(["members"], items(PAYMENTS, MEMBERS), 0, -1)).toEqual([]);
  });

  it("the last one takes the list with it, unless an empty list says something", () => {
    const one = "---\nname: A\nmembers:\n  - Ada\n---\n";
    expect(edited(one, removeItem(["members"], ["Ada"], 0, false))).toBe("---\nname: A\n---\n");
    expect(edited(one, removeItem(["members"], ["Ada"], 0, true))).toBe("---\nname: A\nmembers: []\n---\n");
    expect(edited(PAYMENTS, removeItem(["members"], items(PAYMENTS, MEMBERS), 1, false))).toBe(
      PAYMENTS.replace("  - {name: Bo, role: 'Engineer', fte: 0.5}\r\n", ""),
    );
  });
});

describe("what is written", () => {
  const GAPS =
    "---\nservices:\n  - [not, one]\n  -\n  - name: Real\nmetadata:\n  members: [Ada]\nlimits: {Disk: {current: 1}}\n---\n";

  it("has the indexes of the file, also for what could not be read", () => {
    const card = cardOf(GAPS);
    expect(card.services).toHaveLength(1);
    expect(itemsAt(card, SERVICES.field)).toEqual([["not", "one"], null, { name: "Real" }]);
    expect(setting(GAPS, SERVICES, 2, "Name", "Kept")).toBe(GAPS.replace("Real", "Kept"));
  });

  it("is found where the card keeps it, and is no list where it is none", () => {
    const card = cardOf(GAPS);
    expect(itemsAt(card, ["members"])).toEqual(["Ada"]);
    expect(itemsAt(card, ["limits"])).toBeNull();
    expect(itemsAt(card, ["domains"])).toEqual([]);
    expect(writtenAt(card, ["services", 2, "name"])).toBe("Real");
    expect(writtenAt(card, ["services", 7, "name"])).toBeUndefined();
  });
});

describe("an item that was shown is found again", () => {
  const shown = ["a", { name: "b" }, "c"];
  it.each<[string, readonly JsonValue[], number, number | null]>([
    ["in its place", shown, 1, 1],
    ["changed in its place", ["a", { name: "B", role: "r" }, "c"], 1, 1],
    ["moved", [{ name: "b" }, "a", "c"], 1, 0],
    ["after another was taken out", [{ name: "b" }, "c"], 1, 0],
    ["not when it is gone", ["a", "c"], 1, null],
    ["not when it is there twice", ["c", "c", "a"], 2, null],
  ])("%s", (_, now, index, place) => {
    expect(locate(now, { items: shown, index })).toBe(place);
  });
});

describe("typed text", () => {
  it("is a number only where the column holds numbers", () => {
    expect(meant(column(MEMBERS, "FTE"), "0.5")).toBe(0.5);
    expect(meant(column(MEMBERS, "Role"), "7")).toBe("7");
    expect(meant(column(LIMITS, "Lead time"), "6-8 weeks")).toBe("6-8 weeks");
    expect(meant(column(LIMITS, "Current"), "12")).toBe(12);
    expect(meant(column(LIMITS, "Current"), "1.50")).toBe("1.50");
    expect(meant(column(MEMBERS, "Role"), "  ")).toBeNull();
  });

  it.each<[Column, string, RegExp]>([
    [column(MEMBERS, "FTE"), "half", /number/],
    [column(LIMITS, "Lead time"), "soon", /6 weeks/],
    [column(LIMITS, "Trigger"), "lots", /number/],
    [column(WAIVERS, "Until"), "some day", /2024-06-30/],
  ])("is refused in words that say what would do", (wanted, typed, words) => {
    const parsed = wanted.parse(typed);
    expect(!parsed.ok && parsed.error).toMatch(words);
    expect(wanted.parse("")).toEqual({ ok: true, value: null });
  });

  it("of a value that is no text is not made up", () => {
    expect(textOf({ a: 1 })).toBeNull();
    expect(textOf(["a"])).toBeNull();
    expect(textOf(false)).toBe("false");
    expect(valueIn({ threshold: null, trigger: 5 }, column(LIMITS, "Trigger"), false)).toBe(5);
    expect(valueIn("Ada", column(MEMBERS, "Role"), false)).toBeNull();
  });
});
