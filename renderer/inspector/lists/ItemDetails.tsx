// What a row shows when it is opened: its further columns and the lists inside the item.
import { useMemo } from "react";
import { Consumers } from "./Consumers.tsx";
import { DetailColumns, type DetailsProps } from "./DetailColumns.tsx";
import { ListEditor } from "./ListEditor.tsx";

export function ItemDetails({ place, items, changes }: DetailsProps) {
  const { card, kind, index } = place;
  const inner = useMemo(
    () => kind.inner.map((list) => ({ ...list, field: [...kind.field, index, ...list.field] })),
    [kind, index],
  );
  return (
    <>
      <DetailColumns place={place} items={items} changes={changes} />
      {kind.consumers !== undefined && <Consumers card={card} field={[...kind.field, index, kind.consumers]} />}
      {inner.map((list) => (
        <ListEditor key={list.field.join(".")} card={card} kind={list} inner Details={DetailColumns} />
      ))}
    </>
  );
}
