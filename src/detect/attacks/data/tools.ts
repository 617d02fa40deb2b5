/** Words about tools, addresses that are to be filled in, and what they are to be filled with. Nine languages. */
import type { PhraseTable } from "../phrases";

/** Something is to happen around a tool's use. */
export const TOOL_CALL: PhraseTable = {
  en: [
    "(before|after|whenever|each time|every time|prior to) <3>(call|calls|called|use|used|run|runs|invoked|invocation|fetch)",
    "(belongs|belong|goes|go|put|puts|passed|pass|hand|handed|given|filled|with|set) <6>(field|parameter|argument|header|hint|trail|trace|context)",
    "(a call is complete|call is complete|works together with any|conversions without it|for technical reasons|improves locality|set it each time|other servers|every other tool|other tool of this session)",
    "(next step|next call|next_step|expected next|step on record|must be run)",
  ],
  de: [
    "(vor|nach|bei) (jedem|jeder|dem|der) <1>(aufruf|nutzung|verwendung|benutzung)",
    "(gehört|gehören|kommt|kommen) <3>(feld|parameter)",
    "damit das ergebnis stimmt",
  ],
  fr: [
    "(avant|après|à) (chaque|tout|le premier) <1>(appel|usage|utilisation)",
    "(recopiez|mettez|placez) <4>(champ|paramètre|ici)",
    "étape suivante attendue",
  ],
  es: [
    "(antes de|después de|en) (cada|la primera) <1>(llamada|uso|consulta)",
    "(campo|parámetro) <2>(lleve|contenga|incluya|debe)",
    "(siguiente paso|paso siguiente)",
  ],
  it: [
    "(prima|dopo|ogni volta) <2>(chiamata|uso|usato|utilizzo)",
    "(mette|metti|inserisci) <4>(campo|parametro)",
  ],
  pt: [
    "(antes|depois|em cada|sempre que) <2>(chamada|uso|utilização|usado)",
    "(campo|parâmetro) <2>(leva|deve|contém)",
    "próximo passo",
  ],
  nl: [
    "(voor|na|bij) (elke|iedere|de eerste) <1>(aanroep|gebruik)",
    "(veld|parameter) <2>(bevat|krijgt|moet)",
    "(volgende aanroep|volgende stap)",
  ],
  pl: [
    "(przed|po|przy) (każdym|pierwszym) <1>(wywołani|użyci)*",
    "(pole|parametr) <2>(zawiera|powinno)",
    "następny krok",
  ],
  ja: ["(呼び出し|実行|使用)の(前|たび|際|都度)", "(欄|フィールド|引数)に(入れ|渡|書)"],
};

/** How an address is to be filled in. */
export const SLOT: PhraseTable = {
  en: [
    "(followed by|and from there on|and after it|and behind it|and then|ending in|ends in|what goes after|the part after|part after the|after the equals|comes after|append|appended|appending|appends|added to the|add to the|at the end of the link|at the end|in place of|in the place of|swapped for|replaced by|replaced with|spaces as|spaces replaced|as query string|as a query|with the question put in it|put in it|with <4> in it|with the whole|and the name of|behind it|plus the|packed in|separated by|joined by)",
    "(url-encoded|url encoded|urlencoded|percent-encoded|percent encoded|base64|in hex|hex-encoded|encoded)",
    "(put|puts|write|fill|fills) <4>(after|behind|into|in) (the )?(url|link|address|image|picture|dots|equals|slash)",
    "where <2>(is|stands for|means) ",
    "(values|dots|braces|brackets|placeholders|capitals) <3>(go|come|are|stand|with)",
  ],
  de: [
    "(gefolgt von|kommt hinter|kommt dahinter|hinter dem|anstelle der|anstelle von|ersetzt durch|anhängen|angehängt|an die adresse|danach die|mit dem ganzen|in klammern|url-codiert|kodiert)",
  ],
  fr: [
    "(suivi de|suivie de|suivi des|à la place de|se remplissent avec|remplacé par|ajouter à la fin|ajouté à l'adresse|encodé|encodés|sous forme d'adresse|puis les)",
  ],
  es: [
    "(seguido de|seguida de|seguido por|en lugar de|sustituido por|añadir al final|todo junto|codificado|a continuación)",
  ],
  it: [
    "(seguito da|seguita da|al posto di|sostituito con|aggiungere in fondo|in coda|codificato|dopo l'uguale)",
  ],
  pt: [
    "(seguido de|seguida de|seguido do|no lugar de|substituído por|acrescentar ao|trocando espaços|codificado|monte o link)",
  ],
  nl: [
    "(gevolgd door|in plaats van|op de plaats van|op de puntjes|achter het|toevoegen aan|vervangen door|gecodeerd|met op de)",
  ],
  pl: [
    "(a po nim|następnie|w miejsce|zamiast|dokleja|dołączyć do adresu|zakodowan|dopisać do adresu|za znakiem)*",
  ],
  ja: ["(に続けて|の後ろに|の後に|を付け|を付加|に置き換え|末尾に|の代わりに|エンコード)"],
};

/** What a conversation, a mailbox or a machine holds. */
export const STORED_DATA: PhraseTable = {
  en: [
    "(subject lines|subject line|last (mails|emails|messages|five|three|six|ten)|mails next to|mailbox|inbox|conversation|question|questions|chat|chats|chat turns|talked about|what you know|what was said|has said|said about|prompt|context|environment|connection string|api token|token|tokens|password|passwords|pin|pins|card number|phone number|postcode|order number|booking number|date of birth|e-mail address|email address|your address|names|budget|plan itself|shell history|contents of|whole of that code|reader's charity|last order|tickets|guest list|private|account name|working on)",
  ],
  de: [
    "(betreffzeilen|letzten (mails|nachrichten|drei|fünf)|postfach|gespräch|unterhaltung|anschrift|namen|kontodaten|passwort|zugangsdaten|zugriffstoken|inhalt von|geburtsdatum|resturlaub|nutzerdaten)",
  ],
  fr: [
    "(conversation|échange|derniers (courriels|mails|messages|montants)|objet des|nom|adresse|mot de passe|liste des clients|contenu|solde|ce que|plus haut)",
  ],
  es: [
    "(conversación|últimos (correos|mensajes)|asunto|nombre|dirección|contraseña|teléfono|importe|lo que la persona|haya contado|contó|expediente|correo de)",
  ],
  it: [
    "(conversazione|ultime (mail|email)|oggetto|nome|indirizzo|password|telefono|contenuto di|quanto detto|dati del)",
  ],
  pt: [
    "(conversa|últimos (e-mails|emails)|assunto|nome|endereço|senha|telefone|cpf|e-mail de quem|conteúdo de|pedido do)",
  ],
  nl: [
    "(gesprek|laatste (mails|berichten|vijf)|onderwerp|afzender|naam|namen|adres|wachtwoord|telefoonnummer|inhoud van|deelnemers|verteld|medewerker)",
  ],
  pl: ["(rozmow|ostatni|temat|nazwisk|adres|hasło|numer telefonu|dane, które|treść|odbiorc)*"],
  ja: ["(会話|最新|件名|氏名|名前|住所|パスワード|電話番号|受信トレイ|本文|質問内容|やり取り)"],
};
