// What codes of scores and smells mean, and what to do. German.
// Longer than other files: it is one table, and a code is looked for in one place.
import type { Wording } from "../wording.ts";

export const codes: Wording<"codes"> = {
  "CL-UNDERSTATED": {
    meaning: "Die Karte zeigt mehr kognitive Last, als das Team angibt, um eine Stufe; ab zwei Stufen ein Fehler.",
    advice: "Mit dem Team darüber sprechen, was es trägt, dann die angegebene Stufe ändern oder das, was das Team trägt.",
  },
  "CL-UNEXPLAINED": {
    meaning: "Das Team gibt mehr kognitive Last an, als seine Karte zeigt.",
    advice: "Dem Team glauben und aufschreiben, was es belastet: Domänen, Partner, Nutzer oder Rufbereitschaft.",
  },
  "SIZE-SMALL": {
    meaning: "Weniger als {{smallSize, number}} Personen; eine einzelne Person ist ein Fehler.",
    advice: "Das Team mit einem benachbarten zusammenlegen oder einstellen, bevor es mehr übernimmt.",
  },
  "SIZE-LARGE": {
    meaning: "Mehr als {{largeSize, number}} Personen; mehr als {{veryLargeSize, number}} sind ein Fehler.",
    advice: "Das Team dort teilen, wo seine Arbeit schon auseinandergeht.",
  },
  "SIZE-MISMATCH": {
    meaning: "Die Zahl der Personen weicht von der Zusammensetzung ab, die der Text der Karte aufführt.",
    advice: "Die Personen zählen und die falsche der beiden Angaben berichtigen.",
  },
  "DOM-COMPLEX": {
    meaning: "Ein Team mit einer komplexen Domäne hat daneben noch eine andere.",
    advice: "Die anderen Domänen einem anderen Team geben.",
  },
  "DOM-MULTI": {
    meaning: "Zwei oder mehr komplizierte Domänen (ein Fehler) oder mehr als {{simpleDomains, number}} einfache.",
    advice: "Das Team teilen oder Domänen abgeben, bis es eine komplizierte oder wenige einfache hat.",
  },
  "INT-COLLAB-MANY": {
    meaning: "Ein Team steht mit mehr als einem anderen Team zugleich in Collaboration.",
    advice: "Eine Collaboration vor der nächsten abschließen oder aus einer davon einen Service machen.",
  },
  "INT-COLLAB-LONG": {
    meaning:
      "Eine Collaboration von mehr als {{collaborationWeeks, number}} Wochen; mehr als {{collaborationWeeksError, number}} sind ein Fehler, ohne Ende ist es ein Hinweis.",
    advice: "Ein Ende vereinbaren und den Modus, der danach kommt.",
  },
  "INT-FACIL-LONG": {
    meaning:
      "Facilitating über mehr als {{facilitatingWeeks, number}} Wochen oder {{facilitatingWeeksError, number}} (ein Fehler).",
    advice: "Vereinbaren, was das andere Team allein können soll und ab welchem Tag es allein arbeitet.",
  },
  "INT-FACIL-MANY": {
    meaning: "Mehr als {{facilitations, number}} Teams zugleich mit einem Team in Facilitating.",
    advice: "Wenigen Teams auf einmal helfen und die anderen warten lassen, bis sie an der Reihe sind.",
  },
  "INT-OVERDUE": {
    meaning: "Eine Interaktion ist über ihr erwartetes Ende hinaus.",
    advice: "Sie beenden, ihren Modus ändern oder ein neues Ende vereinbaren und aufschreiben.",
  },
  "ENB-OWNS": {
    meaning: "Ein Enabling-Team bietet einen Service an oder besitzt Fähigkeiten.",
    advice: "Was es betreibt, an ein Team geben, das es behält, oder das Team eine Plattform nennen.",
  },
  "STR-XAAS": {
    meaning: "Ein Stream-aligned-Team außerhalb jeder Plattformgruppierung bietet anderen Teams einen Service an.",
    advice: "Beobachten, wie viele sich darauf verlassen: Es kann eine entstehende Plattform sein.",
  },
  "PLT-MODE": {
    meaning: "Eine Plattform hat mindestens so viele Collaborations wie genutzte Services.",
    advice: "Was gemeinsam von Hand geschieht, zu etwas machen, das Teams selbst nutzen können.",
  },
  "PLT-NOPM": {
    meaning: "Eine Plattform führt ihre Personen auf, und niemand davon hat eine Produktrolle.",
    advice: "Jemanden dafür verantwortlich machen, was die Nutzer der Plattform brauchen.",
  },
  "PLT-NOCAP": {
    meaning: "Die Karte einer Plattform führt weder Fähigkeiten noch Services auf.",
    advice: "Unter metadata.capabilities aufführen, was andere Teams von ihr bekommen können.",
  },
  "PLT-UP": {
    meaning: "Eine Plattform hängt von einem Stream-aligned-Team ab.",
    advice: "Was sie braucht, in die Plattform holen oder die Abhängigkeit umdrehen.",
  },
  "PLT-LEAK": {
    meaning: "Eine Plattform innerhalb eines Wertstroms wird von Teams eines anderen genutzt.",
    advice: "Die Plattform aus dem Wertstrom herausnehmen oder den anderen Wertströmen einen eigenen Weg geben.",
  },
  "PLT-GROUP": {
    meaning: "Ein einziges Plattformteam von mehr als {{largeSize, number}} Personen.",
    advice: "Daraus eine Plattformgruppierung mit mehreren Teams machen.",
  },
  "PLT-EARLY": {
    meaning: "Eine Plattform in einer Organisation mit weniger als {{streamAlignedForPlatform, number}} Stream-aligned-Teams.",
    advice: "Prüfen, ob gemeinsame Dokumente und Konventionen genügen, bis es mehr Teams gibt.",
  },
  "GRP-SIZE": {
    meaning:
      "Mehr als {{platformGroupingTeams, number}} Teams in einer Plattformgruppierung oder mehr als {{streamTeams, number}} in einem Wertstrom.",
    advice: "Die Gruppierung in innere aufteilen.",
  },
  "GRP-DUNBAR": {
    meaning:
      "Mehr als {{groupingPeople, number}} Personen in einer Gruppierung; mehr als {{groupingPeopleError, number}} sind ein Fehler.",
    advice: "Die Gruppierung dort teilen, wo man sich nicht mehr kennt.",
  },
  "DEP-FAN": {
    meaning: "Ein Team hängt von mehr als {{dependencies, number}} anderen ab.",
    advice: "Die Abhängigkeiten auflösen, die Services werden können oder die ein anderer Zuschnitt ersparen würde.",
  },
  "DEP-BLOCK": {
    meaning: "Eine blockierende Abhängigkeit; zwischen zwei Wertströmen ist sie ein Fehler.",
    advice: "Herausfinden, worauf gewartet wird, und es zu etwas machen, das sich das Team selbst holen kann.",
  },
  "DEP-CYCLE": {
    meaning: "Teams hängen im Kreis voneinander ab; mit einer blockierenden Abhängigkeit darin ein Fehler.",
    advice: "Den Kreis an seiner schwächsten Abhängigkeit auftrennen oder das Gemeinsame in ein Team bringen.",
  },
  "OWN-DUP": {
    meaning: "Zwei oder mehr Teams besitzen einen Service.",
    advice: "Entscheiden, wer dafür einsteht, oder die beiden Teile verschieden benennen.",
  },
  "OWN-NONE": {
    meaning: "Ein Service, der niemandem gehört.",
    advice: "Das Team, das dafür einsteht, unter owner nennen oder den Service abschalten.",
  },
  "CAP-DRIFT": {
    meaning: "Kopf und Text einer Karte führen verschiedene Fähigkeiten auf.",
    advice: "Die beiden Listen zusammenführen oder in beiden dieselben Worte verwenden.",
  },
  "CAP-NUM": {
    meaning: "Zwei Überschriften von Fähigkeiten einer Karte haben dieselbe Nummer.",
    advice: "Die Überschriften neu nummerieren; eine doppelte Nummer zeigt oft einen aus zweien zusammengesetzten Text an.",
  },
  "CON-CONFLICT": {
    meaning: "Kopf und Text einer Karte nennen verschiedene Zahlen von Nutzern.",
    advice: "Herausfinden, welche der beiden stimmt, und die andere berichtigen.",
  },
  "CON-MINOR": {
    meaning: "Die angegebene Zahl der Nutzer weicht um eins von der ab, die die Karten zeigen.",
    advice: "Die ermittelte Zahl übernehmen oder die fehlende Beziehung eintragen.",
  },
  "CON-MAJOR": {
    meaning: "Die angegebene Zahl der Nutzer weicht um zwei oder mehr von der ab, die die Karten zeigen.",
    advice: "Die Listen vergleichen, dann die ermittelte Zahl übernehmen oder die fehlenden Beziehungen eintragen.",
  },
  "CON-UNBACKED": {
    meaning: "Ein Team gibt Nutzer an, und keine Karte zeigt einen.",
    advice: "Eintragen, wer es nutzt, als Interaktionen, oder die angegebene Zahl berichtigen.",
  },
  "CON-UNDECLARED": {
    meaning: "Karten zeigen Nutzer einer Plattform oder eines Teams in einer Plattformgruppierung, das keine angibt.",
    advice: "Die ermittelte Zahl in die Karte übernehmen.",
  },
  "CON-UNUSED": {
    meaning:
      "Eine Plattform oder ein Team in einer Plattformgruppierung ohne Nutzer; ein Fehler, wenn es über {{unusedMonths, number}} Monate alt ist.",
    advice: "Die ersten Nutzer finden und mit ihnen bauen, oder aufhören.",
  },
  "CON-SINGLE": {
    meaning: "Eine Plattform oder ein Team in einer Plattformgruppierung mit einem einzigen Nutzer.",
    advice: "Prüfen, ob die Arbeit in das Team gehört, das sie nutzt.",
  },
  "CON-FEW": {
    meaning: "Eine Plattform oder ein Team in einer Plattformgruppierung mit weniger als {{enough, number}} Nutzern.",
    advice: "Schlank halten, bis mehr Teams danach fragen.",
  },
  "CON-WATCH": {
    meaning: "Mehr als {{watchRatio, number}} Nutzer pro Person, oder {{watchCount, number}} Nutzer und mehr.",
    advice: "Beobachten, wie viel Unterstützung sie brauchen, und häufige Fragen sich selbst beantworten lassen.",
  },
  "CON-OVERLOADED": {
    meaning: "Mehr als {{overloadedRatio, number}} Nutzer pro Person, oder {{overloadedCount, number}} Nutzer und mehr.",
    advice: "Was am häufigsten gefragt ist, zur Selbstbedienung machen, das Team teilen oder wachsen lassen.",
  },
  "CON-UNREACHABLE": {
    meaning: "Das Ziel eines Service liegt über der Zahl der Nutzer, die es gibt.",
    advice: "Das Ziel senken oder nennen, wer die fehlenden Nutzer wären.",
  },
  "CAP-UNUSED": {
    meaning: "Ein Service, den niemand nutzt.",
    advice: "Den ersten Nutzer finden oder ihn weglassen.",
  },
  "CAP-NOT-SHARED": {
    meaning: "Ein Service mit einem einzigen Nutzer.",
    advice: "Ihn bei dem Team lassen, das ihn nutzt, bis andere danach fragen.",
  },
  "CAP-CANDIDATE": {
    meaning: "Ein Service mit weniger als {{shared, number}} Nutzern.",
    advice: "Einen weiteren Nutzer abwarten, bevor er geteilt wird.",
  },
  "PRO-NEEDS-LEAD": {
    meaning: "Ein Subteam von {{threshold, number}} oder mehr Engineers ohne Leitung.",
    advice: "Jemanden aus seinen Engineers als technischen Ansprechpartner nennen.",
  },
  "PRO-LEAD-OUTSIDE": {
    meaning: "Die Leitung eines Subteams gehört nicht zu seinen Mitgliedern.",
    advice: "Jemanden aus dem Subteam nennen oder die Leitung unter seinen Mitgliedern aufführen.",
  },
  "PRO-PREMATURE-LEAD": {
    meaning: "Ein Subteam mit Leitung und weniger als {{threshold, number}} Engineers.",
    advice: "Die Leitung des übergeordneten Teams für das Subteam sprechen lassen, bis es gewachsen ist.",
  },
  "PRO-AT-THRESHOLD": {
    meaning: "Ein Subteam, das mit der nächsten Einstellung eine Leitung braucht.",
    advice: "Überlegen, wer Ansprechpartner sein könnte, bevor die neue Person kommt.",
  },
  "PRO-REPORT": {
    meaning: "Jemand in einem Subteam berichtet an eine andere Person als die Leitung des übergeordneten Teams.",
    advice: "Alle an die Leitung des übergeordneten Teams berichten lassen und reports_to berichtigen.",
  },
  "PRO-SPAN": {
    meaning: "Mehr als {{span, number}} Personen berichten direkt an eine Person.",
    advice: "Die direkt Berichtenden auf zwei Führungskräfte verteilen.",
  },
  "ONC-IMPOSSIBLE": {
    meaning: "Ein Bereitschaftsplan braucht mehr Personen zugleich, als in seinem Pool sind.",
    advice: "Den Pool vergrößern, den Plan mit einem anderen Team teilen oder weniger zugleich verlangen.",
  },
  "ONC-UNSUSTAINABLE": {
    meaning: "Alle im Bereitschaftsplan sind mehr als {{unsustainable}} der Zeit im Dienst.",
    advice: "Den Pool vergrößern, den Plan mit einem anderen Team teilen oder weniger Stunden zusagen.",
  },
  "ONC-STRAINED": {
    meaning: "Alle im Bereitschaftsplan sind mehr als {{strained}} der Zeit im Dienst.",
    advice: "Den Pool vergrößern, bevor jemand ihn verlässt.",
  },
  "ONC-SMALL": {
    meaning:
      "Ein Bereitschaftsplan rund um die Uhr mit zweien zugleich und weniger als {{oneSite, number}} Personen an einem Standort oder {{perSite, number}} an jedem von mehreren.",
    advice: "Den Pool wachsen lassen oder zwei Pläne zusammenlegen.",
  },
  "ONC-SLA": {
    meaning:
      "Ein Service verspricht {{highSla, number}} % oder mehr mit weniger als {{highSlaPool, number}} Personen in Rufbereitschaft.",
    advice: "Mehr Personen in den Bereitschaftsplan nehmen oder weniger versprechen.",
  },
  ORPHAN: {
    meaning: "Ein Team ohne jede Beziehung zu einem anderen.",
    advice: "Eintragen, mit wem es arbeitet, oder fragen, warum es mit niemandem arbeitet.",
  },
  "ORG-RATIO": {
    meaning:
      "Unter {{ratioWarning, number}} Stream-aligned-Teams auf jedes andere Team (eine Warnung) oder außerhalb von {{ratioLow, number}} bis {{ratioHigh, number}}.",
    advice: "Prüfen, ob die anderen Teams je genug Streams bedienen oder ob die Streams zu viel allein tragen.",
  },
  "CS-SINGLE": {
    meaning: "Ein Complicated Subsystem mit einem einzigen Nutzer.",
    advice: "Prüfen, ob seine Spezialisten im Team dieses Nutzers arbeiten könnten.",
  },
  "INFRA-TIME": {
    meaning:
      "Über {{infraTimePct, number}} % der Zeit eines Teams gehen in Infrastruktur; ab {{infraTimePctError, number}} % ein Fehler.",
    advice: "Prüfen, was davon eine Plattform übernehmen könnte.",
  },
  LIMIT: {
    meaning:
      "Eine Grenze ist erreicht (ein Fehler), über ihrer Auslöseschwelle oder näher als ihre Abhilfe, oder über {{limitWatch}} der Auslöseschwelle.",
    advice: "Mit der Abhilfe beginnen, solange sie noch in die verbleibende Zeit passt.",
  },
  FLOW: {
    meaning:
      "Durchlaufzeit über {{leadTimeDays, number}} Tagen, Deployments wöchentlich oder seltener, über {{changeFailPct, number}} % fehlgeschlagene Änderungen oder über {{mttrHours, number}} Stunden bis zur Wiederherstellung; ein Fehler über {{leadTimeDaysError, number}} Tagen, monatlich, {{changeFailPctError, number}} % und {{mttrHoursError, number}} Stunden.",
    advice: "Suchen, worauf das Team wartet, und das zuerst beseitigen.",
  },
  ROTATION: {
    meaning:
      "Engineers rotieren öfter als alle {{rotationMinMonths, number}} oder seltener als alle {{rotationMaxMonths, number}} Monate.",
    advice: "Lange genug zum Lernen bleiben lassen und wechseln, bevor jemand mit seinem Wissen allein ist.",
  },
  STALE: {
    meaning: "Die Karte wurde vor über {{staleMonths, number}} Monaten zuletzt aktualisiert.",
    advice: "Die Karte mit dem Team lesen und last_updated setzen.",
  },
  "WAIVER-EXPIRED": {
    meaning: "Der letzte Tag einer Ausnahme ist vorbei, sie wirkt nicht mehr.",
    advice: "Den Befund neu ansehen, dann die Ausnahme entfernen oder ihr ein neues until geben.",
  },
  "WAIVER-UNKNOWN": {
    meaning: "Eine Ausnahme nennt einen Code, den es nicht gibt oder der nicht ausgenommen werden kann.",
    advice: "Einen Code so schreiben, wie er bei seinem Befund steht.",
  },
  "WAIVER-UNUSED": {
    meaning: "Eine Ausnahme für etwas, was die Karte nicht mehr auslöst.",
    advice: "Die Ausnahme entfernen.",
  },
};
