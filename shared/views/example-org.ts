// A small organisation for tests of views: two streams, a platform with an inner one, subteams, a ghost and a grouping that is consumed.

import { buildOrg } from "../org/build.ts";
import { cardWith } from "../org/example-cards.ts";

const team = (name: string, type: string, size: number | null, more: Parameters<typeof cardWith>[1] = {}) => ({
  name,
  team_type: type,
  ...(size === null ? {} : { size }),
  ...more,
});

/**
 * Provides, from left to right:  base → data → orders → shop;  test facilitates orders;  orders and pay collaborate;  far depends on shop;
 * base serves all of the stream "Deliver" (ship).
 */
export const EXAMPLE = buildOrg([
  cardWith("shop.md", team("Shop", "stream-aligned", 8, { value_stream: "Buy" })),
  cardWith(
    "streams/orders.md",
    team("Orders", "stream-aligned", 6, {
      team_id: "ord-1",
      value_stream: "Buy",
      interactions: [
        { team: "Shop", mode: "x-as-a-service", role: "provides" },
        { team: "Pay", mode: "collaboration" },
      ],
      services: [{ name: "Order book", capability: "Ordering" }],
      lead: "Ada Lovelace",
    }),
  ),
  cardWith("streams/pay.md", team("Pay", "stream-aligned", 4, { value_stream: "Buy" })),
  cardWith("streams/ship.md", team("Ship", "stream-aligned", null, { value_stream: "Deliver" })),
  cardWith(
    "streams/deep/far.md",
    team("Far", "stream-aligned", 3, { value_stream: "Deliver", dependencies: ["Shop", "Nobody"] }),
  ),
  cardWith(
    "platforms/data.md",
    team("Data", "platform", 9, {
      cognitive_load: "high",
      platform_grouping: "Base",
      platform_grouping_inner: "Data",
      interactions: [{ team: "Orders", mode: "x-as-a-service", role: "provides" }],
      subteams: [{ name: "Lakes", members: [{ name: "Grace Hopper" }] }],
    }),
  ),
  cardWith(
    "platforms/base.md",
    team("Base Runtime", "platform", 12, {
      platform_grouping: "Base",
      interactions: [
        { team: "Data", mode: "x-as-a-service", role: "provides" },
        { team: "Deliver", mode: "x-as-a-service", role: "provides" },
      ],
    }),
  ),
  cardWith(
    "test.md",
    team("Testers", "enabling", 2, { interactions: [{ team: "Orders", mode: "facilitating", role: "provides" }] }),
  ),
]);
