// Which language the window speaks, and its choice. English.
export const language = {
  menu: "Language",
  system: "As the system",
  names: { en: "English", de: "Deutsch" },
  action: { system: "Language: as the system", en: "Language: English", de: "Language: Deutsch" },
  changed: "English is spoken",
  changedDetail: "Steps made before keep the names they were given.",
} as const;
