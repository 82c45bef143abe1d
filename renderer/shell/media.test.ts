// The stand-in loses events as Chromium does: whoever reads `matches` after a change, and before the change was told, has been told.
import { describe, expect, it } from "vitest";
import { type QueryList, watchOf } from "./media.ts";

/** A list whose change is told only by `frame()`, and only if nobody read it in between. */
function chromiumList(): QueryList & { change(to: boolean): void; frame(): void } {
  const told = new Set<(event: { readonly matches: boolean }) => void>();
  let now = false;
  let last = false;
  return {
    get matches() {
      last = now;
      return now;
    },
    addEventListener: (_, listener) => told.add(listener),
    removeEventListener: (_, listener) => told.delete(listener),
    change: (to) => {
      now = to;
    },
    frame: () => {
      if (last === now) return;
      last = now;
      for (const listener of told) listener({ matches: now });
    },
  };
}

describe("a watch over a media query", () => {
  it("tells everyone, though one of them asks between the change and its event", () => {
    const list = chromiumList();
    const watch = watchOf(list);
    const seen: boolean[] = [];
    watch.subscribe(() => seen.push(watch.holds()));
    list.change(true);
    watch.holds();
    list.frame();
    expect(seen).toEqual([true]);
    expect(watch.holds()).toBe(true);
  });

  it("tells nobody who left, and the others still", () => {
    const list = chromiumList();
    const watch = watchOf(list);
    const seen: string[] = [];
    const leave = watch.subscribe(() => seen.push("left"));
    watch.subscribe(() => seen.push("stayed"));
    leave();
    list.change(true);
    list.frame();
    expect(seen).toEqual(["stayed"]);
  });

  it("is done with the list when the last has left, and right again for whoever comes after", () => {
    const list = chromiumList();
    let gone = 0;
    let told = 0;
    const watch = watchOf(list, () => gone++);
    const leave = watch.subscribe(() => told++);
    leave();
    leave();
    expect(gone).toBe(1);
    list.change(true);
    list.frame();
    expect(watch.holds()).toBe(true);
    watch.subscribe(() => told++);
    expect(watch.holds()).toBe(true);
    expect(told).toBe(0);
  });
});
