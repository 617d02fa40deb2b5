"""German texts that carry personal data; the notation is explained in prose_en.py."""

TEMPLATES = """
Hallo {first},⏎⏎danke für Ihren Anruf [[gestern|heute früh|am {day}]]. Die Lieferung geht nun an {STREET_ADDRESS}. Ich melde mich unter {PHONE}.⏎⏎[[Viele Grüße|MfG|Beste Grüße]]⏎{PERSON2}
Sehr geehrte Frau {last},⏎⏎leider müssen wir Ihren Antrag {order} ablehnen. Bitte senden Sie Ihren Gehaltsnachweis an {EMAIL}.⏎⏎Mit freundlichen Grüßen⏎{PERSON2}
Sehr geehrter Herr Dr. {last}, anbei die Unterlagen zu {ORGANIZATION}.
Schreib Herrn {last} von {ORGANIZATION} eine Mahnung, Rechnung {order}, {money}, freundlich aber bestimmt. {EMAIL}
Notiz {date}: {PERSON} ({ORGANIZATION}) angerufen, Angebot zu hoch, {ORGANIZATION2} sei billiger. Rückruf {PHONE}
Frau {last} (Kd.-Nr. {CUSTOMER_ID}) will zum {date} kündigen, wohnt jetzt {STREET_ADDRESS}. Bitte Bestätigung formulieren
Meine [[Mutter|Oma|Tochter|Frau]] {first} ({AGE}) hat {MEDICAL_CONDITION} und seit {day} {MEDICAL_CONDITION2}. Was tun?
ich ({AGE}) hab {MEDICAL_CONDITION}, darf ich trotzdem [[fliegen|arbeiten|Sport machen]]?
{PERSON}, {AGE}, ist seit {date} wegen {MEDICAL_CONDITION} krankgeschrieben. Was darf ich im BEM-Gespräch fragen?
Pat. {last}, {first}, geb. {DATE_OF_BIRTH}, Fallnr. {MEDICAL_RECORD}. Diagnose: {MEDICAL_CONDITION}, Z. n. {MEDICAL_CONDITION2}. Th.: {drug}. Arztbrief bitte
Pflegebericht: Fr. {last} nachts unruhig, {MEDICAL_CONDITION}, Tochter {first2} informiert ({PHONE})
Übergabe: Zi. 4 {last} – {MEDICAL_CONDITION}; Zi. 5 {last2} – {MEDICAL_CONDITION2}, {AGE}
Überweisung an Dr. {last2} wegen V. a. {MEDICAL_CONDITION}, Versicherter {PERSON}, KV-Nr. {MEDICAL_RECORD}
Personalnr. {EMPLOYEE_ID}, {PERSON}: Gehalt ab {date} {SALARY} statt {SALARY2}. Schreiben entwerfen
{first} verdient {SALARY}, {first2} nur {SALARY2}, gleiche Stelle – wie erkläre ich das
Herrn {last} würde ich bei {SALARY} einsteigen lassen, er will {SALARY2}
Abmahnung für {PERSON} (MA-Nr. {EMPLOYEE_ID}), dreimal zu spät im {month}, Zeugin {PERSON2}
Zeugnis für {PERSON}, geb. {DATE_OF_BIRTH}, war bis {date} bei {ORGANIZATION} als Lagerist
Bewerber: {PERSON}, {AGE}, bisher {ORGANIZATION}, will {SALARY}
Wohnungsgeberbestätigung: {PERSON}, {STREET_ADDRESS}, Einzug {date}, Vermieter {PERSON2}
[[{time}]] {first}: was war nochmal das wlan?⏎[[{time}]] {first2}: {PASSWORD}⏎[[{time}]] {first}: danke
{first}: torcode?⏎{first2}: {PASSWORD} aber pssst
Mein Login {USERNAME} geht nicht, Passwort {PASSWORD}, was mach ich falsch
Zugang Server {IP_ADDRESS}: Benutzer {USERNAME}, Kennwort {PASSWORD}
Initialpasswort für {PERSON} lautet {PASSWORD}, bitte Willkommensmail schreiben
der API-Schlüssel {API_KEY} wird abgelehnt, woran liegts?
Alarmanlage {STREET_ADDRESS}: Code {PASSWORD}, Ansprechpartner {first}, {PHONE}
ist {PASSWORD} ein sicheres passwort
Bitte {money} an {PERSON} überweisen, IBAN {IBAN}, Betreff {order}
neue Bankverbindung von {ORGANIZATION}: {IBAN} ({bank})
Konto {BANK_ACCOUNT} ist alt, {PERSON} hat jetzt {IBAN}
Unfall am {date}: {PERSON}, Kennzeichen {VEHICLE_ID}, Gegner {PERSON2}, {PHONE}, {MEDICAL_CONDITION}
Steuer: {PERSON}, Steuer-ID {TAX_ID}, Brutto {SALARY}, Kinder {first2} ({AGE}) und {first3} ({AGE2})
Antrag Kindergeld: {PERSON}, geb. {DATE_OF_BIRTH}, {STREET_ADDRESS}, IBAN {IBAN}, Steuer-ID {TAX_ID}
Perso-Nr. {NATIONAL_ID}, Führerschein {DRIVER_LICENSE}, Reisepass {PASSPORT} – Mietwagenformular ausfüllen
Elternbrief: {first} ({AGE}) stört, Mutter {PERSON2} erreichbar unter {PHONE}. Diagnose {MEDICAL_CONDITION}
Förderplan {first}: {MEDICAL_CONDITION}, wohnt mit Vater in {LOCATION}
Trauerrede für {PERSON}, Bäcker aus {LOCATION}, starb mit {AGE} an {MEDICAL_CONDITION}
Geburtstagsrede für {first}, wird {AGE}, lebt in {LOCATION}, arbeitet bei {ORGANIZATION}
Protokoll: anwesend {last}, {last2}, {initials3}. {last} berichtet, {ORGANIZATION} sei im Verzug. {first2} ruft {ORGANIZATION2} an
Mandant {ORGANIZATION} gegen {ORGANIZATION2}, Zeuge {PERSON}
Ticket {order}: {PERSON} ({EMPLOYEE_ID}) kann sich nicht anmelden, User {USERNAME}, Gerät {IP_ADDRESS}
Lieferung an {PERSON}⏎{STREET_ADDRESS}⏎Tel. {PHONE}⏎Abstellgenehmigung liegt vor
{PERSON} <{EMAIL}> abgemeldet, {EMAIL2} auch löschen
tausch: {first} übernimmt den dienst von {first2}, {first2} hat {MEDICAL_CONDITION}
hey {first}, kannst du {first2} sagen dass ich später komm? hab {MEDICAL_CONDITION}
frau {last} aus {LOCATION} hat sich beschwert, kundennummer {CUSTOMER_ID}
HERR {last} HAT ANGERUFEN, RÜCKRUF {PHONE}, VERTRAG {CUSTOMER_ID}
Klientin {initials}: {MEDICAL_CONDITION}, Rückfall im {month}, Partner {first2} gewalttätig
Arbeitsunfall {PERSON}, Personalnr. {EMPLOYEE_ID}: {MEDICAL_CONDITION}, Ersthelfer {last2}
"""
CLOSINGS = """fass das zusammen|mach eine Tabelle daraus|bitte kürzer|übersetze ins Englische|als Mail formulieren|ist das rechtlich ok?|korrigiere bitte|freundlicher|was soll ich antworten?|danke|||stichpunkte|als JSON"""
