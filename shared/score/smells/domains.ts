// More kinds of hard problem than one team can hold. Domains only; how much they add to the load is weighed there.
import { listed } from "../count-words.ts";
import type { TeamSmell } from "./finding.ts";

export const domainSmells: TeamSmell = ({ card, name }, _scores, { settings }, say) => {
  const { domains } = card;
  if (domains.length < 2) return;
  const of = (complexity: "simple" | "complicated" | "complex"): readonly string[] =>
    domains.filter((domain) => domain.complexity === complexity).map((domain) => domain.name);
  const [complex, complicated, simple] = [of("complex"), of("complicated"), of("simple")];
  if (complex.length > 0) {
    const others = domains.length - 1;
    say("DOM-COMPLEX", "error", "domains", `${name} has the complex domain ${complex[0]} and ${others} more.`);
  }
  if (complicated.length > 1) {
    say("DOM-MULTI", "error", "domains", `${name} has ${complicated.length} complicated domains: ${listed(complicated)}.`);
  }
  const most = settings.smells.simpleDomains;
  if (simple.length > most) {
    say("DOM-MULTI", "warning", "domains", `${name} has ${simple.length} simple domains, more than ${most}: ${listed(simple)}.`);
  }
};
