// zod looks, at the first schema that is made, whether it may make code from text. Under the page's policy it may not, and the mere try is
// reported as a violation. Import this before anything that makes a schema.
import { config } from "zod";

config({ jitless: true });
