"""Field names as people write them in forms, notes, mails and chats: language -> type -> names."""

_RAW = {
"en": """
PERSON: Name|Full name|Contact|Patient|Client|Employee|Customer|Applicant|Tenant|Guest|Driver|Requested by|Caller|Guardian|Emergency contact|Manager|Next of kin|Account holder|Beneficiary|Attn|Signed|Reporter|Student|Candidate|Insured|Payee|Owner|Spouse|Line manager|Attending|Witness
EMAIL: Email|E-mail|email address|Mail|e-mail|Contact email
PHONE: Phone|Tel|Tel.|Mobile|Cell|Call back|Telephone|Phone no.|Direct line|WhatsApp|Ph|Landline|Contact number
STREET_ADDRESS: Address|Home address|Delivery address|Billing address|Ship to|Lives at|Addr|Residence|Mailing address|Pick-up|Property
LOCATION: Town|City|Lives in|Hometown|Postcode|ZIP|Area|Based in|Region
ORGANIZATION: Company|Employer|Client|Account|Supplier|Vendor|Firm|Organisation|Customer|Previous employer|Competitor|Bidder|Partner
DATE_OF_BIRTH: DOB|D.O.B.|Date of birth|Born|Birth date|dob|b.|Birthday
AGE: Age|age|Age at intake|Aged
NATIONAL_ID: SSN|NI number|NINO|Social Security no.|National ID|Aadhaar|ID card|SIN|PPSN|ID no.|Social security number
TAX_ID: GSTIN|PAN|TIN|Tax ID|EIN|UTR|PAN|VAT no.|Tax number|TFN|ITIN
PASSPORT: Passport|Passport no.|Passport number|PP no.|Travel document
DRIVER_LICENSE: Driver's licence|Driving licence no.|DL|DL#|License no.|Driver license
CREDIT_CARD: Card|Card number|Visa|Mastercard|Amex|CC|Credit card|Card on file
IBAN: IBAN|Iban|Bank details|Account (IBAN)
BANK_ACCOUNT: IFSC|Account no.|Acct|A/c|Sort code|Routing|ABA|BSB|Account number|Bank account|Acc|Routing number
MEDICAL_CONDITION: Diagnosis|Dx|Condition|Reason for visit|Symptoms|History|Complaint|PMH|Presents with|Disability|Allergies|Notes|Hx of|Sick note|Impression
MEDICAL_RECORD: MRN|NHS no.|NHS|Medicare no.|Chart #|Hospital no.|Member ID|Insurance ID|Patient ID|Health card
SALARY: Salary|Base|Pay|Compensation|Annual salary|Current pay|New salary|Gross|Offer|Wage|TC|Bonus|Take-home|Base salary
EMPLOYEE_ID: Employee ID|Emp no.|Staff no.|Personnel no.|EID|Badge|Payroll no.|Employee #|Clock no.|Staff ID
CUSTOMER_ID: Customer no.|Client ID|Account #|Policy no.|Member no.|Loyalty no.|Customer ID|Cust. ref|Policy number|Student ID|Loan no.|Membership|Subscriber ID
USERNAME: Username|Login|User|User name|Handle|Account|login id|Twitter|GitHub|user id|Slack|Insta|AD account
PASSWORD: Password|PW|Pass|Pwd|PIN|passcode|Wifi key|Gate code|temp password|Door code|password|Security word|Alarm code|Wi-Fi password
API_KEY: API key|Token|Secret|api_key|access token|Key|Bearer|client secret|Secret key|PAT
IP_ADDRESS: IP|IP address|Host|from IP|Source IP|Server|Login from|Client IP
VEHICLE_ID: Plate|Reg|Registration|VIN|License plate|Vehicle reg|Number plate|Car
""",
"de": """
PERSON: Name|Ansprechpartner|Patient|Patientin|Mitarbeiter|Mitarbeiterin|Kunde|Kundin|Bewerber|Mieter|Kontakt|Absender|z. Hd.|Vorgesetzte|Versicherter|Kontoinhaber|Anrufer|Sachbearbeiter|Notfallkontakt|Schüler|Betreuer|Pat.|Antragsteller|Empfänger|Vor- und Nachname
EMAIL: E-Mail|Mail|Email|E-Mail-Adresse|Mailadresse
PHONE: Tel.|Telefon|Handy|Mobil|Rückruf|Telefonnummer|Festnetz|Tel|erreichbar unter
STREET_ADDRESS: Adresse|Anschrift|Wohnhaft|Lieferadresse|wohnt|Rechnungsadresse|Wohnanschrift|Privatadresse
LOCATION: Ort|Wohnort|Stadt|PLZ|wohnt in|aus
ORGANIZATION: Firma|Arbeitgeber|Kunde|Lieferant|Unternehmen|Auftraggeber|Bieter|Mandant|Wettbewerber|Geschäftspartner
DATE_OF_BIRTH: Geburtsdatum|geb.|geb. am|Geb.-Datum|geboren am|GebDat|* 
AGE: Alter|Lebensalter|alter
NATIONAL_ID: Personalausweis|Ausweisnr.|SV-Nummer|Sozialversicherungsnummer|RV-Nr.|AHV-Nr.|SVNR|Ausweisnummer
TAX_ID: Steuer-ID|Steuernummer|IdNr.|USt-IdNr.|St.-Nr.|Steuer-IdNr.
PASSPORT: Reisepass|Pass-Nr.|Reisepassnummer|Passnummer
DRIVER_LICENSE: Führerschein|Führerscheinnr.|FS-Nr.|Führerscheinnummer
CREDIT_CARD: Kreditkarte|Kartennummer|Visa|Mastercard|Karte
IBAN: IBAN|Bankverbindung|Konto (IBAN)
BANK_ACCOUNT: Konto|Kontonummer|Kto.|BLZ|Kto-Nr.|Bankleitzahl
MEDICAL_CONDITION: Diagnose|Befund|Beschwerden|Anamnese|Vorerkrankungen|Grund der AU|Symptome|Verdacht auf|Z. n.|Krankheit|Behinderung|Allergie|krank wegen|V. a.|Dx
MEDICAL_RECORD: Fallnummer|Pat.-ID|Patientennr.|KV-Nummer|Versichertennummer|Aufnahmenr.|Versichertennr.|Patienten-ID
SALARY: Gehalt|Jahresgehalt|Brutto|Monatsbrutto|Stundenlohn|Bruttogehalt|Lohn|Gehaltswunsch|Fixum|Netto|Bezüge|Zielgehalt
EMPLOYEE_ID: Personalnr.|Personalnummer|Pers.-Nr.|PersNr|MA-Nr.|Mitarbeiternummer|Ausweis-ID|Stammnr.
CUSTOMER_ID: Kundennr.|Kundennummer|Kd.-Nr.|Vertragsnummer|Policen-Nr.|Mitgliedsnummer|Matrikelnummer|Versicherungsschein|Darlehensnr.|Debitor
USERNAME: Benutzername|Login|User|Benutzer|Nutzername|Anmeldename|Account|Kennung|Insta
PASSWORD: Passwort|Kennwort|PW|PIN|WLAN-Schlüssel|Zugangscode|Türcode|Torcode|WLAN-Passwort|Codewort|Alarmcode|Initialpasswort
API_KEY: API-Key|Token|Schlüssel|API-Schlüssel|Secret|Zugriffstoken
IP_ADDRESS: IP|IP-Adresse|Server|Host|Quell-IP
VEHICLE_ID: Kennzeichen|amtl. Kennzeichen|Fahrzeug|FIN|KFZ|Fahrgestellnummer
""",
"fr": """
PERSON: Nom|Nom et prénom|Contact|Patient|Patiente|Client|Cliente|Salarié|Candidat|Locataire|Demandeur|À l'attention de|Interlocuteur|Titulaire|Responsable|Appelant|Bénéficiaire|Élève|Personne à prévenir|Assuré
EMAIL: Mail|E-mail|Courriel|Adresse mail|Email
PHONE: Tél|Tél.|Téléphone|Portable|Mobile|Rappeler au|Fixe|Numéro|Natel
STREET_ADDRESS: Adresse|Domicile|Adresse de livraison|Habite|Adresse postale|Demeurant|Facturation
LOCATION: Ville|Commune|Code postal|Habite à|Lieu de résidence
ORGANIZATION: Société|Entreprise|Employeur|Client|Fournisseur|Prestataire|Concurrent|Compte|Ancien employeur
DATE_OF_BIRTH: Date de naissance|Né le|Née le|DDN|Naissance|né(e) le
AGE: Âge|Age|âge
NATIONAL_ID: N° sécu|NIR|Numéro de sécurité sociale|CNI|N° AVS|AVS|Sécu|Carte d'identité
TAX_ID: Numéro fiscal|N° fiscal|NIF|N° TVA|SPI
PASSPORT: Passeport|N° de passeport|Passeport n°
DRIVER_LICENSE: Permis|N° de permis|Permis de conduire
CREDIT_CARD: Carte|CB|N° de carte|Carte bancaire|Visa
IBAN: IBAN|RIB|Coordonnées bancaires
BANK_ACCOUNT: Compte|N° de compte|Compte bancaire|Code guichet
MEDICAL_CONDITION: Diagnostic|Motif|Antécédents|Pathologie|Symptômes|ATCD|Motif d'arrêt|Plaintes|Handicap|Allergies|Maladie|Souffre de
MEDICAL_RECORD: IPP|N° patient|N° dossier|NDA|N° mutuelle|N° adhérent
SALARY: Salaire|Brut|Net|Salaire brut|Rémunération|Brut annuel|Prétentions|Fixe|Salaire mensuel|Prime
EMPLOYEE_ID: Matricule|N° matricule|Matr.|ID salarié|Badge
CUSTOMER_ID: N° client|Réf. client|Code client|N° de contrat|N° de police|N° d'abonné|N° étudiant|N° d'allocataire|Contrat
USERNAME: Identifiant|Login|Utilisateur|Pseudo|Compte|Nom d'utilisateur
PASSWORD: Mot de passe|MDP|Code|Code wifi|PIN|Digicode|Code portail|Clé wifi|mdp|Code alarme
API_KEY: Clé API|Jeton|Token|Clé|Secret
IP_ADDRESS: IP|Adresse IP|Serveur|Hôte
VEHICLE_ID: Immatriculation|Plaque|Immat|Véhicule|VIN
""",
"es": """
PERSON: Nombre|Nombre y apellidos|Contacto|Paciente|Cliente|Empleado|Empleada|Solicitante|Inquilino|Titular|Responsable|A la atención de|Remitente|Alumno|Candidata|Contacto de emergencia|Asegurado|Conductor|Beneficiario
EMAIL: Correo|Email|E-mail|Correo electrónico|Mail
PHONE: Tel.|Teléfono|Móvil|Celular|Tfno|Llamar al|Fijo|Cel|WhatsApp
STREET_ADDRESS: Dirección|Domicilio|Dirección de envío|Vive en|Dirección fiscal|Domicilio particular
LOCATION: Ciudad|Localidad|Población|CP|Vive en|Provincia
ORGANIZATION: Empresa|Proveedor|Cliente|Compañía|Empleador|Competencia|Razón social|Cuenta
DATE_OF_BIRTH: Fecha de nacimiento|F. nac.|Nacimiento|Nacido el|FN|Nacida el
AGE: Edad|edad
NATIONAL_ID: DNI|NIE|NSS|NASS|CURP|Cédula|N.º Seguridad Social|RUT|CC
TAX_ID: NIF|RFC|CUIT|RUC|CIF|NIT
PASSPORT: Pasaporte|N.º de pasaporte|Pasaporte nº
DRIVER_LICENSE: Carné de conducir|Licencia|Permiso de conducir|Licencia de conducir
CREDIT_CARD: Tarjeta|N.º de tarjeta|Visa|Tarjeta de crédito
IBAN: IBAN|Cuenta (IBAN)|Datos bancarios
BANK_ACCOUNT: Cuenta|N.º de cuenta|CLABE|CBU|Cta.
MEDICAL_CONDITION: Diagnóstico|Motivo|Antecedentes|Motivo de consulta|Síntomas|Patología|Discapacidad|Alergias|Baja por|Enfermedad|Dx
MEDICAL_RECORD: NHC|Historia clínica|N.º de historia|Tarjeta sanitaria|CIP|Póliza sanitaria
SALARY: Salario|Sueldo|Bruto|Neto|Salario bruto|Sueldo mensual|Retribución|Nómina|Aspiración salarial
EMPLOYEE_ID: N.º de empleado|Legajo|ID empleado|N.º de nómina|Cód. empleado
CUSTOMER_ID: N.º de cliente|Cód. cliente|Póliza|N.º de póliza|N.º de socio|Contrato|Matrícula estudiante|N.º de afiliado
USERNAME: Usuario|Login|Nombre de usuario|Cuenta|Nick
PASSWORD: Contraseña|Clave|PIN|Clave wifi|Código de la puerta|Pass|Clave de acceso|Código alarma|contraseña
API_KEY: Clave API|Token|API key|Secreto
IP_ADDRESS: IP|Dirección IP|Servidor|Host
VEHICLE_ID: Matrícula|Placa|Bastidor|Vehículo|Patente
""",
"it": """
PERSON: Nome|Nome e cognome|Contatto|Paziente|Cliente|Dipendente|Candidato|Inquilino|Referente|Richiedente|Intestatario|Alla c.a. di|Responsabile|Mittente|Alunno|Assicurato|Contatto di emergenza
EMAIL: Email|Mail|E-mail|Posta elettronica|PEC
PHONE: Tel.|Telefono|Cell.|Cellulare|Richiamare al|Fisso|Recapito
STREET_ADDRESS: Indirizzo|Residenza|Domicilio|Indirizzo di consegna|Residente in|Abita in
LOCATION: Città|Comune|CAP|Vive a|Località
ORGANIZATION: Azienda|Società|Fornitore|Cliente|Datore di lavoro|Ditta|Concorrente|Ragione sociale
DATE_OF_BIRTH: Data di nascita|Nato il|Nata il|Nascita
AGE: Età|età
NATIONAL_ID: Carta d'identità|CIE|Codice fiscale|CF|Cod. fisc.|Tessera sanitaria
TAX_ID: Partita IVA|P. IVA|P.IVA
PASSPORT: Passaporto|N. passaporto
DRIVER_LICENSE: Patente|N. patente|Patente n.
CREDIT_CARD: Carta|Carta di credito|N. carta|Visa
IBAN: IBAN|Coordinate bancarie
BANK_ACCOUNT: Conto|C/C|N. conto
MEDICAL_CONDITION: Diagnosi|Motivo|Anamnesi|Sintomi|Patologia|Disabilità|Allergie|Malattia|In malattia per
MEDICAL_RECORD: Cartella n.|N. cartella|ID paziente|N. tessera
SALARY: Stipendio|RAL|Lordo|Netto|Retribuzione|Stipendio mensile|Paga
EMPLOYEE_ID: Matricola|N. matricola|ID dipendente|Badge
CUSTOMER_ID: Codice cliente|N. cliente|Polizza|N. polizza|N. contratto|Matricola studente|Tessera fedeltà
USERNAME: Utente|Username|Nome utente|Login
PASSWORD: Password|PIN|Codice|Password wifi|Codice cancello|psw|Codice allarme
API_KEY: Chiave API|Token|API key|Segreto
IP_ADDRESS: IP|Indirizzo IP|Server
VEHICLE_ID: Targa|Telaio|Veicolo
""",
"nl": """
PERSON: Naam|Contactpersoon|Patiënt|Cliënt|Klant|Medewerker|Sollicitant|Huurder|Afzender|T.a.v.|Leidinggevende|Rekeninghouder|Beller|Leerling|Verzekerde|Noodcontact
EMAIL: E-mail|Mail|Email|E-mailadres
PHONE: Tel.|Telefoon|Mobiel|Terugbellen|Gsm|Tel|06
STREET_ADDRESS: Adres|Woonadres|Bezorgadres|Woont op|Factuuradres
LOCATION: Plaats|Woonplaats|Postcode|Woont in|Stad
ORGANIZATION: Bedrijf|Werkgever|Klant|Leverancier|Opdrachtgever|Concurrent|Firma
DATE_OF_BIRTH: Geboortedatum|Geb.|Geb. datum|Geboren
AGE: Leeftijd|leeftijd
NATIONAL_ID: BSN|Burgerservicenummer|ID-kaart|Rijksregisternummer
TAX_ID: Btw-nummer|RSIN|Fiscaal nummer
PASSPORT: Paspoort|Paspoortnummer
DRIVER_LICENSE: Rijbewijs|Rijbewijsnummer
CREDIT_CARD: Creditcard|Kaartnummer|Visa
IBAN: IBAN|Rekening|Rekeningnummer|Bankrekening
BANK_ACCOUNT: Rekening|Rekeningnr.
MEDICAL_CONDITION: Diagnose|Klachten|Voorgeschiedenis|Reden verzuim|Aandoening|Allergie|Ziek wegens|Beperking|Indicatie
MEDICAL_RECORD: Patiëntnummer|Dossiernr.|Polisnummer zorg|Verzekerdennr.
SALARY: Salaris|Bruto|Maandsalaris|Netto|Loon|Uurloon|Salariswens|Bruto per maand
EMPLOYEE_ID: Personeelsnr.|Personeelsnummer|Pers.nr.|Medewerkernr.
CUSTOMER_ID: Klantnr.|Klantnummer|Polisnummer|Contractnr.|Lidnummer|Studentnummer|Relatienummer|Debiteurnr.
USERNAME: Gebruikersnaam|Login|Gebruiker|Account
PASSWORD: Wachtwoord|WW|Pincode|Wifi-code|Deurcode|Toegangscode|Sleutelkluis|ww
API_KEY: API-sleutel|Token|Sleutel|API key
IP_ADDRESS: IP|IP-adres|Server
VEHICLE_ID: Kenteken|Voertuig|Chassisnummer
""",
"pt": """
PERSON: Nome|Nome completo|Contato|Contacto|Paciente|Cliente|Funcionário|Colaboradora|Candidato|Inquilino|Titular|Responsável|A/C|Solicitante|Aluno|Segurado|Motorista
EMAIL: E-mail|Email|Correio eletrónico|Mail
PHONE: Tel.|Telefone|Celular|Telemóvel|Ligar para|WhatsApp|Fone|Contacto
STREET_ADDRESS: Endereço|Morada|Residência|Entrega|Mora em|Endereço de entrega
LOCATION: Cidade|Localidade|CEP|Código postal|Mora em
ORGANIZATION: Empresa|Fornecedor|Cliente|Empregador|Concorrente|Razão social|Firma
DATE_OF_BIRTH: Data de nascimento|Nasc.|Nascimento|Nascido em|DN
AGE: Idade|idade
NATIONAL_ID: CPF|RG|CC|Cartão de cidadão|NISS|BI
TAX_ID: NIF|CNPJ|Contribuinte
PASSPORT: Passaporte|Passaporte n.º
DRIVER_LICENSE: CNH|Carta de condução
CREDIT_CARD: Cartão|Cartão de crédito|N.º do cartão|Visa
IBAN: IBAN|NIB
BANK_ACCOUNT: Conta|Ag./conta|Conta corrente|C/C|Agência
MEDICAL_CONDITION: Diagnóstico|Motivo|Queixa|Histórico|Sintomas|Doença|CID|Atestado por|Alergias|Deficiência|Antecedentes
MEDICAL_RECORD: Prontuário|N.º utente|Utente|Carteirinha|Processo clínico
SALARY: Salário|Bruto|Vencimento|Remuneração|Ordenado|Pretensão|Líquido|Salário base
EMPLOYEE_ID: Matrícula|N.º mecanográfico|N.º de funcionário|ID do colaborador
CUSTOMER_ID: N.º de cliente|Código do cliente|Apólice|Contrato|N.º de sócio|Matrícula do aluno
USERNAME: Usuário|Utilizador|Login|Nome de usuário
PASSWORD: Senha|Palavra-passe|PIN|Senha do wifi|Código do portão|Código de acesso
API_KEY: Chave de API|Token|Chave|API key
IP_ADDRESS: IP|Endereço IP|Servidor
VEHICLE_ID: Placa|Matrícula|Chassi|Veículo
""",
"pl": """
PERSON: Imię i nazwisko|Nazwisko|Pacjent|Pacjentka|Klient|Klientka|Pracownik|Kandydat|Najemca|Kontakt|Nadawca|Odbiorca|Przełożony|Zgłaszający|Uczeń|Ubezpieczony|Opiekun
EMAIL: E-mail|Email|Mail|Adres e-mail
PHONE: Tel.|Telefon|Komórka|Kom.|Oddzwonić|Nr telefonu
STREET_ADDRESS: Adres|Adres zamieszkania|Zam.|Adres dostawy|Mieszka
LOCATION: Miasto|Miejscowość|Kod pocztowy|Zamieszkały w
ORGANIZATION: Firma|Pracodawca|Klient|Dostawca|Kontrahent|Konkurencja|Oferent
DATE_OF_BIRTH: Data urodzenia|Ur.|ur.|Data ur.
AGE: Wiek|wiek
NATIONAL_ID: PESEL|Dowód|Nr dowodu|Dowód osobisty|pesel
TAX_ID: NIP|nip|Nr VAT
PASSPORT: Paszport|Nr paszportu
DRIVER_LICENSE: Prawo jazdy|Nr prawa jazdy
CREDIT_CARD: Karta|Nr karty|Visa
IBAN: IBAN|Rachunek|Nr konta
BANK_ACCOUNT: Konto|Nr konta|Rachunek|Nr rachunku
MEDICAL_CONDITION: Rozpoznanie|Diagnoza|Objawy|Wywiad|Choroba|Powód zwolnienia|Alergie|Niepełnosprawność|L4 na
MEDICAL_RECORD: Nr karty pacjenta|Nr historii choroby|ID pacjenta
SALARY: Wynagrodzenie|Pensja|Brutto|Netto|Stawka|Oczekiwania|Zarobki|Podstawa
EMPLOYEE_ID: Nr pracownika|Nr kadrowy|Nr ewid.|ID pracownika
CUSTOMER_ID: Nr klienta|Nr umowy|Nr polisy|Kod klienta|Nr albumu|Nr członkowski
USERNAME: Login|Użytkownik|Nazwa użytkownika|Konto
PASSWORD: Hasło|PIN|Kod do bramy|Hasło do wifi|Kod|hasło|Kod do domofonu
API_KEY: Klucz API|Token|Klucz
IP_ADDRESS: IP|Adres IP|Serwer
VEHICLE_ID: Nr rej.|Rejestracja|Tablica|VIN
""",
"ja": """
PERSON: 氏名|お名前|担当者|患者名|顧客名|社員名|申込者|名義|差出人|宛先|保護者|契約者|応募者|緊急連絡先
EMAIL: メール|メールアドレス|E-mail
PHONE: 電話|電話番号|携帯|TEL|連絡先
STREET_ADDRESS: 住所|自宅住所|お届け先|現住所|送付先
LOCATION: 居住地|お住まい|市区町村|出身
ORGANIZATION: 会社名|勤務先|取引先|仕入先|法人名|前職|競合
DATE_OF_BIRTH: 生年月日|誕生日|生まれ
AGE: 年齢|満年齢
NATIONAL_ID: マイナンバー|個人番号|基礎年金番号
TAX_ID: 法人番号|登録番号
PASSPORT: パスポート番号|旅券番号|パスポート
DRIVER_LICENSE: 免許証番号|運転免許証番号
CREDIT_CARD: カード番号|クレジットカード|カード
BANK_ACCOUNT: 口座番号|普通口座|振込先|口座
MEDICAL_CONDITION: 診断名|病名|症状|既往歴|主訴|持病|アレルギー|休職理由|診断
MEDICAL_RECORD: カルテ番号|患者ID|診察券番号|保険証番号
SALARY: 年収|月給|基本給|給与|手取り|希望年収|時給
EMPLOYEE_ID: 社員番号|職員番号|従業員番号
CUSTOMER_ID: 顧客番号|会員番号|契約番号|証券番号|お客様番号|学籍番号
USERNAME: ユーザー名|ログインID|ユーザーID|アカウント
PASSWORD: パスワード|暗証番号|Wi-Fiパスワード|PIN|初期パスワード|解錠番号
API_KEY: APIキー|トークン|アクセスキー
IP_ADDRESS: IPアドレス|IP|サーバー
VEHICLE_ID: 車両番号|ナンバー|車台番号
""",
}


def _parse(raw: str) -> dict[str, tuple[str, ...]]:
    lines = (line.partition(": ") for line in raw.strip().splitlines())
    return {name: tuple(value.strip() for value in values.split("|")) for name, _, values in lines}


FIELDS = {language: _parse(raw) for language, raw in _RAW.items()}

# Keys as programs write them, for JSON, YAML, SQL and CSV headers.
KEYS = _parse("""
PERSON: name|full_name|customer_name|patient|employee|contact|owner|author|firstName|lastName|display_name|recipient|assignee|first_name|last_name|payee|nom|nombre|vorname|nachname|naam|imie_nazwisko|account_holder|reporter
EMAIL: email|mail|e_mail|contact_email|user_email|emailAddress|correo
PHONE: phone|tel|mobile|phone_number|telefon|msisdn|cell|telefono
STREET_ADDRESS: address|street|shipping_address|addr|home_address|adresse|direccion|billing_address
LOCATION: city|town|place|ort|ville|zip
ORGANIZATION: company|employer|client|account_name|vendor|org|customer|supplier|firma
DATE_OF_BIRTH: dob|birth_date|date_of_birth|geburtsdatum|birthday|geb|birthdate|nacimiento
AGE: age|alter|edad
NATIONAL_ID: ssn|national_id|nino|bsn|pesel|cpf|dni|id_number|social_security|ahv|aadhaar|curp
TAX_ID: tax_id|steuer_id|nif|vat_id|nip|tin|steuernummer
PASSPORT: passport|passport_no|passport_number
DRIVER_LICENSE: driver_license|dl_number|licence_no
CREDIT_CARD: card|card_number|pan|cc_number|credit_card
IBAN: iban|bank_iban|account_iban|konto_iban
BANK_ACCOUNT: account_number|bank_account|acct|sort_code|routing_number|konto|account_no
MEDICAL_CONDITION: diagnosis|condition|problem|dx|symptoms|reason|problems|diagnose|allergies|diagnostic
MEDICAL_RECORD: mrn|patient_id|nhs_number|chart_no|insurance_no|member_id
SALARY: salary|base_salary|gross|annual_salary|gehalt|pay|compensation|brutto|salaire|hourly_rate
EMPLOYEE_ID: employee_id|emp_no|staff_id|personalnr|badge|payroll_id|emp_id|matricule
CUSTOMER_ID: customer_id|client_id|policy_no|kundennr|member_no|account_id|cust_no|loan_id|student_id
USERNAME: username|user|login|handle|user_name|uid|ansible_user|db_user|screen_name
PASSWORD: password|passwd|pwd|pin|secret|db_password|admin_password|PGPASSWORD|pass|wifi_psk|bind_pw|passphrase
API_KEY: api_key|token|secret_key|access_token|client_secret|apikey|auth_token|STRIPE_KEY|OPENAI_API_KEY|aws_secret_access_key
IP_ADDRESS: ip|host|ip_address|source_ip|remote_addr|server|client_ip|ansible_host
VEHICLE_ID: plate|vin|license_plate|registration|kennzeichen|matricula
""")
