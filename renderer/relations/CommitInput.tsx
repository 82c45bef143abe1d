// A line of text that is told when it is done: with Enter or by leaving it. Escape puts back what is written.
import { TextInput } from "@mantine/core";
import { useState } from "react";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  /** Null for a text that was emptied. Not called when nothing changed. */
  readonly onCommit: (value: string | null) => void;
}

export function CommitInput({ label, description, value, onCommit }: Props) {
  const written = value ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    const text = typed?.trim();
    setTyped(null);
    if (text !== undefined && text !== written) onCommit(text === "" ? null : text);
  };
  return (
    <TextInput
      label={label}
      description={description}
      value={typed ?? written}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
