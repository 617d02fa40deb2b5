/** Words that are taken for names because of where they stand, in nine languages: kin, roles in a talk, greetings, machines. */
const WORDS =
  "mum mom mummy mommy dad daddy mother father brother sister son daughter uncle aunt auntie cousin nephew niece wife husband partner fiancé fiancée boyfriend girlfriend grandma grandpa granny gran nan nanny baby kid child children parent parents friend colleague boss manager supervisor landlord landlady tenant lender borrower customer client caller agent operator helpdesk support advisor adviser interviewer interviewee interpreter patient doctor doc nurse teacher student pupil driver passenger witness claimant defendant plaintiff applicant candidate admin administrator user guest owner seller buyer vendor recruiter assistant bot system human me you he she they him her us we i team all everyone somebody someone nobody hi hey hello dear cheers thanks thx regards best sincerely yours comma period colon dash slash lah lol ok okay " +
  "mama mutti papa vati mutter vater bruder schwester sohn tochter onkel tante oma opa cousine neffe nichte frau mann kind kinder eltern freund freundin kollege kollegin kollegen chef chefin nachbar nachbarin mieter mieterin vermieter vermieterin kunde kundin kunden anrufer anruferin berater beraterin mitarbeiter patient patientin arzt ärztin zeuge zeugin bewerber bewerberin servus hallo moin liebe lieber grüße gruß gruss danke ich du er sie wir ihr punkt komma doppelpunkt bindestrich herr herrn dame " +
  "maman mère père frère sœur fils fille oncle cousin cousine neveu nièce femme mari conjoint conjointe bébé enfant ami amie collègue patron patronne voisin voisine locataire propriétaire client cliente conseiller conseillère appelant médecin infirmière témoin candidat candidate bonjour bonsoir salut cher chère merci cordialement virgule moi toi lui elle nous vous monsieur madame mademoiselle assuré assurée " +
  "mamá papá madre padre hermano hermana hijo hija tío tía primo prima sobrino sobrina esposa esposo marido mujer novio novia abuela abuelo bebé niño niña amigo amiga compañero compañera jefe jefa vecino vecina inquilino inquilina casero cliente asesor asesora agente paciente médico enfermera testigo candidato hola buenas querido querida gracias saludos coma punto yo tú él ella usted señor señora " +
  "mamma babbo fratello sorella figlio figlia zio zia cugino cugina nipote moglie marito compagna compagno fidanzato fidanzata nonna nonno bambino bambina amico amica collega capo vicino vicina inquilino cliente operatore operatrice paziente medico infermiera testimone candidata ciao buongiorno caro cara grazie saluti virgola io lui lei signore signora " +
  "mãe pai irmão irmã filho filha tio tia primo sobrinho sobrinha esposa marido namorado namorada avó avô bebê criança amigo amiga colega chefe vizinho vizinha inquilino senhorio atendente operador paciente médico enfermeira testemunha olá oi caro cara prezado prezada obrigado obrigada abraço vírgula ponto eu ele ela senhor senhora eng engenheiro doutor doutora " +
  "moeder vader broer zus zoon dochter oom tante neef nicht vrouw man vriend vriendin opa oma kind collega baas buurman buurvrouw huurder verhuurder klant beller medewerker patiënt arts verpleegkundige getuige sollicitant hoi dag beste lieve groet groeten bedankt komma ik jij hij zij wij meneer mevrouw " +
  "mamo tata tato matka ojciec brat siostra syn córka wujek ciocia kuzyn kuzynka żona mąż partnerka dziecko babcia dziadek kolega koleżanka przyjaciel przyjaciółka szef szefowa sąsiad sąsiadka najemca klient klientka konsultant konsultantka pacjent pacjentka lekarz świadek kandydat cześć hej witam drogi droga dziękuję pozdrawiam przecinek kropka ja ty on ona my pan pani państwo " +
  "母 父 兄 弟 姉 妹 息子 娘 夫 妻 主人 祖母 祖父 部長 課長 社長 店長 係長 先生 患者 客 様 皆様 各位 担当者 本人 御嬢 お嬢 奥 旦那 お客 客 店員 医者 お医者 看護師 運転手 隣 お母 お父 お兄 お姉 母 坊 大家 業者 " +
  "aadhaar pan ssn nhs nok dob mrn bsn pesel immat plate kennzeichen kenteken targa name names nom prénom nombre nome naam vorname nachname cognome imię nazwisko netto brutto total summe konto account rachunek iban siri cortana chatgpt gpt copilot gemini bing google alexa varchar text int integer bigint boolean date timestamp null true false primary unique tue tues wed thu thurs fri select insert lorem ipsum foo bar baz qux acme";
const KNOWN: ReadonlySet<string> = new Set(WORDS.split(/\s+/u));

/** Nobody's name: as forms and tests use them. They are also people's; who else is in the text decides. */
const NOBODYS =
  /^(?:john|jane|janie|johnny) doe|joe bloggs|(?:max|erika|lieschen) muster(?:mann|frau)|jean(?:ne)? dupont|marie dupont|juan p[eé]rez|fulan[oa](?: de tal)?|mario rossi|jo[aã]o (?:da )?silva|jan (?:jansen|janssen|modaal|kowalski)|anna kowalska|(?:test|t\.?) ?(?:user|person[ae]?|persoon|benutzer|utilisateur)|山田 ?太郎|山田 ?花子|テスト ?太郎|lorem ipsum$/iu;

/** `John Doe`, `Max Mustermann`, 山田太郎. */
export function isNobody(value: string): boolean {
  return NOBODYS.test(value.trim());
}

/** Nothing but such words. */
export function isNoName(value: string): boolean {
  return value
    .toLowerCase()
    .split(/[\s.,:;'’!?()"]+/u)
    .filter((word) => word !== "")
    .every((word) => KNOWN.has(word));
}
