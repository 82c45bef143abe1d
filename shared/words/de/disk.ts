// Was ein Host vom Ordner, von Dateien, vom Speichern und von Exporten meldet. Deutsch.
import type { Wording } from "../wording.ts";

export const disk: Wording<"disk"> = {
  reason: {
    ENOSPC: "Der Datenträger ist voll",
    EDQUOT: "Das Kontingent auf dem Datenträger ist aufgebraucht",
    EACCES: "Der Zugriff wurde verweigert",
    EPERM: "Es ist nicht erlaubt",
    EBUSY: "Ein anderes Programm hält die Datei fest",
    EROFS: "Der Datenträger ist schreibgeschützt",
    ENOENT: "Es ist nicht da",
    EMFILE: "Zu viele Dateien sind geöffnet",
    EIO: "Der Datenträger hat einen Fehler gemeldet",
    other: "„{{text}}“",
  },
  why: {
    notRegular: "Es ist keine gewöhnliche Datei",
    inFolder: "Der Ablageort liegt selbst im geöffneten Ordner",
    tooLong: "Es hat länger als eine Minute gedauert",
    ended: "Der Zeichner endete mit Code {{number}}",
  },
  folder: {
    gone: "Den Ordner gibt es nicht mehr.",
    goneShown: "Den Ordner gibt es nicht mehr. Gezeigt wird, was er zuletzt enthielt.",
    notOpened: "Der Ordner {{path}} lässt sich nicht öffnen: {{reason}}. Einen anderen wählen.",
    file: "{{path}} ist eine Datei. Den Ordner öffnen, in dem sie liegt.",
    unlisted: "Der Ordner {{path}} ließ sich nicht auflisten: {{reason}}. Seine Karten fehlen hier.",
    itself: "selbst",
    files:
      "Gelesen werden nur die ersten {{most}} Markdown-Dateien; {{left}} wurden ausgelassen. Was keine Karte ist, in .teamscapeignore nennen.",
    folders:
      "Durchgesehen werden nur {{most}} Ordner; andere wurden ausgelassen. Was keine Karten enthält, in .teamscapeignore nennen.",
    ignore: "{{file}} war nicht lesbar: {{reason}}. Nichts wird deswegen ausgelassen.",
    watch: "Nach Änderungen anderer Programme wird nur jede Sekunde gesehen: {{reason}}.",
    closed: "Der Ordner wurde geschlossen. Noch einmal öffnen.",
    one: "Dieses Fenster zeigt einen Ordner. Für einen anderen Teamscape mit diesem neu starten: npm start -- ORDNER.",
    none: "Kein Ordner ist geöffnet. Einen über Datei, Ordner öffnen wählen.",
    switched: "Inzwischen wurde ein anderer Ordner geöffnet. Nichts wurde getan.",
    sample:
      "Die Beispielorganisation ließ sich nicht nach {{path}} kopieren: {{reason}}. Stattdessen einen eigenen Ordner öffnen.",
  },
  name: {
    backslash: "Der Name {{path}} enthält einen umgekehrten Schrägstrich, die Datei wird daher nicht gelesen. Umbenennen.",
    clash:
      "{{path}} und {{other}} unterscheiden sich nur in Großschreibung oder Akzenten. Windows und macOS behalten eines davon: eines umbenennen.",
    portable: "Der Name {{name}} {{fault}}; Windows kann ihn nicht speichern. Umbenennen.",
    refused: "Der Name {{name}} {{fault}}; Windows kann ihn nicht speichern. Einen anderen wählen.",
    fault: {
      character: "enthält {{character}}",
      reserved: "ist unter Windows vergeben",
      end: "endet mit einem Punkt oder Leerzeichen",
    },
    long: "Der Name {{name}}… ist länger, als ein Datenträger speichern kann. Kürzen.",
    taken: "{{path}} gibt es schon. Nichts wurde überschrieben; einen anderen Namen wählen.",
    folded: "{{path}} unterscheidet sich von {{other}} nur in Großschreibung oder Akzenten. Einen anderen Namen wählen.",
    unlisted:
      "{{name}} würde nicht als Karte gelten. Einen Namen wählen, der auf .md endet und nicht README, CHANGELOG, CONTRIBUTING oder LICENSE ist.",
    skipped: "Karten in einem Ordner namens {{name}} werden nicht gelesen. Einen anderen Ordner wählen.",
    ignored: ".teamscapeignore lässt {{part}} aus, {{path}} würde daher nicht gelesen. Einen anderen Namen wählen.",
  },
  link: {
    loop: "Die Verknüpfung {{path}} führt zu sich selbst zurück; ihr wird nicht gefolgt.",
    read: "Die Verknüpfung {{path}} führt zu einem Ordner, der schon gelesen ist; ihr wird nicht noch einmal gefolgt.",
    broken: "Der Verknüpfung {{path}} lässt sich nicht folgen: {{reason}}. Entfernen oder ihr Ziel berichtigen.",
    second:
      "{{path}} ist eine Verknüpfung zu {{first}}; gezeigt wird es einmal. Die Verknüpfung entfernen, wenn sie nicht gebraucht wird.",
  },
  file: {
    unread: "{{path}} war nicht lesbar: {{reason}}.",
    unreadCheck: "{{path}} war nicht lesbar: {{reason}}. Nachsehen, wer es lesen darf.",
    large: "{{path}} hat {{size}}; Dateien über 2 MiB werden ausgelassen. Kürzen oder teilen.",
    largeSource: "{{path}} ist größer als 2 MiB.",
    largeEdit: "{{path}} ist größer als 2 MiB und wird hier nicht geändert. Kürzen oder teilen.",
    utf16: "{{path}} sieht nach UTF-16 aus. Als UTF-8 speichern, damit es gelesen wird.",
    encoding: "{{path}} enthält Bytes, die nicht UTF-8 sind. Als UTF-8 speichern, damit es gelesen wird.",
    unknown: "{{path}} ist keine Karte und kein Dokument dieses Ordners.",
    gone: "{{path}} ist nicht (mehr) im Ordner. Nichts wurde geschrieben.",
    disagree:
      "Andere Werkzeuge lesen das Front Matter von {{path}} anders ({{difference}}), es wird daher nicht geschrieben. Im Quelltext ansehen.",
    difference: { end: "es endet in einer anderen Zeile", value: "ein Wert weicht ab" },
    tooMuch:
      "Für andere Werkzeuge änderte sich in {{path}} auch {{what}}; die Änderung wurde daher nicht gemacht. Den Quelltext verwenden.",
    front: "das Front Matter",
    below: "der Text darunter",
  },
  path: {
    outside: "Der Pfad {{path}} {{fault}}. Zugänglich sind nur Dateien des geöffneten Ordners.",
    empty: "ist leer",
    nul: "enthält ein NUL-Zeichen",
    half: "enthält ein halbes Zeichen",
    backslash: "enthält einen umgekehrten Schrägstrich",
    absolute: "ist absolut",
    drive: "nennt ein Laufwerk",
    emptyName: "enthält einen leeren Namen",
    dots: "führt über Punkte nach oben",
  },
  save: {
    failed: "{{path}} ließ sich nicht speichern: {{reason}}. Nichts wurde geändert; noch einmal versuchen.",
    notMade: "{{path}} lässt sich nicht anlegen: {{reason}}. Nichts wurde geschrieben.",
    readOnly: "{{path}} ist schreibgeschützt. Das Schreiben erlauben und noch einmal versuchen.",
    readOnlyFolder: "Der Ordner von {{path}} ist schreibgeschützt. Das Schreiben erlauben und noch einmal versuchen.",
    linkedFolder:
      "Der Ordner {{folder}} ist eine Verknüpfung, und seine Karten sind anderswo aufgeführt. Den Ordner verwenden, zu dem sie führt.",
    noFolder: "{{folder}} ist eine Datei, {{path}} kann daher nicht darin liegen. Einen anderen Ordner wählen.",
    link: "{{path}} ist eine Verknüpfung zu {{real}}. Im Dateimanager umbenennen oder löschen; dort ist zu sehen, welches von beiden gemeint ist.",
    noUndo: "{{path}} ist kein UTF-8-Text und ließe sich nicht wiederherstellen. Stattdessen im Dateimanager löschen.",
    owner:
      "Das Speichern würde {{path}} seiner Gruppe wegnehmen; nichts wurde geschrieben. Bei der Eigentümerin oder beim Eigentümer nachfragen oder der Gruppe beitreten.",
    lost: "Der Datenträger hat {{path}} als gespeichert gemeldet, enthält es aber nicht so. Datenträger oder Freigabe prüfen und noch einmal versuchen.",
    taken:
      "Ein anderes Programm hat eine Datei mit dem Namen angelegt, den {{path}} bekommen sollte. Nichts wurde überschrieben; einen anderen Namen wählen.",
    text: "Der neue Text von {{path}} ist größer als 2 MiB oder enthält ein halbes Zeichen. Nichts wurde geschrieben.",
    changed:
      "{{path}} wurde nach dem Lesen von einem anderen Programm geändert. Nichts wurde überschrieben; mit dem jetzigen Stand noch einmal versuchen.",
    twoEdits: "Die Änderung nennt {{path}} zweimal. Beide Bearbeitungen unter einen Eintrag stellen.",
    twoSteps:
      "Die Änderung hat zwei Schritte für {{path}} oder für einen Namen, der sich nur in der Großschreibung unterscheidet. Zwei Änderungen daraus machen.",
    noReason: "Die Bearbeitung von {{path}} wurde ohne Grund abgelehnt.",
    stuck: {
      changed: "{{path}} wurde geändert und ließ sich nicht zurücksetzen: {{reason}}. Darin steht der neue Text.",
      folder: "Der leere Ordner {{folder}} wurde für {{path}} angelegt und ließ sich nicht wieder entfernen: {{reason}}.",
      created: "{{path}} wurde angelegt und ließ sich nicht wieder entfernen: {{reason}}. Löschen, wenn es nicht gewünscht ist.",
      renamed:
        "{{path}} wurde in {{to}} umbenannt und ließ sich nicht zurückbenennen: {{reason}}. Nach dem neuen Namen suchen, oder nach {{between}}.",
      trash: "{{path}} wurde in den Papierkorb gelegt und ließ sich nicht zurückholen: {{reason}}. Von dort nehmen.",
    },
    chosen: "{{path}} wurde nicht geschrieben: {{reason}}.",
  },
  journal: {
    aside:
      "Was beim letzten Mal nicht gespeichert war, ist nicht lesbar. Es ist als {{path}} aufgehoben; daraus kopieren, was fehlt.",
    broken:
      "Was beim letzten Mal nicht gespeichert war, ist nicht lesbar und ließ sich nicht beiseitelegen: {{path}}. Vor dem Bearbeiten verschieben.",
    notKept:
      "Was noch nicht gespeichert ist, ließ sich nicht für den nächsten Start aufheben: {{reason}}. Es bleibt in diesem Fenster; vor dem Schließen speichern.",
  },
  fault: {
    nothingLost: "Teamscape ist hier gescheitert: {{reason}}. Soweit bekannt, ging nichts verloren; bitte melden.",
    report: "Teamscape ist hier gescheitert: {{reason}}. Bitte melden.",
    noCall: "Einen Aufruf „{{name}}“ gibt es nicht.",
    request: "Die Anfrage an {{name}} war nicht verständlich: {{detail}}.",
  },
  picture: {
    letters:
      "Das Bild zeigt Kästchen statt Buchstaben, die in seiner Schrift fehlen: {{letters}}. SVG nimmt sie aus den Schriften des Betrachters.",
    scaled: "Das Bild hat {{made}} statt {{asked}}, da es sonst zu groß geworden wäre. SVG kennt diese Grenze nicht.",
    failed: "Das Bild ließ sich nicht erstellen: {{reason}}. Stattdessen als SVG exportieren.",
    resource: "Eine Datei der Anwendung fehlt: {{name}} ({{reason}}). Teamscape neu installieren.",
  },
};
