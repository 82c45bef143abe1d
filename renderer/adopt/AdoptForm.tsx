// What a text offers, to tick, with the front matter that comes of it shown before anything is written.
import { Select, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { frontMatterOf, type InteractionForm } from "../../shared/card/adopt/adopt.ts";
import type { Adoption, Offer } from "../../shared/card/adopt/types.ts";
import { slugOf } from "../../shared/slug.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { OfferRow } from "./OfferRow.tsx";

/** Longest piece of a line that is shown beside a value. */
const EXCERPT = 110;

interface AdoptFormProps {
  readonly path: string;
  readonly text: string;
  readonly adoption: Adoption;
  readonly ofCard: boolean;
  readonly usual: InteractionForm;
  /** Saves; resolves to whether it was saved. */
  readonly onAdopt: (offers: readonly Offer[], form: InteractionForm) => Promise<boolean>;
  readonly onClose: () => void;
}

export function AdoptForm({ path, text, adoption, ofCard, usual, onAdopt, onClose }: AdoptFormProps) {
  const teams = useOrg((state) => state.org.teams);
  const lines = useMemo(() => text.split(/\r\n|\n|\r/), [text]);
  const [ticked, setTicked] = useState(() => new Set(adoption.offers.filter((offer) => offer.ticked).map(({ id }) => id)));
  const [name, setName] = useState(() => String(adoption.offers.find(({ id }) => id === "name")?.value ?? ""));
  const [form, setForm] = useState<InteractionForm>(usual);
  const [state, setState] = useState<"open" | "saving" | "failed">("open");

  const chosen = adoption.offers
    .filter(({ id }) => ticked.has(id))
    .map((offer) => (offer.id === "name" ? { ...offer, value: name.trim() } : offer));
  const yaml = frontMatterOf(chosen, form);
  const other = [...teams.values()].find(
    (team) => team.card !== null && team.card.path !== path && slugOf(team.name) === slugOf(name),
  );
  const flaw = ticked.has("name") && name.trim() === "" ? t("adopt:needsName") : null;
  const relations = chosen.some(({ field }) => field[0] === "interactions");

  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (flaw !== null || yaml === "") return;
    setState("saving");
    if (await onAdopt(chosen, form)) onClose();
    else setState("failed");
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{adoption.nothing ?? t(ofCard ? "adopt:ofCard" : "adopt:ofDocument")}</Text>
        {adoption.offers.length > 0 && (
          <ul className="offers" aria-label={t("adopt:values")}>
            {adoption.offers.map((offer, index) => (
              <OfferRow
                key={offer.id}
                offer={offer}
                first={index === 0}
                ticked={ticked.has(offer.id)}
                excerpt={excerptOf(lines[offer.line - 1] ?? "", offer)}
                onTick={(on) => tick(offer.id, on)}
              >
                {offer.id === "name" ? (
                  <TextInput
                    size="xs"
                    aria-label={t("adopt:nameOfTeam")}
                    value={name}
                    onChange={(event) => setName(event.currentTarget.value)}
                    error={flaw}
                    {...(other === undefined
                      ? {}
                      : { description: t("adopt:ambiguous", { path: other.card?.path, name: other.name }) })}
                  />
                ) : undefined}
              </OfferRow>
            ))}
          </ul>
        )}
        {relations && (
          <Select
            size="xs"
            label={t("adopt:writeAs")}
            data={[
              { value: "interactions", label: t("adopt:interactions") },
              { value: "interaction_modes", label: t("adopt:modes") },
            ]}
            allowDeselect={false}
            value={form}
            onChange={(value) => setForm(value === "interaction_modes" ? value : "interactions")}
          />
        )}
        {yaml !== "" && (
          <section aria-label={t("adopt:frontMatter")}>
            <h3 className="adopt-heading">{t("adopt:frontMatter")}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
            <pre className="adopt-yaml" tabIndex={0}>
              {yaml}
            </pre>
          </section>
        )}
        {state === "failed" && (
          <Text size="sm" role="alert" className="adopt-failed">
            {t("adopt:notSaved")}
          </Text>
        )}
        <div className="adopt-buttons">
          <button type="button" className="btn" onClick={onClose}>
            {t("common:cancel")}
          </button>
          <button type="submit" className="btn primary" disabled={yaml === "" || flaw !== null || state === "saving"}>
            {t(ofCard ? "adopt:write" : "adopt:make")}
          </button>
        </div>
      </Stack>
    </form>
  );
}

/** The part of a line around the value: a document without line breaks is one line. */
function excerptOf(line: string, offer: Offer): string {
  const text = line.trim();
  if (text.length <= EXCERPT) return text;
  const [word = ""] = offer.shown.split(":");
  const at = Math.max(0, text.indexOf(word) - 20);
  return `${at > 0 ? "…" : ""}${text.slice(at, at + EXCERPT)}…`;
}
