import { EditorState } from "@codemirror/state";
import { afterEach, expect, test } from "vitest";
import { speak } from "../../shared/words/t.ts";
import { editorWords } from "./editor-words.ts";

afterEach(() => speak("en"));

test("the editor says its own words in the language spoken when it was made, numbers in them too", () => {
  const english = EditorState.create({ extensions: editorWords() });
  speak("de");
  const german = EditorState.create({ extensions: editorWords() });
  expect([english.phrase("replace all"), english.phrase("$ unchanged lines", 7)]).toEqual(["replace all", "7 unchanged lines"]);
  expect([german.phrase("replace all"), german.phrase("$ unchanged lines", 7)]).toEqual([
    "alle ersetzen",
    "7 unveränderte Zeilen",
  ]);
});
