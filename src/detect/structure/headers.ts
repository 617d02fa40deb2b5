/** Words over columns and before cells, in nine languages, and what they say about the cells. */

export type ColumnKind =
  | "employee"
  | "customer"
  | "record"
  | "medical"
  | "birth"
  | "phone"
  | "email"
  | "account"
  | "bank"
  | "passport"
  | "licence"
  | "national"
  | "tax"
  | "plate"
  | "vin"
  | "user"
  | "secret"
  | "pin"
  | "salary"
  | "age"
  | "person"
  | "street"
  | "place"
  | "ip"
  | "mac"
  | "bic"
  | "last-four"
  | "goods";

const HEADERS: Readonly<Record<ColumnKind, string>> = {
  employee:
    "emp empid empno employee employeeid employeeno employeenumber staffid staffno staffnumber badge badgeid badgeno payroll payrollno payrollid personnelno workerid serviceno svcno servicenumber clockno clock personalnr personalnummer persnr pers pnr pn mitarbeiternr mitarbeiternummer manr stammnr matricule matr mat legajo codempleado nempleado numempleado matricola codicedipendente nmecanográfico mecanográfico chapa nfuncionário pers.nr personeelsnr personeelsnummer personeelsnummer nrewid nrewidencyjny nrkadrowy nrprac nempl empl nroempleado 社員番号 社員no 社員 従業員番号 職員番号",
  customer:
    "customerid custid custno customerno customernumber customer_id clientid clientno clientnumber memberid memberno membershipno membership policy policyno policynumber loyalty loyaltyno studentno studentid pupilid upn candidateno loanid loanno accountno accountid acctno patronid cid kundennr kundennummer kdnr knr mitgliedsnr mitglnr mitgl mitgliednr kundenid debitor debitornr debitorennr vertragsnummer mitgliedsnummer mnr matrikel matrikelnr matrikelnummer subid accountref policennr police versicherungsnr schülernr vertragsnr numclient nclient clienten clienteno nocliente ncliente nclient clientn numéroclient codeclient adhérentn codeclient npolice numadherent adhérent nadhérent ncontrat contrat codcliente ncliente póliza npóliza nsocio nia codicecliente codice tessera ntessera polizza apólice nsócio naluno klantnr klantnummer relatienr polisnr lidnr lidnummer leerlingnr studentnr nrklienta kodklienta nralbumu nrpolisy nrkarty 会員番号 顧客番号 顧客cd 証券番号 学籍番号 契約番号 会員id",
  record: "id no nr n num # ref number code cod kod nummer lp key rekordid 番号",
  medical:
    "mrn nhs nhsno nhsnumber patientid patid patno patientno hospno hospitalno chart chartno medicare medicareno medicaid healthcard hcn insuranceid insureeid subscriber subscriberid recordno patnr patientennr fallnr kvnr kvnummer versnr versichertennr ipp nam nda nss nhc historia hc cip tsi tesserasanitaria nosologico utente nutente sns processo prontuário pront carteirinha cns patiëntnr patientnr zorgnr polis nrhistorii historiachoroby 患者id 患者番号 診察券 診察券番号 カルテ番号 保険証番号 被保険者番号",
  birth:
    "dob d.o.b birth birthdate birthday dateofbirth born geb gebdat gebdatum geburtsdatum geboren geburtstag naissance néle née néele néeel datenais datenaissance datedenaissance naiss né née nacimiento fechanacimiento fechadenacimiento fnac fechanac nac nascita datanascita datadinascita natoil nato dn datanasc datanascimento datadenascimento nasc nascimento geboortedatum gebdatum geboortedat dataurodzenia dataur ur urodzony gb gebdatum gebdat umare 生年月日 誕生日",
  phone:
    "phone phoneno phonenumber mobile mobileno cell cellphone tel telephone telno contactno contactnumber msisdn whatsapp telefon telefonnr handy mobil handynr rufnummer téléphone telephone portable gsm numtel teléfono telefono móvil movil celular tfno tlf cellulare cell telefono telemóvel telefone contacto tlm telefoon telefoonnr telnr mobiel gsmnr komórka nrtel nrtelefonu telefonkontaktowy contatto recapito contatti 電話 電話番号 携帯 携帯番号 連絡先 ph phno mobnr mobno mobilenr mobilenumber telno1 tel1 tel2 fono fone zap celnr natel natelnr festnetz mobiltelefon telfixe télfixe telport télport portablepro teléfonofijo numtelefono ntelefono telmóvel telcel mobielnr telkom nrkom telkomórkowy nrkomórki komórkowy kom daytimephone phonedaytime contacttel 携帯no 電話no tel番号",
  email: "email e-mail mail emailaddress courriel correo",
  account:
    "account accountnumber acct acctnumber bankaccount acc accno bankaccountno konto kontonr kontonummer bankverbindung compte rib cuenta cta clabe cbu conto numconto conta cc rekening rekeningnr reknr rek konto nrkonta rachunek 口座 口座番号 振込先 acct# acctnum accountnum acno acctnr ktonr kto ktonummer iban ibannr ibanno nriban ibannumber numcuenta ncuenta ctaahorros ctacorriente cuentacorriente cuentabancaria ncompte numcompte nconto contocorrente numeroconto contacorrente nconta contabancária bankrekening bankrek nrrachunku nrrach numerkonta numerrachunku kontobankowe 口座no",
  bank: "sortcode sort bsb routing routingno routingnumber aba transit branchcode blz bankleitzahl agência agencia rtg rtgno rtn abano sortcd transitno instno institution bankcode codebanque codeguichet guichet ag nragência 支店番号 店番",
  passport:
    "passport passportno passportnumber ppt pp passnr reisepass reisepassnr passeport npasseport pasaporte passaporto paspoort paspoortnr passaporte paszport nrpaszportu travdoc traveldoc 旅券番号 パスポート番号 ppno ppnr passportnum passnum passnummer npasaporte numpasaporte numpasseport numeropassaporto npassaporto npassaporte passaporten nrpaszp paspoortnummer paspnr 旅券no パスポート パスポートno",
  licence:
    "licence licenceno driverlicence driverslicence drivinglicense driverlicense driverslicence license licenseno licensenumber drivinglicence driverslicense dlno dl fsnr führerschein führerscheinnr permis npermis patente npatente licencia carta cartadecondução cnh rijbewijs rijbewijsnr prawojazdy nrprawajazdy 免許証番号 dlnumber licno lic licnum driverlic driverslic drlic dvla dvlano drivernumber fs fsnummer führerscheinnummer permisn numpermis permisdeconduire npermiso permisoconducir carnéconducir carnet numpatente patentenr patentediguida ncarta cnhn rijbew rijbewijsnummer nrpj pj 免許番号 運転免許証番号 運転免許 免許証 免許証no fenr fahrerlaubnis fahrerlaubnisnr oln cdl",
  national:
    "ssn nino ni nationalid idno idnumber nationalinsurance sin dni nie nif curp cedula cédula rut cc rg cpf bi nir nss ninsee secu nsecu numsecu numérodesécu numérodesécuritésociale registrenational rijksregister rijksregisternummer codicefiscale cf bsn burgerservicenummer rijksregisternr nn insz pesel dowód dowod svnr vsnr ahvnr ahv ausweis ausweisnr personalausweis pps ppsn nric aadhaar identitycard idcard マイナンバー 個人番号 在留カード 在留カード番号 基礎年金番号 年金番号 雇用保険番号 nationalinsuranceno ninumber socialsecurity socialsecurityno ssno nidno idcardno identityno dninie nifnie ndni numdni nuss naf afiliación nafiliación segsocial nsegsocial svnummer sozversnr sozvnr rvnr rentenversnr rentenversicherungsnr persausweis ausweisnummer personalausweisnr codfiscale codfisc codicefisc ncartaidentità cartaidentità bsnnr burgerservicenr rijksregnr rijksreg insznr nissnr niss cartãocidadão numpesel nrpesel peselnr cedularep cédularep dokumenttożsamości documentoidentidad documentoidentità personid identitynumber identificationno nrdowodu numerdowodu dowódosobisty seriadowodu seriainr cpr personnummer fnr mykad hkid hetu ahvnummer 個人番号12桁",
  tax: "contribuinte ncontribuinte numérofiscal taxid taxno taxref utr tin ein vat vatno vatid steuerid stid steueridnr steuernr steuernummer idnr ustid numfiscal nfiscal siret cif nipc partitaiva piva pan gstin inn nip regon cnpj rfc cuit cuil ruc btw btwnr 法人番号 taxnumber taxidno vatnumber vatreg vatregno vatreg# ustidnr ustnr uidnr mwstnr stnr nifcif cifnif nit cpfcnpj cnpjcpf ntva numtva tva tvaintra tvaintracom tvaintracommunautaire nsiret nsiren siren numsiret codiceiva btwid btwnummer rsin ondernemingsnr ondernemingsnummer kbonr nrnip nrregon インボイス番号 適格請求書番号 インボイス登録番号",
  plate:
    "plate plateno licenseplate licenceplate numberplate reg regno registration rego vrm vehiclereg vehicle kennz kennzeichen kz immat immatriculation plaque matrícula matricula placa targa kenteken nrrej rej rejestracja nrrejestracyjny viatura ナンバー 車両番号 lp lpn licplate platenumber regnumber vehreg kfzkz kfzkennzeichen amtlkennz amtlkennzeichen kontrollschild nimmat immatr nplaque plaques nmatrícula nmatricula dominio ntarga targhe nummerplaat kentekennr tablica tablicarej nrtablicy numerrejestracyjny 車番 ナンバープレート 車両no kfz kfznr registrationmark regmark plates numeroplaca nplaca targaveicolo",
  vin: "vin chassis chassisno fin fahrgestellnr bastidor telaio chassi chassisnr 車台番号 vinno vinnumber fahrgestellnummer nbastidor ntelaio numerovin nrvin",
  user: "user username userid login loginname logon samaccount samaccountname uid account_name uname benutzer benutzername kennung anmeldename utilisateur identifiant usuario utente nomeutente utilizador usuário gebruiker gebruikersnaam użytkownik nazwaużytkownika handle ユーザー ユーザーid ログインid",
  secret:
    "password passwd pwd pw pass passwort kennwort motdepasse mdp contraseña clave passwordprovvisoria senha wachtwoord ww hasło haslo パスワード temppass initialpassword",
  pin: "pin pincode pinno passcode doorcode gatecode alarmcode accesscode keysafe tankkartepin codice cancello digicode 暗証番号",
  salary:
    "salary basesalary basepay base pay payhr hourly wage weeklywage grosspay gross grossmth annualsalary gehalt bruttogehalt brutto bruttomonat grundgehalt lohn lohnalt lohnneu monatsgehalt jahresgehalt salaire brut brutmensuel salairebrut sueldo salario básico stipendio ral retribuzione salário vencimento salaris uurloon loon bruto wynagrodzenie pensja brutto płaca 月給 基本給 年収 年俸 給与",
  age: "age alter âge edad età eta idade leeftijd lft wiek 年齢 年",
  person:
    "firstname lastname surname forename givenname familyname fullname first last vorname nachname familienname zuname prénom prenom nomdefamille nom apellidos apellido apellidoynombre nombreyapellidos cognome nominativo achternaam voornaam roepnaam nazwisko imię imie imięinazwisko nazwiskoiimię sobrenome apelido employeename patient patientname pupil student tenant holder driver payee debtor caller requester passenger insured fahrer mitarbeiter ansprechpartner ansprechp assuré salarié conductor paciente alumno cliente empleado paziente dipendente referente aluno paciente motorista medewerker patiënt bestuurder pacjent pracownik kierowca 氏名 名前 お名前 患者名 フリガナ 担当",
  street:
    "street address streetaddress homeaddress postaladdress adr address1 strasse straße anschrift wohnadresse adresse rue domicilio dirección direccion indirizzo via morada endereço adres straat adreszamieszkania ulica 住所",
  place:
    "city town place ort wohnort stadt ville commune ciudad localidad población città comune residenza cidade localidade woonplaats plaats stad miasto miejscowość postcode postalcode zip plz cp cap cep 市区町村 plaatsnaam",
  goods:
    "sku part partno partnumber article articleno item itemno itemid product productid productcode model serial serialno ean gtin upc isbn batch lot order orderno orderid invoice invoiceno tracking trackingno artikel artikelnr artnr teil teilenr bestellnr auftragsnr rechnungsnr seriennr référence réf refarticle commande ncommande facture artículo codartículo pedido npedido referencia factura articolo codarticolo codicearticolo ordine fattura artigo codartigo pedido encomenda artikelnummer bestelnr ordernr factuurnr towar indeks nrzamówienia faktura 品番 商品コード 注文番号 型番",
  mac: "mac macaddress macaddr macadresse wlanmac lanmac ethmac adressemac direcciónmac indirizzomac macadres adresmac macアドレス",
  bic: "bic swift bicswift swiftbic swiftcode biccode codebic codeswift códigoswift codiceswift kodswift swiftコード",
  "last-four":
    "last4 lastfour last4digits cardlast4 cclast4 cardending letzte4 endziffern kartenende 4derniers derniers4 últimos4 ultimos4 ultime4 laatste4 ostatnie4 下4桁 下四桁 末尾4桁",
  ip: "ip ipaddress lastip sourceip srcip clientip ipadresse adresseip ipv4 ipv6 ipaddr hostip remoteip remoteaddr lanip wanip mgmtip ipadres adresip direcciónip indirizzoip endereçoip ipアドレス",
};

const WORDS = (Object.keys(HEADERS) as ColumnKind[]).flatMap((kind) =>
  HEADERS[kind].split(" ").map((word) => [normalHeader(word), kind] as const),
);
/** As they are written, and without their accents where enough of the word is left. */
const KINDS = new Map<string, ColumnKind>([
  ...WORDS.filter(([word]) => word.length > 3).map(([word, kind]) => [bare(word), kind] as const),
  ...WORDS,
]);

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{Mn}/gu, "");
}

/** Kinds whose values are numbers. */
const OF_NUMBERS: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "phone",
  "account",
  "bank",
  "passport",
  "licence",
  "national",
  "tax",
  "plate",
  "vin",
  "employee",
]);
/** What the header says once the word for number is off it: `nº cta.`, `passport num`, `numer konta`. */
const NUMBERED =
  /^(?:no|nr|numéro|número|numero|nummer|numer|num|n(?=\p{L}{4}))?(\p{L}{2,20}?)(?:#|no|nr|num|number|nummer|nbr|番号|no\.)?$/u;

function kindOf(header: string): ColumnKind | null {
  // With a stroke it is an account, without one also an identity card.
  if (/^c\/c\.?$/iu.test(header.trim())) return "account";
  const word = normalHeader(header);
  const known = KINDS.get(word) ?? KINDS.get(ownerless(header));
  if (known !== undefined) return known;
  const last = KINDS.get(ownedBy(header));
  if (last !== undefined && OF_THINGS.has(last)) return last;
  const [, inner = ""] = NUMBERED.exec(word) ?? [];
  const kind = KINDS.get(inner);
  return kind !== undefined && OF_NUMBERS.has(kind) ? kind : null;
}

/** Kinds that only people have; beside one of them a plain `id` is somebody's. */
const PERSONAL: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "birth",
  "phone",
  "email",
  "national",
  "salary",
  "age",
  "person",
  "employee",
  "passport",
  "licence",
]);

/** Kinds that goods and places have as well; they count beside a column of people. */
const SHARED: ReadonlySet<ColumnKind> = new Set<ColumnKind>(["salary", "age", "place", "street"]);

/** Over a column of firms; a town beside it is where they sit. */
const FIRM =
  /^(?:company|firm|business|organi[sz]ation|supplier|vendor|firma|unternehmen|lieferant|kunde|société|entreprise|raisonsociale|fournisseur|empresa|proveedor|azienda|ditta|fornitore|fornecedor|bedrijf|leverancier|dostawca|会社|会社名|取引先)/u;

/** Lower case, without joints, quotes and what stands in brackets: `E-Mail (privat)` → `email`. */
export function normalHeader(cell: string): string {
  return cell
    .replace(/[º°]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(.{0,40}\)|[\s_./:'"`*[\]()-]/gu, "");
}

/** `modem MAC`, `driver mobile`: the second of two words, or "". */
function ownedBy(header: string): string {
  const [, second = "", more] = header.trim().split(/[\s_]+/u);
  return more === undefined && second.length > 1 ? normalHeader(second) : "";
}

/** Kinds that a word before them only gives an owner. */
const OF_THINGS: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "mac",
  "ip",
  "vin",
  "email",
  "phone",
]);

/** `tel. rodzica`, `phone (home)`, `mobile parent`: the first word, where the second says whose it is. */
function ownerless(header: string): string {
  const [first = "", second = ""] = header.trim().split(/[\s_]+/u);
  return WHOSE.test(second) ? normalHeader(first) : "";
}

const WHOSE =
  /^(?:parent|home|work|private|emergency|mother|father|next|kin|eltern\p{L}*|mutter|vater|privat|dienstlich|notfall|parents?|mère|père|urgence|pro|perso|padres?|madre|casa|trabajo|urgencia|genitor[ei]|lavoro|ufficio|pais|mãe|trabalho|ouders?|moeder|vader|thuis|werk|nood|rodzic\p{L}*|matki|ojca|domowy|służbowy)$/iu;

/** What each header says, or null; a plain `id` counts only beside columns of people. Null if nothing is known. */
export function kindsOf(headers: readonly string[]): readonly (ColumnKind | null)[] | null {
  const kinds = headers.map((header) => {
    if (header.length > 40 || /\s\S+\s\S+\s/u.test(header)) return null;
    return kindOf(header);
  });
  // A tag is a plate in America, and much else where no vehicle stands beside it.
  if (kinds.includes("vin"))
    for (const [at, header] of headers.entries())
      if (/^tag(?: ?no\.?| ?#)?$/iu.test(header.trim())) kinds[at] = "plate";
  if (!kinds.some((kind) => kind !== null && kind !== "record")) return null;
  const personal = (own: number) =>
    kinds.some((kind, at) => at !== own && kind !== null && PERSONAL.has(kind));
  const ofFirms = headers.some((header) => FIRM.test(normalHeader(header)));
  return kinds.map((kind, at) => {
    if (kind === "place" && ofFirms) return null;
    if (kind === "record") return at <= 1 && personal(at) ? kind : null;
    return kind !== null && SHARED.has(kind) && !personal(at) ? null : kind;
  });
}
