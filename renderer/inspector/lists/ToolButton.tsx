// The small buttons at the end of a row. Drawn here, named in words.
const SHAPES = {
  up: "M4 9.5 8 5.5l4 4",
  down: "M4 6.5l4 4 4-4",
  open: "M6 4l4 4-4 4",
  close: "M4 6l4 4 4-4",
  remove: "M4.5 4.5l7 7m0-7-7 7",
} as const;

interface ToolButtonProps {
  /** Shape, and what the focus returns to when its row has moved. */
  readonly part: keyof typeof SHAPES;
  readonly words: string;
  /** Shown beside the shape; part of `words`. */
  readonly label?: string | undefined;
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly onClick: () => void;
}

export function ToolButton({ part, words, label, keys, disabled = false, expanded, controls, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={label === undefined ? "list-tool" : "list-tool worded"}
      data-part={part}
      aria-label={label === undefined ? words : `${label}: ${words}`}
      title={keys === undefined ? words : `${words} (${keys})`}
      // A button that a key in the row does as well is no stop of its own, unless its words are shown.
      tabIndex={keys !== undefined && label === undefined ? -1 : undefined}
      disabled={disabled}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded, "aria-controls": expanded ? controls : undefined })}
      onClick={onClick}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[part]} />
      </svg>
      {label}
    </button>
  );
}
