/* Records of which a view has many, such as `hand:ID`: each as one item that knows its id. */

/** The kinds that a view has, such as `hand:`. */
type KindIn<View> = Kinds<keyof View>;
type Kinds<Key> = Key extends `${infer Kind}:${string}` ? `${Kind}:` : never;

export type ItemOf<View, Kind extends string> = View[Extract<keyof View, `${Kind}${string}`>] & {
  readonly id: string;
};

/** A record that did not change stays the same item, so that lists draw anew only what is new. */
const itemOfRecord = new WeakMap<object, object>();

function itemOfKind(record: object, id: string): object {
  const known = itemOfRecord.get(record);
  if (known !== undefined) return known;
  const made = { ...record, id };
  itemOfRecord.set(record, made);
  return made;
}

/** All of a kind, in no order. A selector of it wants `useShallow`. */
export function itemsOf<View extends object, Kind extends KindIn<View>>(
  view: View,
  kind: Kind,
): readonly ItemOf<View, Kind>[] {
  const items: object[] = [];
  for (const [key, record] of Object.entries<object>(view as { readonly [key: string]: object })) {
    if (key.startsWith(kind)) items.push(itemOfKind(record, key.slice(kind.length)));
  }
  return items as ItemOf<View, Kind>[];
}

/** The one with this id. */
export function itemOf<View extends object, Kind extends KindIn<View>>(
  view: View,
  kind: Kind,
  id: string | undefined,
): ItemOf<View, Kind> | undefined {
  const record = id === undefined ? undefined : (view as { readonly [key: string]: object })[`${kind}${id}`];
  return id === undefined || record === undefined ? undefined : (itemOfKind(record, id) as ItemOf<View, Kind>);
}
