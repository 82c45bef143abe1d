// A folder that is being read: how far, from the number of cards on at which one wonders.
import { t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";

/** Fewer cards than this are there before one has read a number. */
const WORTH_COUNTING = 500;

export function Loading() {
  const progress = useOrg((state) => state.progress);
  const counted = progress !== null && progress.total >= WORTH_COUNTING ? progress : null;
  const placing = counted !== null && counted.read >= counted.total;
  return (
    <>
      {/* Only the step is announced: the count changes many times a second. */}
      <div role="status">
        <h2>{placing ? t("states:placing") : t("states:reading")}</h2>
      </div>
      {counted !== null && (
        <>
          <progress max={counted.total} value={counted.read} aria-label={t("states:cardsRead")} />
          <p>{t("states:progress", { read: counted.read, total: counted.total })}</p>
        </>
      )}
    </>
  );
}
