// Maps whose keys are in order, changed without touching the old one. Order is by UTF-16 code units, so that an Org lists the same
// whether it was built at once or grew change by change.

/** `base` with values set, or removed where null. `base` itself when that changes nothing. */
export function patchMap<V>(base: ReadonlyMap<string, V>, changes: ReadonlyMap<string, V | null>): ReadonlyMap<string, V> {
  if (base.size === 0) return firstMap(base, changes);
  const added: string[] = [];
  let touched = false;
  for (const [key, value] of changes) {
    if (base.get(key) === (value ?? undefined)) continue;
    touched = true;
    if (!base.has(key)) added.push(key);
  }
  if (!touched) return base;
  if (added.length === 0) {
    const patched = new Map(base);
    for (const [key, value] of changes) {
      if (value === null) patched.delete(key);
      else patched.set(key, value);
    }
    return patched;
  }
  added.sort();
  const patched = new Map<string, V>();
  const put = (key: string, old: V | undefined): void => {
    const value = changes.has(key) ? changes.get(key) : old;
    if (value !== null && value !== undefined) patched.set(key, value);
  };
  let next = 0;
  for (const [key, value] of base) {
    for (let other = added[next]; other !== undefined && other < key; other = added[next]) {
      put(other, undefined);
      next += 1;
    }
    put(key, value);
  }
  for (const key of added.slice(next)) put(key, undefined);
  return patched;
}

function firstMap<V>(base: ReadonlyMap<string, V>, changes: ReadonlyMap<string, V | null>): ReadonlyMap<string, V> {
  const entries = new Map<string, V>();
  for (const key of [...changes.keys()].sort()) {
    const value = changes.get(key);
    if (value !== null && value !== undefined) entries.set(key, value);
  }
  return entries.size === 0 ? base : entries;
}
