// A map with some values replaced, without copying the rest: what a drag needs at every move of the pointer.

/** `patch` may only hold keys that `base` has. */
export class OverlayMap<K, V> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  readonly #patch: ReadonlyMap<K, V>;

  constructor(base: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V>) {
    this.#base = base;
    this.#patch = patch;
  }

  get size(): number {
    return this.#base.size;
  }

  get(key: K): V | undefined {
    return this.#patch.get(key) ?? this.#base.get(key);
  }

  has(key: K): boolean {
    return this.#base.has(key);
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#base) yield [key, this.#patch.get(key) ?? value];
  }

  keys(): MapIterator<K> {
    return this.#base.keys();
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
