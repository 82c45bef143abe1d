// "Add field…": the fields that the card does not have, to search and choose from, instead of thirty empty boxes.

import { Combobox, useCombobox } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { t } from "../../../shared/words/t.ts";
import { type FieldDef, GROUPS, groupName, idOf } from "./catalog.ts";
import { DROPDOWN } from "./combobox.ts";

interface AddFieldProps {
  readonly defs: readonly FieldDef[];
  readonly onAdd: (def: FieldDef) => void;
}

export function AddField({ defs, onAdd }: AddFieldProps) {
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const wanted = search.trim().toLowerCase();
  const found = defs.filter((def) =>
    `${groupName(def.group)} ${def.name()} ${def.fullName?.() ?? ""} ${def.path.join(".")}`.toLowerCase().includes(wanted),
  );
  return (
    <Combobox
      store={combobox}
      {...DROPDOWN}
      width={250}
      classNames={{ dropdown: "field-dropdown", option: "field-option", search: "field-search", groupLabel: "field-group-label" }}
      onOptionSubmit={(id) => {
        const def = defs.find((one) => idOf(one) === id);
        combobox.closeDropdown();
        if (def !== undefined) onAdd(def);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <button
          type="button"
          className="btn field-add"
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          <Plus size={14} aria-hidden />
          {t("form:add.button")}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-label={t("form:add.search")}
          placeholder={t("form:add.search")}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            combobox.closeDropdown();
            combobox.focusTarget();
          }}
        />
        <Combobox.Options aria-label={t("form:add.list")} mah={260} style={{ overflowY: "auto" }}>
          {found.length === 0 && <Combobox.Empty>{t("form:add.none")}</Combobox.Empty>}
          {GROUPS.map((group) => {
            const inGroup = found.filter((def) => def.group === group);
            if (inGroup.length === 0) return null;
            const options = inGroup.map((def) => (
              <Combobox.Option value={idOf(def)} key={idOf(def)}>
                {def.name()}
              </Combobox.Option>
            ));
            return group === "team" ? (
              options
            ) : (
              <Combobox.Group label={groupName(group)} key={group}>
                {options}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
