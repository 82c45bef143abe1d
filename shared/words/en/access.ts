// What is said to those who go by keyboard or by ear, and what small windows and large text need. English.
export const access = {
  more: "More",
  menuStart: "Choose with the arrow keys",
  where: "{{at, number}} of {{count, number}}: {{what}}.",
  relationKeys: "Enter edits it, Delete removes it.",
  sumKeys: "Enter lists them, to choose one.",
  summed_one: "{{what}}, one relation: {{all}}",
  summed_other: "{{what}}, {{count, number}} relations: {{all}}",
} as const;
