// What is wrong with a card, or between cards: what each code means, what to do, and what is said of the cards where it is found.
// German.
import type { Wording } from "../wording.ts";

export const problems: Wording<"problems"> = {
  org: {
    "REF-DANGLING": {
      meaning: "Ein Verweis nennt kein Team des Ordners; ein Platzhalter steht dafür, bis seine Karte erscheint.",
      advice: "Die fehlende Karte anlegen oder den Namen berichtigen.",
    },
    "REF-AMBIGUOUS": {
      meaning: "Ein Verweis kann zwei oder mehr Teams meinen; keines davon wird gewählt.",
      advice: "Einen Namen oder eine id schreiben, die nur ein Team hat.",
    },
    "REF-DRIFT": {
      meaning: "Ein Verweis ist anders geschrieben als Name oder id seines Teams und wurde über seine Kurzform zugeordnet.",
      advice: "Den Namen so schreiben, wie er auf der Karte des Teams steht.",
    },
    "REF-SELF": {
      meaning: "Eine Karte nennt ihr eigenes Team als Partner, Abhängigkeit oder übergeordnetes Team; der Eintrag zählt nicht.",
      advice: "Ein anderes Team nennen oder den Eintrag entfernen.",
    },
    "INT-CONFLICT": {
      meaning: "Die Karten zweier Teams nennen verschiedene Modi für dieselbe Interaktion.",
      advice: "Sich auf einen Modus einigen und ihn in beide Karten schreiben.",
    },
    "INT-ROLE": {
      meaning: "Die Karten zweier Teams sind sich uneinig, wer bereitstellt und wer nutzt.",
      advice: "Sich einigen, wer bereitstellt, und die Rolle in einer Karte berichtigen.",
    },
    "SUB-CYCLE": {
      meaning: "Teams sind einander im Kreis übergeordnet; keines davon wird als Subteam gezeichnet.",
      advice: "parent aus einer der Karten entfernen.",
    },
    "TYPE-UNKNOWN": {
      meaning: "Der Teamtyp ist weder einer von Team Topologies noch ein eigener des Ordners.",
      advice: "Einen Typ von Team Topologies verwenden oder den eigenen des Ordners in team-types.json festlegen.",
    },
    "TYPE-UNDEFINED": {
      meaning: "Die Karte gibt keinen Teamtyp an.",
      advice: "Mit dem Team entscheiden, was für ein Team es ist, und team_type setzen.",
    },
    "NAME-DUP": {
      meaning: "Zwei oder mehr Karten haben denselben Namen. Beide bleiben, als zwei Teams.",
      advice: "Eines der Teams umbenennen.",
    },
    "ID-DUP": {
      meaning: "Zwei oder mehr Karten haben dieselbe id. Beide bleiben, als zwei Teams.",
      advice: "Einer der Karten eine andere team_id geben.",
    },
  },
  card: {
    "FRONT-UNCLOSED": "Das Front Matter beginnt mit ---, und keine Zeile schließt es.",
    "FRONT-LANGUAGE": "Das Front Matter nennt eine andere Sprache als YAML; es wird nie ausgeführt.",
    "FRONT-TOO-LARGE": "Das Front Matter ist größer, als das einer Karte sein darf, und wurde nicht gelesen.",
    "FRONT-DISAGREES":
      "Andere Werkzeuge würden dieses Front Matter in einer anderen Zeile enden lassen; die Karte wird daher nicht bearbeitet.",
    "FRONT-NOT-MAPPING": "Das Front Matter ist keine Liste von Zeilen der Form `key: value`.",
    "TEXT-NUL": "Die Datei enthält ein NUL-Zeichen und ist daher kein Text.",
    "TEXT-MOJIBAKE": "Der Text sieht aus, als wäre er einmal falsch dekodiert worden; er bleibt, wie er ist.",
    "CARD-CONFLICT-MARKERS":
      "In der Karte stehen Konfliktmarken von Git; gezeigt wird die Seite vor dem Zusammenführen, und kein Feld wird geschrieben.",
    "YAML-SYNTAX": "Das Front Matter ist kein gültiges YAML.",
    "YAML-DEPTH": "Das Front Matter ist mehr als 100 Ebenen tief verschachtelt.",
    "YAML-DUPLICATE-KEY": "Ein Schlüssel steht zweimal in einer Zuordnung; gezeigt wird der erste.",
    "YAML-UNSAFE-KEY": "Ein Schlüssel wie __proto__, für den eine Karte keine Verwendung hat; er zählt nicht.",
    "YAML-KEY": "Ein Schlüssel, der kein einfacher Text ist; er zählt nicht.",
    "YAML-ALIAS": "Ein Alias, der keinen Anker vor sich nennt.",
    "YAML-ALIAS-BOMB": "Aliase, die sich zu weit mehr entfalten würden, als geschrieben steht; sie zählen nicht.",
    "YAML-TAG": "Ein Tag, den das Kernschema von YAML nicht kennt; daraus wird nichts gebaut.",
    "YAML-MERGE": "Ein Merge-Schlüssel (<<); er bleibt stehen, wird aber nicht angewendet.",
    "FIELD-TYPE": "Ein bekanntes Feld enthält einen Wert anderer Art, als es annimmt; das Feld wird ausgelassen.",
    "FIELD-VALUE": "Ein bekanntes Feld enthält einen unverständlichen Wert; gezeigt wird sein Text.",
    "FIELD-TWICE": "Ein Feld steht an zwei Stellen mit verschiedenen Werten; einer davon gilt.",
    "EDIT-NOT-EDITABLE": "Die Karte war nicht ganz lesbar; daher wird kein Feld davon geschrieben.",
    "EDIT-PATH": "Die Bearbeitung nennt ein Feld oder einen Listeneintrag, den es nicht gibt oder nicht geben kann.",
    "EDIT-SHARED": "Den Wert teilen sich ein Alias, ein Anker oder ein Merge-Schlüssel, oder er trägt einen Tag.",
    "EDIT-UNSAFE": "Die Bearbeitung hätte mehr geändert als verlangt und wurde nicht ausgeführt.",
    "EDIT-SPLICE": "Eine Ersetzung im Quelltext passt nicht zu dem Text, für den sie gemacht wurde.",
  },
  said: {
    circle: "{{names}} sind einander im Kreis übergeordnet. parent aus einer der Karten entfernen.",
    sameName: "Den Namen „{{text}}“ verwendet auch {{others}}. Eines umbenennen, damit Verweise sie unterscheiden können.",
    sameId:
      "Die id „{{text}}“ verwendet auch {{others}}. Einer Karte eine andere team_id geben, damit Verweise sie unterscheiden können.",
    more: "{{names}} und {{count}} weitere",
    self: "„{{text}}“ ist dieses Team selbst. Ein anderes Team nennen oder den Eintrag entfernen.",
    dangling: "„{{text}}“ nennt kein Team dieses Ordners. Die Karte anlegen oder den Namen berichtigen.",
    ambiguous: "„{{text}}“ kann {{candidates}} meinen. Eine id oder einen Namen schreiben, den nur eines davon hat.",
    or: "{{names}} oder {{name}}",
    orOthers: "{{names}} oder andere",
    drift: "„{{text}}“ wurde als {{name}} verstanden. Den Namen so schreiben, wie er dort steht.",
    conflict:
      "{{own}} gibt {{here}} mit {{other}} an; die Karte von {{other}} gibt {{there}} an. Sich auf einen Modus einigen und ihn in beide Karten schreiben.",
    bothProvide: "{{own}} und {{other}} geben beide an, selbst bereitzustellen. Die Rolle in einer Karte berichtigen.",
    bothConsume: "{{own}} und {{other}} geben beide an, selbst zu nutzen. Die Rolle in einer Karte berichtigen.",
    noSuchType: "„{{text}}“ ist hier kein Teamtyp, das Team wird daher ohne gezeichnet. Möglich sind: {{known}}.",
    noType: "{{name}} hat keinen Teamtyp. team_type setzen, um zu sagen, was für ein Team es ist.",
  },
  cardAdvice: "Den Quelltext der Karte in der genannten Zeile öffnen und dort berichtigen.",
  editAdvice: "Es wurde nichts geschrieben; die Änderung im Quelltext der Karte machen.",
};
