// Every code that the host itself can report about a folder, a file or a request, and the way to make a Problem of one.
// What is wrong inside a card has its codes in shared/card/problem-codes.ts.
import type { Problem, Severity } from "../../shared/result.ts";
import { type Gap, inEnglish, type Said, said } from "../../shared/words/said.ts";
import type { Wording } from "../../shared/words/wording.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

const error = (meaning: string): CodeEntry => ({ severity: "error", meaning });
const warning = (meaning: string): CodeEntry => ({ severity: "warning", meaning });
const info = (meaning: string): CodeEntry => ({ severity: "info", meaning });

export const HOST_CODES = {
  "FOLDER-GONE": error("The folder is not there (any more)."),
  "FOLDER-NONE": error("The desktop app shows no folder yet, so there is nothing to answer from."),
  "FOLDER-SWITCHED": error("Another folder was opened in the window before the request was answered."),
  "FOLDER-NOT": error("The path that was to be opened is not a folder."),
  "FOLDER-UNREADABLE": error("A folder could not be listed, so cards in it are missing."),
  "FOLDER-LIMIT": error("The folder holds more Markdown files than are read."),
  "FILE-LIMIT": error("A file is larger than a card may be and was not read."),
  "FILE-UNREADABLE": error("A file could not be read from the disk."),
  "FILE-GONE": error("The file that was asked for is not a card or document of this folder."),
  "TEXT-ENCODING": error("The file's bytes are not UTF-8."),
  "LINK-LOOP": warning("A symbolic link leads to a folder that is read already, or to one around it."),
  "LINK-SECOND-NAME": warning("A symbolic link is a second name of a card that is there already."),
  "LINK-BROKEN": warning("A symbolic link leads nowhere."),
  "NAME-CLASH": warning("Two names differ only in case or in how accents are stored; other systems keep one of them."),
  "NAME-PORTABLE": info("A name that another operating system cannot store."),
  "NAME-TAKEN": error("A file or folder of that name is there already, or one that other systems take for the same."),
  "NAME-REFUSED": error("The new name would not be listed as a card, or another system could not store it."),
  "NAME-BACKSLASH": error("A name with a backslash, which cannot be told from a folder separator; the file is not read."),
  "IGNORE-UNREADABLE": warning("The .teamscapeignore could not be read, so nothing is left out because of it."),
  "TYPES-JSON": error("The file of team types is not the JSON that was expected."),
  "TYPES-ENTRY": warning("One team type could not be understood and is left out."),
  "SETTINGS-TWO": warning("The folder has both teamscape.yml and teamscape.yaml; only the first is read."),
  "FM-DISAGREE": error("A second reader finds something else in the front matter, so the card is not written."),
  "PATH-OUTSIDE": error("The path leads out of the opened folder or is spelled in a way that could."),
  "WRITE-FAILED": error("The disk refused a write; nothing was changed."),
  "WRITE-READ-ONLY": error("The file is read-only."),
  "WRITE-FOLDER": error(
    "The folder is read-only, is a file, or is reached by a link, so no name in it can be given or taken away.",
  ),
  "WRITE-LINK": error("The card is a symbolic link, which is neither renamed nor deleted here."),
  "WRITE-NO-UNDO": error("The file could not be brought back as it is, so it is not deleted here."),
  "WRITE-OWNER": error("Replacing the file would take it away from its group."),
  "WRITE-TEXT": error("The new text cannot be stored as UTF-8 or would be larger than a card may be."),
  "WRITE-LOST": error("The disk took the write but does not hold it."),
  "WRITE-PARTIAL": error("A Change over several cards failed and some could not be put back."),
  "CHANGED-ON-DISK": error("Another program changed the file since it was read."),
  "CHANGE-TWICE": error("A Change names the same file twice."),
  "FILE-NOT-WRITTEN": error("A file outside the folder, such as an exported picture, could not be written."),
  "SAMPLE-NOT-COPIED": error("The sample organisation could not be copied to where it can be edited."),
  "EXPORT-PNG": error("The picture could not be made as PNG."),
  "EXPORT-RESOURCE": error("A file that comes with the application and that a picture needs is missing."),
  "EXPORT-LETTERS": warning("The font of PNG pictures lacks some letters; boxes stand for them."),
  "EXPORT-SCALED": info("The picture was made smaller than asked for, as it would have been too large."),
  "JOURNAL-BROKEN": info("What the last session left unsaved could not be read; its file was set aside."),
  "JOURNAL-NOT-KEPT": error("What is not saved yet could not be kept for the next start."),
  "WATCH-FAILED": warning("Changes by other programs are looked for every few seconds only."),
  "ONE-FOLDER": error("The browser host shows the one folder it was started on."),
  "BAD-REQUEST": error("A request does not have the form that the contract asks for."),
  CLOSED: error("The folder was closed before this was asked."),
  UNEXPECTED: error("A fault of Teamscape itself."),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type HostCode = keyof typeof HOST_CODES;

/** @param path relative to the folder in POSIX form, "" for the folder itself */
export function hostProblem(code: HostCode, what: Said, path = ""): Problem {
  return { code, severity: HOST_CODES[code].severity, message: inEnglish(what), said: what, path };
}

/** Why the disk refused; for an errno that has no words here its name, for anything else its message's first line. */
export function reasonOf(cause: unknown): Gap {
  const code = codeOf(cause);
  if (code !== null) return isReason(code) ? said(`disk:reason.${code}`) : code;
  return said("disk:reason.other", {
    text: cause instanceof Error ? (cause.message.split("\n")[0] ?? cause.name) : String(cause),
  });
}

/** Errno name of a file-system error, null for any other. */
export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
}

type Reason = Exclude<keyof Wording<"disk">["reason"], "other">;
const REASONS: ReadonlySet<string> = new Set<Reason>([
  "ENOSPC",
  "EDQUOT",
  "EACCES",
  "EPERM",
  "EBUSY",
  "EROFS",
  "ENOENT",
  "EMFILE",
  "EIO",
]);
const isReason = (code: string): code is Reason => REASONS.has(code);
