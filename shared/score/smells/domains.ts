// More kinds of hard problem than one team can hold. Domains only; how much they add to the load is weighed there.

import { t } from "../../words/t.ts";
import { listed, written } from "../count-words.ts";
import type { TeamSmell } from "./finding.ts";

export const domainSmells: TeamSmell = ({ card, name }, _scores, { settings }, say) => {
  const { domains } = card;
  if (domains.length < 2) return;
  const of = (complexity: "simple" | "complicated" | "complex"): readonly string[] =>
    domains.filter((domain) => domain.complexity === complexity).map((domain) => domain.name);
  const [complex, complicated, simple] = [of("complex"), of("complicated"), of("simple")];
  if (complex.length > 0) {
    const others = domains.length - 1;
    say("DOM-COMPLEX", "error", "domains", t("smells:domains.complex", { name, domain: complex[0] ?? "", count: others }));
  }
  if (complicated.length > 1) {
    say(
      "DOM-MULTI",
      "error",
      "domains",
      t("smells:domains.complicated", { name, count: complicated.length, names: listed(complicated) }),
    );
  }
  const most = settings.smells.simpleDomains;
  if (simple.length > most) {
    const what = t("smells:domains.simple", { name, count: simple.length, border: written(most), names: listed(simple) });
    say("DOM-MULTI", "warning", "domains", what);
  }
};
