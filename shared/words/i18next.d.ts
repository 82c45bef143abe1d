// Lets the compiler know which texts there are.
import type { en } from "./en/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: typeof en;
    defaultNS: false;
    returnNull: false;
  }
}
