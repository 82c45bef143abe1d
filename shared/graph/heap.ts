// A binary heap of numbered items, the cheapest first.

export interface Heap {
  readonly push: (item: number, cost: number) => void;
  /** Null when empty. */
  readonly pop: () => { readonly item: number; readonly cost: number } | null;
}

export function heap(): Heap {
  const items: number[] = [];
  const costs: number[] = [];
  const swap = (a: number, b: number): void => {
    [items[a], items[b]] = [items[b] as number, items[a] as number];
    [costs[a], costs[b]] = [costs[b] as number, costs[a] as number];
  };
  const less = (a: number, b: number): boolean => (costs[a] as number) < (costs[b] as number);
  return {
    push(item, cost) {
      let at = items.push(item) - 1;
      costs.push(cost);
      for (let parent = (at - 1) >> 1; at > 0 && less(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const [item, cost] = [items[0], costs[0]];
      if (item === undefined || cost === undefined) return null;
      swap(0, items.length - 1);
      items.pop();
      costs.pop();
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        if (left >= items.length) break;
        const child = left + 1 < items.length && less(left + 1, left) ? left + 1 : left;
        if (!less(child, at)) break;
        swap(child, at);
        at = child;
      }
      return { item, cost };
    },
  };
}
