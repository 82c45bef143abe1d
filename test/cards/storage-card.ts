// A card in the shape of the first document that the project was started from: floats as coordinates, dashes at the column of their key, empty
// list and mapping in flow style, a month as text, dashes in the body.
export const STORAGE_CARD = `---
name: Ledger Storage Platform Team
team_type: platform
dependencies: []
interaction_modes: {}
position:
  x: 204.0
  y: 180.0
metadata:
  size: 7
  value_stream: Shopping
  platform_grouping: null
  cognitive_load: medium
  capabilities:
  - Managed relational databases
  - Cache clusters
  - Search indices
  - Schema migrations
  - Backups and recovery drills
  consumers: 6 teams
  established: 2024-06
---

# Ledger Storage Platform Team

Runs the stores that the shop's teams build on.

## Capabilities

### 1. Managed relational databases
- **Consumers**: Basket, Catalogue, Accounts

---

### 2. Cache clusters
- **Consumers**: All stream-aligned teams

## Numbers
- Number of consumers: 8 teams
- x: 204.0 here is text
`;
