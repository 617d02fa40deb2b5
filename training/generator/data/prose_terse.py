"""Terse, messy and technical texts that carry personal data, all languages; notation as in prose_en.py."""

TEMPLATES = {
"en": """
{first} exceeds, shes at {BARE_PAY} go to {BARE_PAY2}. {first2} meets, stays.
comp review: {first} {BARE_PAY} / {first2} {BARE_PAY2} / {first3} new, {SALARY}
he asked for {BARE_PAY}, we can do {BARE_PAY2} tops, thats {first} from {ORGANIZATION}
{first} ({AGE}) earns {SALARY} plus car, {first2} {SALARY2} without
W-2 wages {SALARY}, spouse {first2} {SALARY2}, filing jointly, SSNs {NATIONAL_ID} and {NATIONAL_ID2}
child support for {first} ({AGE}) and {first2} ({AGE2}); he nets {SALARY}
Household: {first} {SALARY}, {first2} {SALARY2}. rent {money}. too much?
sort code {BANK_ACCOUNT} acc no {BANK_ACCOUNT2} name {PERSON}
ABA {BANK_ACCOUNT}, acct {BANK_ACCOUNT2}, beneficiary {PERSON}, {bank}
direct debit from {BANK_ACCOUNT} bounced again, {first} {last}, ref {order}
BSB {BANK_ACCOUNT} acct {BANK_ACCOUNT2} / TFN {TAX_ID} / {PERSON}
refund to acct {BANK_ACCOUNT} not {BANK_ACCOUNT2}, the second is closed
her NI number is {NATIONAL_ID}, born {DATE_OF_BIRTH}, maiden name {last}
which of these is valid, {NATIONAL_ID} or {NATIONAL_ID2}? both say they're {first}
SSN ending looks wrong: {NATIONAL_ID} vs {NATIONAL_ID2}
id card {NATIONAL_ID} expires {date}, holder {PERSON}
{first}'s passport {PASSPORT} runs out in {month}
UTR {TAX_ID} for {PERSON}, partner in {ORGANIZATION}
VAT {TAX_ID} belongs to {ORGANIZATION}, contact {first}
licence {DRIVER_LICENSE} suspended, {PERSON}, b. {DATE_OF_BIRTH}
{PERSON} b. {DATE_OF_BIRTH} d. {date}
born {DATE_OF_BIRTH} in {LOCATION}, mother {first2}, father {first3}
{first} was born on {DATE_OF_BIRTH}, so how old is she in {month}?
dob={DATE_OF_BIRTH} mrn={MEDICAL_RECORD} pt={initials}
Patient(mrn="{MEDICAL_RECORD}", dob="{DATE_OF_BIRTH}", problems=["{MEDICAL_CONDITION}", "{MEDICAL_CONDITION2}"])
hx {MEDICAL_CONDITION}, {MEDICAL_CONDITION2}; NKDA; lives w {first2}
ROS neg except {MEDICAL_CONDITION}. F/u {date}. {initials}
{first}: {MEDICAL_CONDITION}. {first2}: {MEDICAL_CONDITION2}. {first3}: fit for work.
carer says {first} ({AGE}, {MEDICAL_CONDITION}) can't do stairs
can {first} fly with {MEDICAL_CONDITION}? she's {AGE}
she has had {MEDICAL_CONDITION} since {year} and now {MEDICAL_CONDITION2} too
my results say {MEDICAL_CONDITION}, is that bad
staff sick list: {first} {MEDICAL_CONDITION}, {first2} {MEDICAL_CONDITION2}
so {first} called in, {MEDICAL_CONDITION}, 3rd time this month. notes for HR?
he was signed off with {MEDICAL_CONDITION} in {month}, came back part-time
policy {CUSTOMER_ID} lapsed, {CUSTOMER_ID2} still runs, both {PERSON}
acct {CUSTOMER_ID} ({ORGANIZATION}) wants net 60
loyalty no {CUSTOMER_ID}, {first}, flight {order}
student {CUSTOMER_ID} {PERSON} missed the {month} exam
staff {EMPLOYEE_ID} swapped with {EMPLOYEE_ID2} on {day}
badge {EMPLOYEE_ID} used at {time} by {PERSON}?
{EMPLOYEE_ID},{PERSON},L4,{SALARY},{SALARY2}
reg {VEHICLE_ID} seen at {time}, owner {PERSON}, {LOCATION}
VIN {VEHICLE_ID}, {first}'s car, brakes
user {USERNAME} asked for reset, mail {EMAIL}, last ip {IP_ADDRESS}
{USERNAME}@web03:~$ whoami⏎{USERNAME2}
sudo: {USERNAME} : user NOT in sudoers ; TTY=pts/0
git config user.name "{PERSON}" && git config user.email {EMAIL}
Author: {PERSON} <{EMAIL}>⏎Date: {date}⏎⏎    fix import
-- GRANT ALL ON *.* TO '{USERNAME}'@'{IP_ADDRESS}' IDENTIFIED BY '{PASSWORD}';
mysql -u {USERNAME} -p{PASSWORD} -h {IP_ADDRESS} crm
enable secret {PASSWORD}⏎username {USERNAME} privilege 15
ssid: Guest⏎psk: {PASSWORD}
bitlocker pin {PASSWORD}, local admin {USERNAME}
mother's maiden name: {PASSWORD}; pet: {PASSWORD2} (security questions)
old pw {PASSWORD}, new pw {PASSWORD2}, which is better
insta {USERNAME}, tiktok {USERNAME2}, real name {first}
{USERNAME} tagged {USERNAME2} in my photo
new hire {first} starts {day}, laptop sn {sku}, login {USERNAME}
{last} v {last2}: trial on {date}, exhibit {num}
Re: {last} / {ORGANIZATION} – settlement {money}
interview w/ {ORGANIZATION} went ok, they also talk to {ORGANIZATION2}
we're pitching against {ORGANIZATION} and {ORGANIZATION2} at {ORGANIZATION3}
{ORGANIZATION} hasn't paid {order}, {money}, 60 days over
moved from {LOCATION} to {LOCATION2} with the kids ({first}, {first2})
{first} & {first2} {last}, {LOCATION}
w/ {first}, {first2} + {initials3} at the {travel} office {date}
cc {first}, {first2}; bcc {last3}
Dear {first}, Dear {first2},
To whom: {PERSON}⏎cc: {PERSON2}, {PERSON3}
""",
"de": """
{first} liegt bei {BARE_PAY}, soll auf {BARE_PAY2}; {first2} bleibt
Gehaltsliste: {last} {SALARY}, {last2} {SALARY2}, {last3} {SALARY3}
sie bekommt {SALARY} und will {SALARY2}, heißt {first} {last}
Kto {BANK_ACCOUNT} BLZ {BANK_ACCOUNT2}, Inhaber {PERSON}
SV-Nr. {NATIONAL_ID}, geb. {DATE_OF_BIRTH}, Geburtsname {last}
Ausweis {NATIONAL_ID} gültig bis {date}, {PERSON}
Steuernummer {TAX_ID}, {PERSON}, Einspruch gegen Bescheid vom {date}
{last}, {first}, * {DATE_OF_BIRTH} in {LOCATION}
Pat. {AGE}, {MEDICAL_CONDITION}, {MEDICAL_CONDITION2}, bek. {MEDICAL_CONDITION3}; RR 140/90
{first} {MEDICAL_CONDITION}, {first2} {MEDICAL_CONDITION2}, {first3} gesund
hat {first} ({AGE}) mit {MEDICAL_CONDITION} Anspruch auf Reha?
AU {last} bis {date}, {MEDICAL_CONDITION}
Vertrag {CUSTOMER_ID} ruht, {CUSTOMER_ID2} läuft, beides {PERSON}
Matrikelnr. {CUSTOMER_ID}, {PERSON}, Prüfung {month} verpasst
PersNr {EMPLOYEE_ID} {last} Nachtschicht, {EMPLOYEE_ID2} {last2} frei
Wagen {VEHICLE_ID} von {PERSON} steht falsch
user {USERNAME} gesperrt, mail {EMAIL}, ip {IP_ADDRESS}
altes pw {PASSWORD}, neues {PASSWORD2}
{ORGANIZATION} zahlt nicht, {money}, {order}
Angebot gegen {ORGANIZATION} und {ORGANIZATION2}
Familie {last}, {STREET_ADDRESS}, Kinder {first2} und {first3}
i. A. {last}⏎cc: {PERSON2}, {PERSON3}
Rückruf Hr. {last} {PHONE}, Fr. {last2} {PHONE2}
""",
"fr": """
{first} est à {BARE_PAY}, on passe à {BARE_PAY2} ; {first2} reste
paie : {last} {SALARY}, {last2} {SALARY2}
NIR {NATIONAL_ID}, née le {DATE_OF_BIRTH} à {LOCATION}, nom de jeune fille {last}
numéro fiscal {TAX_ID}, {PERSON}, réclamation du {date}
pt {AGE}, {MEDICAL_CONDITION}, atcd {MEDICAL_CONDITION2}, vit avec {first2}
{first} : {MEDICAL_CONDITION} ; {first2} : {MEDICAL_CONDITION2}
contrat {CUSTOMER_ID} résilié, {CUSTOMER_ID2} en cours, {PERSON}
matr. {EMPLOYEE_ID} {last} de nuit
véhicule {VEHICLE_ID} de {PERSON} mal garé
compte {BANK_ACCOUNT}, titulaire {PERSON}
{ORGANIZATION} n'a pas payé {money}
en concurrence avec {ORGANIZATION} et {ORGANIZATION2}
ancien mdp {PASSWORD}, nouveau {PASSWORD2}
famille {last}, {STREET_ADDRESS}, enfants {first2} et {first3}
rappeler Mme {last} {PHONE}, M. {last2} {PHONE2}
""",
"es": """
{first} está en {BARE_PAY}, sube a {BARE_PAY2}; {first2} igual
nóminas: {last} {SALARY}, {last2} {SALARY2}
DNI {NATIONAL_ID}, nacida el {DATE_OF_BIRTH} en {LOCATION}
RFC {TAX_ID}, {PERSON}, recurso del {date}
pte {AGE}, {MEDICAL_CONDITION}, ant. {MEDICAL_CONDITION2}, vive con {first2}
{first}: {MEDICAL_CONDITION}; {first2}: {MEDICAL_CONDITION2}
póliza {CUSTOMER_ID} vencida, {CUSTOMER_ID2} vigente, {PERSON}
legajo {EMPLOYEE_ID} {last} turno noche
coche {VEHICLE_ID} de {PERSON} mal aparcado
cuenta {BANK_ACCOUNT}, titular {PERSON}
{ORGANIZATION} no paga, {money}
competimos con {ORGANIZATION} y {ORGANIZATION2}
clave vieja {PASSWORD}, nueva {PASSWORD2}
familia {last}, {STREET_ADDRESS}, hijos {first2} y {first3}
llamar a la sra. {last} {PHONE}, al sr. {last2} {PHONE2}
""",
"it": """
{first} è a {BARE_PAY}, passa a {BARE_PAY2}
CF {NATIONAL_ID}, nata il {DATE_OF_BIRTH} a {LOCATION}
pz {AGE}, {MEDICAL_CONDITION}, pregresso {MEDICAL_CONDITION2}
polizza {CUSTOMER_ID} scaduta, {PERSON}
P.IVA {TAX_ID}, {ORGANIZATION}
auto {VEHICLE_ID} di {PERSON}
vecchia password {PASSWORD}, nuova {PASSWORD2}
{ORGANIZATION} non paga, {money}
richiamare la sig.ra {last} {PHONE}
""",
"nl": """
{first} zit op {BARE_PAY}, gaat naar {BARE_PAY2}
BSN {NATIONAL_ID}, geb. {DATE_OF_BIRTH} te {LOCATION}
pt {AGE}, {MEDICAL_CONDITION}, vg {MEDICAL_CONDITION2}
polis {CUSTOMER_ID} loopt af, {PERSON}
btw {TAX_ID}, {ORGANIZATION}
auto {VEHICLE_ID} van {PERSON}
oud ww {PASSWORD}, nieuw {PASSWORD2}
{ORGANIZATION} betaalt niet, {money}
mw. {last} terugbellen {PHONE}
""",
"pt": """
{first} está em {BARE_PAY}, vai para {BARE_PAY2}
CPF {NATIONAL_ID}, nascida em {DATE_OF_BIRTH} em {LOCATION}
pct {AGE}, {MEDICAL_CONDITION}, hx {MEDICAL_CONDITION2}
apólice {CUSTOMER_ID} vencida, {PERSON}
NIF {TAX_ID}, {ORGANIZATION}
carro {VEHICLE_ID} de {PERSON}
ag 3382 cc {BANK_ACCOUNT}, {PERSON}
senha antiga {PASSWORD}, nova {PASSWORD2}
{ORGANIZATION} não paga, {money}
ligar para dona {first} {PHONE}
""",
"pl": """
{first} ma {BARE_PAY}, idzie na {BARE_PAY2}
PESEL {NATIONAL_ID}, ur. {DATE_OF_BIRTH} w {LOCATION}
pac. {AGE}, {MEDICAL_CONDITION}, w wyw. {MEDICAL_CONDITION2}
polisa {CUSTOMER_ID} wygasła, {PERSON}
NIP {TAX_ID}, {ORGANIZATION}
auto {VEHICLE_ID}, {PERSON}
przelew na {BANK_ACCOUNT}, odbiorca {PERSON}
stare hasło {PASSWORD}, nowe {PASSWORD2}
{ORGANIZATION} nie płaci, {money}
oddzwonić do p. {last} {PHONE}
""",
"ja": """
{last}:{SALARY}→{SALARY2}、{last2}:据え置き
マイナンバー {NATIONAL_ID}、{DATE_OF_BIRTH}生、{LOCATION}出身
{AGE}、{MEDICAL_CONDITION}、既往 {MEDICAL_CONDITION2}
契約{CUSTOMER_ID}は解約済み、{PERSON}様
普通 {BANK_ACCOUNT} {PERSON}
旧パスワード{PASSWORD}、新{PASSWORD2}
{ORGANIZATION}が未払い、{money}
{last}さんに折り返し {PHONE}
社員{EMPLOYEE_ID} {last}さん、{MEDICAL_CONDITION}で欠勤
""",
}

CLEAN = {
"en": """
meeting room 4 from {time} to {time2} on {date}, projector please
Agenda⏎1. budget {year} ({money})⏎2. move to {travel}⏎3. any other business
The CEO of {tool} said on {date} that sales rose {percent}; who covers this stock?
The mayor of {travel} opened the bridge; {figure} gave a speech in {year}
Ask HR, not your line manager. Contact support@example.com or call the helpdesk.
noreply@example.com sends the receipt; the hotline 0800 000 0000 is free
the patient should fast for 8 hours; the nurse checks the wristband (training slide)
A 45-year-old man presents with chest pain. What are the differentials? (exam question)
Exam question: a 30-year-old woman with {cond}. Name the first-line drug.
participants were 18 to 65 years old, 54 % female, mean age 41.2
average age in the region is 43.6 years
the CFO shall report to the board; the secretary keeps the minutes
Case law: Marbury v. Madison, Roe v. Wade, Brown v. Board. One sentence each.
Smith & Wesson, Harley-Davidson, Procter & Gamble: founders' years?
Python 3.12, Node 22, Java 21, Ubuntu 24.04: end of life dates
const id = crypto.randomUUID(); // {uuid}
UPDATE items SET price = {num} WHERE sku = '{sku}';
assert luhn("{long}") is False
serial {sku}, firmware {version}, MAC 00:00:5e:00:53:01 (example)
x = {long} % {num}⏎print(hex(x))
tracking {order}, customs code 8517.13.00, weight 2.4 kg
score {num}:{num2}, attendance {long}
lat 48.1371, lon 11.5754 – which projection?
room 1204, gate B22, seat 14C, track 7
ticket price {money}, kids under 6 free, seniors 65+ half
KPI: churn {percent}, NPS {num}, ARR {money}
password reset mail text without link, please
Our Wi-Fi password changes weekly; ask the front desk
set a password policy with pam_pwquality, minlen=14
where are passwords stored in {tool}?
explain OAuth: client id, client secret, access token, refresh token
grep -rn "password" src/ | wc -l⏎{num}
{"user": "<username>", "password": "<password>", "token": "{placeholder}"}
auth: {user: admin, password: {placeholder}}
user_id INT, salary NUMERIC(10,2), diagnosis TEXT – normalise this schema
fields: name, email, phone, dob, ssn. which ones are personal data under GDPR?
Column headers: Name | Age | Diagnosis | Salary. How do I freeze the first row?
=VLOOKUP(A2,Staff!A:D,4,FALSE) returns #N/A
is sick pay taxable? what's statutory sick pay at {pay} a week
dear all, the fire drill is on {day} at {time}
write a thank-you note to the whole team, no names
write a birthday card for a colleague, funny, no name
two truths and a lie for a first meeting
who wrote Faust, Candide and Don Quixote?
is Georgia a state, a country or a name here? Georgia exports wine
Sydney to Auckland, Paris to Florence, Austin to Charlotte: flight times
Virginia and Carolina passed the bill; Jackson hosts the session
the Lincoln memorial, Kennedy airport, Wilson disease, Hodgkin lymphoma
Ford F-150 or Mercedes Sprinter? and what about a Mini Cooper
Java, Ada, Julia, Ruby, Crystal: which language for numerics
Mary had a little lamb: chords?
127.0.0.1 - - [11/Feb/2026:{time}:07 +0000] "GET /healthz HTTP/1.1" 200 {num} "-" "Mozilla/5.0 (X11; Linux x86_64)"
{private_ip} - - "POST /login HTTP/2.0" 302 0 "-" "curl/8.5.0"
| package | version | licence |⏎|---|---|---|⏎| marked | {version} | MIT |⏎| oscar-parser | {version2} | BSD-2-Clause |⏎| token-tools | {version3} | Apache-2.0 |
{"name": "@acme/widgets", "version": "{version}", "license": "MIT", "private": true}
arn:aws:iam::{long}:role/build⏎resource "aws_s3_bucket" "logs" { bucket = "app-logs" }
resource "random_password" "db" { length = 24 }
ALTER TABLE users ADD COLUMN reset_token text; CREATE INDEX ON users (email);
Caused by: java.lang.NullPointerException: Cannot invoke "User.getName()" because "user" is null
at org.springframework.boot.SpringApplication.run(SpringApplication.java:{num})
terraform plan: {num} to add, {num2} to change, image sha256:{hash}
{"card": "4242424242424242", "exp": "12/34", "cvc": "123"} // test card from the docs
test data in the manual: Jane Doe, John Smith, Max Mustermann, card 4111 1111 1111 1111
10 Downing Street, 221B Baker Street, Champs-Élysées: which of them is fictional?
opening hours of the British Museum, Great Russell Street, London
years of experience: nine years in sales, then two in logistics. how do I phrase that in a CV?
salary: {pay} to {pay} depending on experience, two days on site
how loud is {num} dB? and {num2} dB at night
advance of {money}, clawback {money2}, net {money3}: check the sums
oncology, cardiology and palliative care: which wards have free beds? (planning sheet)
take the lithium battery out before shipping
Be a senior copywriter in the style of David Ogilvy. Headlines for a dishwasher.
Adam Smith's invisible hand and Keynes, compared
""",
"de": """
Besprechung Raum 4 von {time} bis {time2}, Beamer bitte
Die Bürgermeisterin von {travel} eröffnet die Brücke
Prüfungsfrage: 45-jähriger Mann mit Brustschmerzen, Differenzialdiagnosen?
Durchschnittsalter 43,6 Jahre, 54 % Frauen
Kundennummer steht oben rechts auf der Rechnung; wo genau?
Was ist der Unterschied zwischen Kundennummer und Vertragsnummer?
wie ändere ich mein WLAN-Passwort an der Fritzbox
Personalnummer und Gehalt als Spalten, wie sortiere ich in Excel?
Hotline 0800 000 0000, Mo bis Fr {time} bis {time2}
Sendung {order}, Gewicht 2,4 kg, Fach B-12
Wer schrieb Faust, und was hat Schiller damit zu tun?
Essen, Halle, Münster und Herne: Bahnverbindungen
Glückwunschkarte für eine Kollegin, ohne Namen
Artikelnr.;Charge;Lagerplatz⏎{sku};{sku2};A-{num}
Top 5: Kantinenpreise ab {date}, plus {percent}
Vergleiche {figure} mit {figure2}, ein Absatz
Rundmail: Brandschutzübung am {day} um {time}
""",
"fr": """
salle 4 de {time} à {time2}, vidéoprojecteur svp
question d'examen : homme de 45 ans, douleur thoracique, diagnostics ?
âge moyen 43,6 ans, 54 % de femmes
où se trouve le numéro client sur la facture ?
comment changer le mot de passe wifi de la box
numéro vert 0800 000 000, du lundi au vendredi
qui a écrit Candide et Les Misérables ?
carte d'anniversaire pour une collègue, sans prénom
""",
"es": """
sala 4 de {time} a {time2}, proyector por favor
pregunta de examen: varón de 45 años con dolor torácico, ¿diagnósticos?
edad media 43,6 años, 54 % mujeres
¿dónde está el número de cliente en la factura?
¿cómo cambio la contraseña del wifi?
línea gratuita 900 000 000, de lunes a viernes
¿quién escribió El Quijote y Rayuela?
felicitación para una compañera, sin nombre
""",
"it": """
sala 4 dalle {time} alle {time2}
domanda d'esame: uomo di 45 anni con dolore toracico
dov'è il codice cliente in fattura?
come cambio la password del wifi?
chi ha scritto I promessi sposi?
""",
"nl": """
zaal 4 van {time} tot {time2}
tentamenvraag: man van 45 jaar met pijn op de borst
waar staat het klantnummer op de factuur?
hoe wijzig ik mijn wifi-wachtwoord?
wie schreef Max Havelaar?
""",
"pt": """
sala 4 das {time} às {time2}
questão de prova: homem de 45 anos com dor no peito
onde fica o número de cliente na fatura?
como mudo a senha do wifi?
quem escreveu Os Lusíadas?
""",
"pl": """
sala 4 od {time} do {time2}
pytanie egzaminacyjne: mężczyzna 45 lat z bólem w klatce piersiowej
gdzie jest numer klienta na fakturze?
jak zmienić hasło do wifi?
kto napisał Lalkę?
""",
"ja": """
会議室4を{time}から{time2}まで予約、プロジェクターあり
試験問題:45歳男性、胸痛。鑑別診断は?
請求書のお客様番号はどこにありますか
Wi-Fiのパスワードの変更方法
走れメロスの作者は?
""",
}
