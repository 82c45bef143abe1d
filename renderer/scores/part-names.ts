// What the parts of a load are called where they head a line.
import type { LoadPartName } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";

export const partName = (part: LoadPartName): string => t(`scores:load.part.${part}`);
