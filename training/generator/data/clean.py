"""Harmless texts full of look-alikes: nothing in them is personal data. Notation as in prose_en.py."""

TEMPLATES = {
"en": """
what's the difference between {tool} and {tool2} for a team of {num}?
write a python function that checks a password: at least 12 characters, one digit, no dictionary words
password = get_password()⏎if not check(password):⏎    raise AuthError("wrong password")
token = os.environ["API_TOKEN"]⏎headers = {"Authorization": f"Bearer {token}"}
api_key: {placeholder}⏎db_password: {placeholder}⏎user: {placeholder}
# .env.example⏎DB_USER=app⏎DB_PASSWORD={placeholder}⏎API_KEY={placeholder}⏎ADMIN_EMAIL=admin@example.com
user@example.com, jane.doe@example.org and test@test.com are placeholders, right?
use 4111 1111 1111 1111 in the sandbox, it always succeeds; 4000 0000 0000 0002 is declined
is DE89 3704 0044 0532 0130 00 a valid example IBAN for our docs?
order {order} is still "label created", invoice {order2}, PO {long}. write a status note for the queue
commit {hash} broke the build, {hash2} was fine. how do I bisect?
request {uuid} returned 500 at {time}, trace {hash}
upgrade {tool} from {version} to {version}, what breaks?
sha256 mismatch: expected {hash}, got {hash2}
ping {private_ip}⏎64 bytes from {private_ip}: icmp_seq=1 ttl=64
examples use 192.0.2.10, 198.51.100.7 and 2001:db8::1, reserved for documentation
what is the range of 10.0.0.0/8 and how many hosts fit in a /27
explain the theory of {figure} in three sentences
compare {figure} and {figure2}, 200 words, for a school essay
who was {figure} and why does it matter today?
quotes by {figure} about work, with source
In which year did {figure} win the Nobel Prize, and was {figure2} nominated?
write a story in which {fiction} meets {fiction2} in {travel}
character analysis of {fiction}, 300 words
what would {fiction} say about remote work?
plan {num} days in {travel} and {travel2}, by train, not too many museums, budget {money}
flights from {travel} to {travel2} on {date}, cheapest month?
is {travel} or {travel2} better for families in {month}?
our offices in {travel}, {travel2} and {travel3} close on {date}. write the notice
best hotels near {body}
How do I claim with {bank}? their hotline opens at {time}
Which forms does {body} want for a small firm, and by when?
What are the symptoms of {cond} and when should one see a doctor?
is {cond} contagious? explain for a leaflet
treatment guidelines for {cond}, first line {drug}, contraindications
write a leaflet about {cond} for the waiting room
prevalence of {cond} in adults over {num}, sources please
does {drug} interact with {drug2}?
What's the average salary of a nurse in {travel}? {pay} or more?
salary bands: band 4 runs from {pay} to {pay}, band 5 from {pay} to {pay}. write a neutral explanation
minimum wage goes up to {pay} from {date}. what must employers do
job ad: we offer {pay} to {pay}, {num} days holiday, start {date}
children aged 6 to 10 can join the course, seniors over 65 pay half
what can 14 year olds legally work in the UK?
May I ask whether the bill will pass in May? Mark the date, and grace periods apply.
Will the board will the money to charity? Hope not. Faith in the process is low.
Bill the client in June, not in April; frank feedback is welcome
the rose garden, the ivy wall and the olive tree: captions please
Grace period, penny stocks, art house, jack of all trades: explain these idioms
Chase offers a card, Morgan Stanley too; Charlotte and Austin are growing cities
Ask Siri or Alexa? and is Claude better than Gemini at summaries
Julius, Jasper and Sage are tools we tried; Oscar and Felix are internal project names
Draft the release notes for Project {greek}: faster import, {num} bugs fixed, version {version}
Press release: today we announce version {num} of our planning suite, {percent} faster, from {money} per seat
Revenue rose {percent} to {money}, margin {percent}. Three bullets for the board.
Budget: rent {money}, power {money}, cloud {money}; where can we save?
Invoice {order} over {money} is due on {date}. Write a friendly reminder without names.
Standard operating procedure: the shift lead checks the seal, the operator signs, the deputy countersigns
Dear customer, your parcel {order} will arrive on {day}. Dear Sir or Madam, we confirm your order.
Dear colleagues,⏎⏎the canteen is closed on {day}. Please bring lunch.⏎⏎Facilities
Hi team, stand-up moves to {time}. Cheers, IT
The tenant shall pay the landlord {money} on the first of each month; the guarantor is liable
The Supplier shall deliver the Goods within {num} days. Liquidated damages accrue at 0.5 % per week.
Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
MIT License⏎⏎Permission is hereby granted, free of charge, to any person obtaining a copy of this software
Solve {num}x + {num2} = {long} and show the steps
what's {long} mod 97? and is that how IBAN checks work
regex for a UK postcode, a US SSN (###-##-####) and a phone number, with tests that use invalid values only
how many digits has a Spanish DNI, and how is the letter computed?
validate a card number with Luhn in JavaScript, no libraries
CREATE TABLE users (id uuid primary key, email text unique, password_hash text, created_at timestamptz)
SELECT count(*) FROM orders WHERE status = 'open' AND created_at > '2026-01-01'
const { username, password } = req.body;⏎const user = await User.findOne({ username });
def login(username: str, password: str) -> bool:⏎    return hmac.compare_digest(hash(password), load(username))
class Employee:⏎    name: str⏎    salary: Decimal⏎    ssn: str | None = None
<input type="password" name="pwd" placeholder="Password">
docker run -e POSTGRES_PASSWORD={placeholder} -p 5432:5432 postgres:{num}
kubectl get pods -n prod | grep api-6d8f7c9b54-x2k9q
ssh-keygen -t ed25519 -C "ci"⏎# where does it put the key?
git log --oneline⏎{hash} fix typo⏎{hash2} bump to {version}
npm ERR! code ERESOLVE⏎npm ERR! while resolving: app@{version}
Traceback (most recent call last):⏎  File "app/main.py", line {num}, in run⏎KeyError: 'customer_id'
sku;qty;price⏎{sku};{num};{money}⏎{sku2};{num2};{money2}⏎which rows are below stock?
part {sku}, batch {sku2}, bin A-12-03: which label size fits
ISBN {sku}, EAN {long}: check digit right?
flight LH 441, train ICE 723, bus 42: how do I connect in {travel}
Team,P,W,D,L⏎Arsenal,38,26,8,4⏎Everton,38,13,9,16⏎goal difference?
Goals: Pelé 77, Neymar 79, Ronaldo 62. pub quiz question please
recipe for {num} people: 2 kg flour, 400 g butter, {num2} eggs. bake at 180 °C
Translate "the customer's account number must not be shared" into German and French
what does "account number" mean on a gas bill, and "sort code"?
explain phishing to new staff; don't use real names
give me 20 fake test users with name, email and phone (obviously invented)
invent a persona for our UX workshop: a busy parent, no name needed
name ideas for a cat, a bakery and a podcast
what does the name Chloe mean? and is it popular?
top 10 baby names this year
etymology of Smith, Müller and Kowalski
Is "Jordan" a country, a river or a first name in this headline: Jordan signs treaty
act as a patient Linux tutor, one command at a time
You are a helpful assistant for a bank. Never ask for PINs. Answer in two sentences.
summarise GDPR article 17 in plain words
our password policy: 14 characters, no expiry, MFA. rewrite for staff
PIN must have 6 digits, no repeats such as 000000 or 123456. is that NIST compliant?
the default login admin/admin must be changed; write the warning
what is a JWT made of? header.payload.signature
what's the capital of {travel}'s country and how big is {travel2}?
poem about {month} rain in {travel}
Shakespeare's sonnets vs. Petrarch: three differences
how did Marie Curie die? and what did Becquerel do
The Smiths, The Ramones, Alice in Chains: order by first album
explain Bayes' theorem, Dijkstra's algorithm and Euler's identity
Parkinson's law, Murphy's law, Goodhart's law: which fits a late project
Newton's method converges for x0 = {num}? show iterations
""",
"de": """
was ist der unterschied zwischen {tool} und {tool2} für {num} leute
passwort = hole_passwort()⏎if not pruefe(passwort):⏎    raise Fehler("falsch")
Bestellung {order} hängt, Rechnung {order2}, Charge {sku}. Kurze Statusmeldung bitte
Unterschied zwischen {version} und {version}? Build {hash}
erkläre {figure} in drei Sätzen
Referat über {figure} und {figure2}, 10 Minuten
schreibe eine Geschichte, in der {fiction} nach {travel} reist
{num} Tage {travel} und {travel2} mit der Bahn, Budget {money}
unsere Büros in {travel} und {travel2} bleiben am {date} zu
Welche Symptome hat {cond} und wann zum Arzt?
Merkblatt zu {cond} fürs Wartezimmer
was verdient ein Lagerist im Schnitt, {pay}?
Mindestlohn steigt auf {pay} ab {date}, was ist zu tun
Kinder von 6 bis 10 Jahren zahlen {money}
Welche Unterlagen will {body}?
Umsatz plus {percent} auf {money}, drei Stichpunkte
Sehr geehrte Damen und Herren, hiermit bestätigen wir Ihre Bestellung {order}.
Liebe Kolleginnen und Kollegen, die Kantine ist am {day} geschlossen.
Der Mieter zahlt {money} zum Ersten; der Bürge haftet.
§ 573 BGB: wann darf der Vermieter kündigen?
Artikelnr.;Charge;Menge⏎{sku};{sku2};{num}⏎Prüfziffer richtig?
wie viele Stellen hat eine Steuer-ID und wie prüft man sie?
Beispiel-IBAN DE89 3704 0044 0532 0130 00 für die Doku ok?
db_passwort: {placeholder}⏎api_key: {placeholder}
Rezept für {num} Leute mit Kartoffeln und Kohl
Im Mai, August oder Oktober nach {travel}? Frau Holle schneit
Vorname Karl: woher kommt er? beliebte Babynamen
Murphys Gesetz und der Satz des Pythagoras, kurz
Ist Siri oder Alexa besser, und was kann Claude
Protokollvorlage ohne Namen: TOP 1 Budget, TOP 2 Termine
""",
"fr": """
différence entre {tool} et {tool2} pour {num} personnes
mot_de_passe = lire_mot_de_passe()⏎if not valide(mot_de_passe): raise Erreur
commande {order} bloquée, facture {order2}, lot {sku}. petit point d'étape
explique {figure} en trois phrases
exposé sur {figure} et {figure2}
écris une histoire où {fiction} va à {travel}
{num} jours à {travel} et {travel2} en train, budget {money}
nos bureaux de {travel} et {travel2} ferment le {date}
quels sont les symptômes de {cond} ?
dépliant sur {cond} pour la salle d'attente
quel est le salaire moyen d'une infirmière, {pay} ?
le SMIC passe à {pay}, que doit faire l'employeur
les enfants de 6 à 10 ans paient {money}
quels papiers demande {body} ?
chiffre d'affaires en hausse de {percent} à {money}
Madame, Monsieur, nous confirmons votre commande {order}.
Le locataire verse {money} le premier du mois ; la caution est due.
structure d'un numéro de sécu et calcul de la clé ?
cle_api: {placeholder}⏎mdp: {placeholder}
commit {hash}, version {version}, erreur 500 à {time}
recette pour {num} personnes, avec des poireaux
en mai ou en août à {travel} ?
fiche de lecture sur {fiction}
origine du prénom Chloé, prénoms populaires
théorème de Pythagore et loi de Murphy, en bref
""",
"es": """
diferencia entre {tool} y {tool2} para {num} personas
contrasena = leer_contrasena()⏎if not valida(contrasena): raise Error
el pedido {order} sigue parado, factura {order2}, lote {sku}
explica {figure} en tres frases
trabajo sobre {figure} y {figure2}
escribe un cuento en el que {fiction} viaja a {travel}
{num} días en {travel} y {travel2} en tren, presupuesto {money}
nuestras oficinas de {travel} y {travel2} cierran el {date}
¿qué síntomas tiene {cond}?
folleto sobre {cond} para la sala de espera
¿cuál es el sueldo medio de una enfermera, {pay}?
el salario mínimo sube a {pay}
los niños de 6 a 10 años pagan {money}
¿qué papeles pide {body}?
las ventas suben un {percent} hasta {money}
Estimado cliente: confirmamos su pedido {order}.
El inquilino pagará {money} el día uno.
¿cómo se calcula la letra del DNI?
clave_api: {placeholder}⏎usuario: {placeholder}
commit {hash}, versión {version}, error 500 a las {time}
receta para {num} personas con arroz
¿en mayo o en agosto a {travel}?
análisis de {fiction}
significado del nombre Lucía, nombres populares
teorema de Pitágoras y ley de Murphy, breve
""",
"it": """
differenza tra {tool} e {tool2} per {num} persone
ordine {order} fermo, fattura {order2}, lotto {sku}
spiega {figure} in tre frasi
tema su {figure} e {figure2}
scrivi una storia in cui {fiction} va a {travel}
{num} giorni a {travel} e {travel2} in treno, budget {money}
i nostri uffici di {travel} e {travel2} chiudono il {date}
quali sono i sintomi di {cond}?
opuscolo su {cond} per la sala d'attesa
qual è lo stipendio medio di un infermiere, {pay}?
i bambini dai 6 ai 10 anni pagano {money}
quali documenti chiede {body}?
Gentile cliente, confermiamo il suo ordine {order}.
come si calcola il codice fiscale?
chiave_api: {placeholder}⏎password: {placeholder}
commit {hash}, versione {version}, errore 500 alle {time}
ricetta per {num} persone con il riso
a maggio o ad agosto a {travel}?
significato del nome Chiara, nomi popolari
""",
"nl": """
verschil tussen {tool} en {tool2} voor {num} mensen
bestelling {order} hangt, factuur {order2}, batch {sku}
leg {figure} uit in drie zinnen
spreekbeurt over {figure} en {figure2}
schrijf een verhaal waarin {fiction} naar {travel} gaat
{num} dagen {travel} en {travel2} met de trein, budget {money}
onze kantoren in {travel} en {travel2} sluiten op {date}
wat zijn de symptomen van {cond}?
folder over {cond} voor de wachtkamer
wat verdient een verpleegkundige gemiddeld, {pay}?
kinderen van 6 tot 10 jaar betalen {money}
welke papieren wil {body}?
Beste klant, wij bevestigen uw bestelling {order}.
hoe werkt de elfproef van het BSN?
api_sleutel: {placeholder}⏎wachtwoord: {placeholder}
commit {hash}, versie {version}, fout 500 om {time}
recept voor {num} personen met andijvie
in mei of augustus naar {travel}?
betekenis van de naam Sanne, populaire namen
""",
"pt": """
diferença entre {tool} e {tool2} para {num} pessoas
pedido {order} parado, fatura {order2}, lote {sku}
explica {figure} em três frases
trabalho sobre {figure} e {figure2}
escreve uma história em que {fiction} vai a {travel}
{num} dias em {travel} e {travel2} de trem, orçamento {money}
os nossos escritórios em {travel} e {travel2} fecham em {date}
quais são os sintomas de {cond}?
folheto sobre {cond} para a sala de espera
qual é o salário médio de um enfermeiro, {pay}?
crianças de 6 a 10 anos pagam {money}
que documentos pede {body}?
Caro cliente, confirmamos o seu pedido {order}.
como se calcula o dígito do CPF?
chave_api: {placeholder}⏎senha: {placeholder}
commit {hash}, versão {version}, erro 500 às {time}
receita para {num} pessoas com arroz
em maio ou agosto em {travel}?
significado do nome Beatriz, nomes populares
""",
"pl": """
różnica między {tool} a {tool2} dla {num} osób
zamówienie {order} stoi, faktura {order2}, partia {sku}
wyjaśnij {figure} w trzech zdaniach
referat o {figure} i {figure2}
napisz opowiadanie, w którym {fiction} jedzie do {travel}
{num} dni w {travel} i {travel2} pociągiem, budżet {money}
nasze biura w {travel} i {travel2} będą zamknięte {date}
jakie są objawy: {cond}?
ulotka o {cond} do poczekalni
ile średnio zarabia pielęgniarka, {pay}?
dzieci od 6 do 10 lat płacą {money}
jakich dokumentów wymaga {body}?
Szanowni Państwo, potwierdzamy zamówienie {order}.
jak liczy się cyfrę kontrolną PESEL?
klucz_api: {placeholder}⏎haslo: {placeholder}
commit {hash}, wersja {version}, błąd 500 o {time}
przepis na {num} osób z kaszą
w maju czy w sierpniu do {travel}?
znaczenie imienia Zofia, popularne imiona
""",
"ja": """
{tool}と{tool2}の違いを教えて
注文{order}が発送待ちです。請求書{order2}。状況を一文で
{figure}について三行で説明して
{figure}と{figure2}を比較して、レポート400字
{fiction}が{travel}へ行く物語を書いて
{travel}と{travel2}を{num}日で回る旅程、予算{money}
{travel}支店と{travel2}支店は{date}に休業します。お知らせ文を
{cond}の症状と受診の目安を教えて
{cond}についての待合室用リーフレット
看護師の平均年収は?{pay}くらい?
6歳から10歳の子どもは{money}です
{body}に必要な書類は?
お客様各位 ご注文{order}を承りました。
マイナンバーは何桁?チェックデジットの計算方法は
api_key: {placeholder}⏎password: {placeholder}
コミット{hash}、バージョン{version}、{time}に500エラー
カレーを{num}人分、玉ねぎとじゃがいもの量は?
{month}の{travel}の天気は
桜という名前の意味は?人気の名前は
""",
}
GREEK = "Apollo Athena Orion Phoenix Atlas Hermes Aurora Juno Luna Titan Falcon Merlin Sophia Felix Oscar Diana Victor Leo Hugo Iris Clara".split()
