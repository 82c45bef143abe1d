import { expect, it } from "vitest";
import { lastingStorage } from "./lasting-storage.ts";

/** The page's cookies as a browser keeps them: one for each name, gone when its age is 0. */
function jarOf(): { cookie: string; written: string[] } {
  const cookies = new Map<string, string>();
  const written: string[] = [];
  return {
    written,
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      written.push(text);
      const [pair = "", ...rest] = text.split("; ");
      const at = pair.indexOf("=");
      if (rest.includes("Max-Age=0")) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    },
  };
}

function storeOf() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

it("finds at another address what was kept at the first", () => {
  const jar = jarOf();
  const value = JSON.stringify({ themeChoice: "dark", words: "a; b=c, ä" });
  lastingStorage(jar, storeOf()).setItem("teamscape.ui", value);
  expect(lastingStorage(jar, storeOf()).getItem("teamscape.ui")).toBe(value);
});

it("is sent to no other site and ends only when browsers end every cookie", () => {
  const jar = jarOf();
  lastingStorage(jar, storeOf()).setItem("teamscape.ui", "{}");
  expect(jar.written).toEqual(["teamscape.ui=%7B%7D; Path=/; Max-Age=34560000; SameSite=Strict"]);
});

it("asks the local storage where no cookie is taken, and takes no other name for its own", () => {
  const local = storeOf();
  const refusing = { cookie: "my-teamscape.ui=x; teamscape.ui2=y" };
  local.setItem("teamscape.ui", "kept");
  expect(lastingStorage(refusing, local).getItem("teamscape.ui")).toBe("kept");
  expect(lastingStorage({ cookie: "teamscape.ui=%E0%A4%A" }, local).getItem("teamscape.ui")).toBe("kept");
});

it("lets go of the old cookie when the new value is too long for one", () => {
  const [jar, local] = [jarOf(), storeOf()];
  const storage = lastingStorage(jar, local);
  storage.setItem("teamscape.ui", "short");
  storage.setItem("teamscape.ui", "ä".repeat(1000));
  expect(storage.getItem("teamscape.ui")).toBe("ä".repeat(1000));
  expect(jar.cookie).toBe("");
});
