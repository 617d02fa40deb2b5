"""Italian, Dutch, Portuguese, Polish and Japanese texts that carry personal data; notation as in prose_en.py."""

TEMPLATES = {
"it": """
Ciao {first},⏎⏎grazie per la telefonata di [[ieri|stamattina]]. La consegna andrà in {STREET_ADDRESS}. Ti chiamo al {PHONE}.⏎⏎Saluti,⏎{PERSON2}
Gentile Sig.ra {last},⏎⏎la sua richiesta {order} è stata respinta. Invii i documenti a {EMAIL}.⏎⏎{PERSON2}
scrivi un sollecito a {PERSON} di {ORGANIZATION} per la fattura {order}, {money}. {EMAIL}
Nota {date}: sentito {PERSON} ({ORGANIZATION}), dice che {ORGANIZATION2} costa meno. Tel. {PHONE}
la cliente {PERSON}, codice {CUSTOMER_ID}, si trasferisce in {STREET_ADDRESS}
mia [[madre|figlia|nonna]] {first} ({AGE}) ha {MEDICAL_CONDITION} e da {day} {MEDICAL_CONDITION2}, che faccio?
ho {AGE} e mi hanno diagnosticato {MEDICAL_CONDITION}, posso lavorare?
{PERSON}, {AGE}, è in malattia per {MEDICAL_CONDITION} dal {date}
Paziente {PERSON}, nato il {DATE_OF_BIRTH}, cartella {MEDICAL_RECORD}: {MEDICAL_CONDITION}, pregresso {MEDICAL_CONDITION2}, terapia {drug}
Consegne: {last} agitata, {MEDICAL_CONDITION}, avvisata la figlia {first2} ({PHONE})
Matricola {EMPLOYEE_ID}, {PERSON}: da {SALARY} a {SALARY2} da {month}
{first} prende {SALARY}, {first2} {SALARY2} per lo stesso lavoro
Lettera di assunzione {PERSON}, {SALARY}, CF {NATIONAL_ID}, residente in {STREET_ADDRESS}
Candidato {PERSON}, {AGE}, ora in {ORGANIZATION}, chiede {SALARY}
{first}: password del wifi?⏎{first2}: {PASSWORD}⏎{first}: grazie
il codice del cancello è {PASSWORD}, citofono {last}
il mio utente {USERNAME} non entra, password {PASSWORD}
server {IP_ADDRESS}, utente {USERNAME}, psw {PASSWORD}
la chiave {API_KEY} non va, perché?
Bonifico di {money} a {PERSON}, IBAN {IBAN}, causale {order}
nuovo IBAN di {ORGANIZATION}: {IBAN} ({bank})
Sinistro: {PERSON}, targa {VEHICLE_ID}, controparte {PERSON2}, {PHONE}, {MEDICAL_CONDITION}
Passaporto {PASSPORT}, patente {DRIVER_LICENSE}, {PERSON}, nata il {DATE_OF_BIRTH}
la mamma di {first} ({AGE}) dice che ha {MEDICAL_CONDITION}, avviso per la scuola
discorso per i 50 anni di {first}, vive a {LOCATION}, lavora in {ORGANIZATION}
Verbale: presenti {PERSON}, {last2}, {initials3}. {first} chiama {ORGANIZATION}
Spedire a {PERSON}⏎{STREET_ADDRESS}⏎Tel. {PHONE}
ehi {first}, {first2} ha {MEDICAL_CONDITION}, copri tu {day}?
sig. {last}, polizza {CUSTOMER_ID}, p. IVA {TAX_ID}
""",
"nl": """
Hoi {first},⏎⏎bedankt voor je telefoontje van [[gisteren|vanochtend]]. De levering gaat naar {STREET_ADDRESS}. Ik bel je op {PHONE}.⏎⏎Groet,⏎{PERSON2}
Geachte mevrouw {last},⏎⏎uw aanvraag {order} is afgewezen. Stuur de bewijsstukken naar {EMAIL}.⏎⏎{PERSON2}
schrijf een aanmaning aan {PERSON} van {ORGANIZATION}, factuur {order}, {money}. {EMAIL}
Notitie {date}: {PERSON} ({ORGANIZATION}) gebeld, {ORGANIZATION2} is goedkoper. Terugbellen {PHONE}
klant {PERSON}, klantnr. {CUSTOMER_ID}, verhuist naar {STREET_ADDRESS}
mijn [[moeder|dochter|oma]] {first} ({AGE}) heeft {MEDICAL_CONDITION} en sinds {day} {MEDICAL_CONDITION2}, wat nu?
ik ben {AGE} en heb {MEDICAL_CONDITION}, mag ik vliegen?
{PERSON}, {AGE}, is sinds {date} ziek met {MEDICAL_CONDITION}. wat mag ik vragen?
Patiënt {PERSON}, geb. {DATE_OF_BIRTH}, dossier {MEDICAL_RECORD}: {MEDICAL_CONDITION}, VG {MEDICAL_CONDITION2}, med. {drug}
Overdracht: mw. {last} onrustig, {MEDICAL_CONDITION}, dochter {first2} gebeld ({PHONE})
Personeelsnr. {EMPLOYEE_ID}, {PERSON}: van {SALARY} naar {SALARY2} per {date}
{first} krijgt {SALARY}, {first2} {SALARY2} voor hetzelfde werk
Arbeidscontract {PERSON}, BSN {NATIONAL_ID}, {STREET_ADDRESS}, salaris {SALARY}, IBAN {IBAN}
Sollicitant {PERSON}, {AGE}, nu bij {ORGANIZATION}, wil {SALARY}
{first}: wifi?⏎{first2}: {PASSWORD}⏎{first}: top
sleutelkluisje {STREET_ADDRESS} code {PASSWORD}, mail aan gast {first}
mijn login {USERNAME} werkt niet, wachtwoord {PASSWORD}
server {IP_ADDRESS}, gebruiker {USERNAME}, ww {PASSWORD}
API-sleutel {API_KEY} geeft 401
{money} overmaken aan {PERSON}, {IBAN}, kenmerk {order}
nieuwe rekening van {ORGANIZATION}: {IBAN} ({bank})
Schade: {PERSON}, kenteken {VEHICLE_ID}, tegenpartij {PERSON2}, {PHONE}, letsel {MEDICAL_CONDITION}
Paspoort {PASSPORT}, rijbewijs {DRIVER_LICENSE}, {PERSON}, geboren {DATE_OF_BIRTH}
de moeder van {first} ({AGE}) zegt dat hij {MEDICAL_CONDITION} heeft, briefje voor school
speech voor {first}, wordt {AGE}, woont in {LOCATION}, werkt bij {ORGANIZATION}
Notulen: aanwezig {PERSON}, {last2}, {initials3}. {first} belt {ORGANIZATION}
Bezorgen bij {PERSON}⏎{STREET_ADDRESS}⏎Tel. {PHONE}
hé {first}, {first2} heeft {MEDICAL_CONDITION}, kun jij {day} invallen?
dhr. {last}, polis {CUSTOMER_ID}, wil opzeggen
""",
"pt": """
Olá {first},⏎⏎obrigado pela ligação de [[ontem|hoje cedo]]. A entrega vai para {STREET_ADDRESS}. Ligo para o {PHONE}.⏎⏎[[Abraço|Cumprimentos]],⏎{PERSON2}
Exma. Sra. {last},⏎⏎o seu pedido {order} foi recusado. Envie os documentos para {EMAIL}.⏎⏎{PERSON2}
escreve uma cobrança para {PERSON} da {ORGANIZATION}, fatura {order}, {money}. {EMAIL}
Nota {date}: falei com {PERSON} ({ORGANIZATION}), {ORGANIZATION2} é mais barata. Ligar {PHONE}
cliente {PERSON}, código {CUSTOMER_ID}, mudou para {STREET_ADDRESS}
minha [[mãe|filha|avó]] {first} ({AGE}) tem {MEDICAL_CONDITION} e desde {day} {MEDICAL_CONDITION2}, o que faço?
tenho {AGE} e fui diagnosticado com {MEDICAL_CONDITION}, posso viajar?
{PERSON}, {AGE}, está de atestado por {MEDICAL_CONDITION} desde {date}
Paciente {PERSON}, nasc. {DATE_OF_BIRTH}, prontuário {MEDICAL_RECORD}: {MEDICAL_CONDITION}, antecedentes {MEDICAL_CONDITION2}, em uso de {drug}
Passagem de plantão: dona {first}, {MEDICAL_CONDITION}, filha {first2} avisada ({PHONE})
Matrícula {EMPLOYEE_ID}, {PERSON}: de {SALARY} para {SALARY2} em {month}
{first} ganha {SALARY} e {first2} {SALARY2} na mesma função
Contrato de {PERSON}, CPF {NATIONAL_ID}, salário {SALARY}, {STREET_ADDRESS}
Candidata {PERSON}, {AGE}, hoje na {ORGANIZATION}, pede {SALARY}
{first}: senha do wifi?⏎{first2}: {PASSWORD}⏎{first}: valeu
código do portão {PASSWORD}, falar com {first}
meu usuário {USERNAME} não entra, senha {PASSWORD}
servidor {IP_ADDRESS}, utilizador {USERNAME}, palavra-passe {PASSWORD}
o token {API_KEY} dá 401
Transferir {money} para {PERSON}, ag 1234 conta {BANK_ACCOUNT}, ref {order}
novo IBAN da {ORGANIZATION}: {IBAN} ({bank})
Acidente: {PERSON}, placa {VEHICLE_ID}, outro condutor {PERSON2}, {PHONE}, {MEDICAL_CONDITION}
Passaporte {PASSPORT}, CNH {DRIVER_LICENSE}, {PERSON}, nascida em {DATE_OF_BIRTH}
a mãe do {first} ({AGE}) diz que ele tem {MEDICAL_CONDITION}, bilhete para a escola
discurso para os 50 anos da {first}, mora em {LOCATION}, trabalha na {ORGANIZATION}
Ata: presentes {PERSON}, {last2}, {initials3}. {first} liga para a {ORGANIZATION}
Entregar a {PERSON}⏎{STREET_ADDRESS}⏎Tel. {PHONE}
oi {first}, {first2} está com {MEDICAL_CONDITION}, você cobre {day}?
sr. {last}, apólice {CUSTOMER_ID}, NIF {TAX_ID}
""",
"pl": """
Cześć {first},⏎⏎dzięki za telefon [[wczoraj|dziś rano]]. Dostawa pójdzie na {STREET_ADDRESS}. Oddzwonię na {PHONE}.⏎⏎Pozdrawiam⏎{PERSON2}
Szanowna Pani {last},⏎⏎wniosek {order} został odrzucony. Dokumenty proszę wysłać na {EMAIL}.⏎⏎{PERSON2}
napisz ponaglenie do {PERSON} z {ORGANIZATION}, faktura {order}, {money}. {EMAIL}
Notatka {date}: {PERSON} ({ORGANIZATION}) mówi, że {ORGANIZATION2} jest tańsza. Tel. {PHONE}
klient {PERSON}, nr {CUSTOMER_ID}, przeprowadza się na {STREET_ADDRESS}
moja [[mama|córka|babcia]] {first} ({AGE}) ma {MEDICAL_CONDITION}, a od {day} {MEDICAL_CONDITION2}, co robić?
mam {AGE}, rozpoznano u mnie: {MEDICAL_CONDITION}, czy mogę pracować?
{PERSON}, {AGE}, jest na L4 ({MEDICAL_CONDITION}) od {date}
Pacjent {PERSON}, ur. {DATE_OF_BIRTH}, PESEL {NATIONAL_ID}: {MEDICAL_CONDITION}, w wywiadzie {MEDICAL_CONDITION2}, leki: {drug}
Raport: p. {last} niespokojna, {MEDICAL_CONDITION}, córka {first2} powiadomiona ({PHONE})
Pracownik {EMPLOYEE_ID}, {PERSON}: z {SALARY} na {SALARY2} od {month}
{first} zarabia {SALARY}, a {first2} {SALARY2} na tym samym stanowisku
Umowa o pracę: {PERSON}, PESEL {NATIONAL_ID}, {STREET_ADDRESS}, {SALARY}, konto {IBAN}
Kandydat {PERSON}, {AGE}, teraz w {ORGANIZATION}, chce {SALARY}
{first}: hasło do wifi?⏎{first2}: {PASSWORD}⏎{first}: dzięki
kod do bramy {PASSWORD}, dzwonić do {first}
mój login {USERNAME} nie działa, hasło {PASSWORD}
serwer {IP_ADDRESS}, użytkownik {USERNAME}, hasło {PASSWORD}
klucz {API_KEY} zwraca 401
Przelać {money} dla {PERSON}, konto {IBAN}, tytuł {order}
nowe konto {ORGANIZATION}: {IBAN} ({bank})
Szkoda: {PERSON}, nr rej. {VEHICLE_ID}, sprawca {PERSON2}, {PHONE}, {MEDICAL_CONDITION}
Paszport {PASSPORT}, prawo jazdy {DRIVER_LICENSE}, {PERSON}, ur. {DATE_OF_BIRTH}
mama {first} ({AGE}) mówi, że ma {MEDICAL_CONDITION}, pismo do szkoły
przemówienie na 50. urodziny, {first}, mieszka w {LOCATION}, pracuje w {ORGANIZATION}
Protokół: obecni {PERSON}, {last2}, {initials3}. {first} dzwoni do {ORGANIZATION}
Dostarczyć: {PERSON}⏎{STREET_ADDRESS}⏎tel. {PHONE}
hej {first}, {first2} ma {MEDICAL_CONDITION}, weźmiesz zmianę w {day}?
pan {last}, polisa {CUSTOMER_ID}, NIP {TAX_ID}
""",
"ja": """
{last}様⏎⏎お世話になっております。{ORGANIZATION}の{last2}です。お届け先は{STREET_ADDRESS}に変更しました。ご連絡先は{PHONE}でよろしいでしょうか。
{PERSON}さんに請求書{order}の督促メールを書いて。{EMAIL}
{ORGANIZATION}の{last}部長に値引きのお礼メールを作成してください。携帯は{PHONE}です
商談メモ:{ORGANIZATION}、{last}課長、予算{money}。{ORGANIZATION2}と競合。
顧客{PERSON}様(会員番号{CUSTOMER_ID})が解約希望。新住所{STREET_ADDRESS}
母({AGE})が{MEDICAL_CONDITION}で、先週から{MEDICAL_CONDITION2}もあります。何科に行けばいいですか。名前は{PERSON}です
私は{AGE}で{MEDICAL_CONDITION}と診断されました。仕事は続けられますか
患者:{PERSON}、{DATE_OF_BIRTH}生、カルテ番号{MEDICAL_RECORD}。主訴:{MEDICAL_CONDITION}。既往:{MEDICAL_CONDITION2}
申し送り:{last}さん、夜間不穏、{MEDICAL_CONDITION}。長女の{first2}さんに連絡済み({PHONE})
社員番号{EMPLOYEE_ID}の{PERSON}さん、{date}から{MEDICAL_CONDITION}で休職。通知文を作成
{last}さんの年収は{SALARY}、{last2}さんは{SALARY2}。同じ仕事なのに差があるのはなぜ?
{PERSON}、{AGE}、{ORGANIZATION}勤務、希望年収{SALARY}。面接質問を考えて
評価メモ:{last} A、{SALARY}→{SALARY2}。{last2} B、据え置き。
{last}:wifiのパスワードは?⏎{last2}:{PASSWORD}だよ
ユーザー名{USERNAME}、パスワード{PASSWORD}でログインできません
サーバー{IP_ADDRESS}に{USERNAME}で入れない、パスワードは{PASSWORD}
APIキー{API_KEY}が401になる
{PERSON}様の口座({bank}、普通{BANK_ACCOUNT})に{money}を振込
カード{CREDIT_CARD}で二重請求されました。{PERSON}と申します
事故報告:{PERSON}、車両{VEHICLE_ID}、相手{PERSON2}({PHONE})、{MEDICAL_CONDITION}
マイナンバー{NATIONAL_ID}、{PERSON}、{DATE_OF_BIRTH}生まれ、{STREET_ADDRESS}。年末調整の書き方を教えて
パスポート{PASSPORT}、免許証{DRIVER_LICENSE}、氏名{PERSON}
{first}ちゃん({AGE})は{MEDICAL_CONDITION}があるので学校への連絡文を書いて
議事録:出席 {last}、{last2}、{last3}。{last}が{ORGANIZATION}に連絡する。
配送先⏎{PERSON}⏎{STREET_ADDRESS}⏎{PHONE}
{LOCATION}在住の{PERSON}さん({AGE})の送別スピーチ
""",
}
CLOSINGS = {
    "it": "riassumi|correggi|in tabella|più breve|più gentile|traduci in inglese|fai una mail|in JSON||||grazie",
    "nl": "vat samen|verbeter|in een tabel|korter|vriendelijker|vertaal naar Engels|maak er een mail van|als JSON||||bedankt",
    "pt": "resume|corrige|em tabela|mais curto|mais simpático|traduz para inglês|faz um e-mail|em JSON||||obrigado",
    "pl": "streść|popraw|w tabeli|krócej|grzeczniej|przetłumacz na angielski|zrób maila|jako JSON||||dzięki",
    "ja": "要約して|表にして|敬語に直して|短くして|英訳して|メール文にして|JSONで|箇条書きで||||お願いします",
}
