/** What a passage wants done: said as given, sent away, kept in mind, rules dropped. Nine languages. */
import type { PhraseTable } from "../phrases";

/** How something is to be told, rated or decided. */
export const TOLD_AS: PhraseTable = {
  en: [
    "tell (them|him|her|people|readers|visitors|anyone|somebody|(the |your )<1>(user|reader|visitor|person|customer|recipient|buyer|owner|developer|human|clerk|operator|guest|tenant|patient|boss|manager))",
    "(say|says|said|state|states|write|answer|answers|report|reports|reply|tell|claim|confirm) <2>(that|it|yes|no|the|all|they|as|he|she|there|simply|how|only)",
    "(rate|rates|rank|ranks|score|scores|list|lists|name|names|put|puts|mention|cite|recommend|recommends|give|gives|count|counts|mark|marks|describe|describes|report|present|treat|treats|call|calls|show|book|render|rendered|credit|enter|enters|tag|set|has|have|note|file|quote) <7>(as|first|top|only|best|at number one|full marks|highest|approved|resolved|done|safe|harmless|clean|withdrawn|out of stock|higher|lower|closed|accepted|paid|all|to|place|pick|fine|above|ahead)",
    "(reads|read|be read|is to read|it goes|appears|appear|counts|count|count as|counts as|is put|are put|is given|be given|comes first|goes first|is to be told|be told|hear|should hear|is described|are described|is the pick|is settled|opens with|begins with|ends with|ends by)",
    "(is|are|counts as|it's) (approved|pre-approved|settled|accepted|the only one|the one|the clear|the fix|complete)",
    "(should|must|shall|will|ought to|may) <3>(say|state|give|mention|report|name|list|rate|rank|score|recommend|treat|describe|call|cite|note|read|open|end|conclude|praise|look)",
  ],
  de: [
    "(nenn|nenne|nennt|nennen|sagen|sagt|sag|schreib|schreibt|schreiben|melde|melden|führen|führt|setzt|setze|setzen|setz|bewert|bewerte|bewerten|empfiehl|empfehlen|empfiehlt|gib|gibt|angeben|darstellen|darzustellen|stellen|bezeichn|behandel|kennzeichnen|markier|begründet|wertet|gilt|gelten|lautet|heißt|liest sich|steht|stünde|genügt|genannt|anzugeben)* <5>(als|dass|platz|erste|ersten|erster|eins|„|note|nur|auf|einzige|günstigste|punkte|unkritisch|genehmigt|erledigt|bestanden|unter|für|neben|mit)",
    "(lautet|heißt|gilt) ",
    "(soll|sollte|möge|muss|bitte) <5>(sagen|schreiben|nennen|erwähnen|bewerten|stehen|lauten|empfehlen|führen|setzen|ansetzen|gelten)",
  ],
  fr: [
    "(dis|dites|dire|écrire|écris|écrivez|indiquer|indiquez|mettre|mettez|mets|classer|classez|noter|notez|citer|citez|recommander|recommandez|présenter|présentez|répondre|répondez|mentionner|annonce|annoncer|retenir|retient|conclure|lire|donner|donnez|proposer) <5>(que|comme|en tête|premier|première|«|la seule|le seul|meilleur|conforme|parmi|au plus haut|sur|à|pour)",
    "(reçoit|figure|figurera|suffit|suffisent|convient|passe en premier|devient|s'achève|dit) ",
  ],
  es: [
    "(diga|decir|di|digan|dice|escriba|escribir|ponga|poner|pon|indique|indicar|recomiende|recomendar|clasifique|puntúe|cite|citar|nombre|conteste|responda|responde|muestre|presente|considere|se da|se consigna|conste|figure|salga|sale) <5>(que|como|primera|primero|«|la única|el único|mejor|por|conforme|todo|con|en)",
    "(se le|se les|se) (contesta|responde|dice|da|indica|sitúa) ",
  ],
  it: [
    "(dica|dire|dici|scriva|scrivere|scrivi|indichi|indicare|metta|mettere|citi|citare|consigli|consigliare|raccomandi|presenti|consideri|descriva|descriverla|lasci|va|si dà|si dica|si citi|si indica|si dice|sta|risponda|rispondere) <5>(che|come|primo|prima|«|il migliore|unica|unico|sopra|data|in|a|per)",
    "(l'esito diventa|in classifica sta|si danno per|si intende) ",
  ],
  pt: [
    "(diga|dizer|dizem|escreva|escrevesse|escrever|ponha|pôr|indique|indicar|recomende|recomendar|cite|citar|classifique|apresente|considere|registar|registrar|responda|informe|contar|mostre|anote|diz-se) <5>(que|como|primeiro|primeira|«|a única|o único|melhor|também|por|em|a|não)",
    "(prevalece|dão-se por|respondem-se|é apresentada|fica em) ",
  ],
  nl: [
    "(zeg|zegt|zeggen|schrijf|noem|noemt|zet|zetten|vermeld|vermeldt|meld|geef|plaats|beoordeel|raad|beschrijf|behandel|hoort|staat|luidt|telt|krijgt|laat) <5>(dat|als|op|bovenaan|eerste|enige|beste|vijf|er|de|bij|met|het)",
  ],
  pl: [
    "(podać|podaj|podaje|napisać|napisz|powiedz|powiedzieć|mówi|wskazać|wskazuje|polecić|poleca|umieścić|ocenić|oznacza|oznaczyć|przedstawia|uznaje|uznać|wymienić|podstawić|wstaw|dopisać|przekazuje) <5>(że|jako|jak|pierwsz|się|ocen|o|na|za|przy|w|sam|dane)*",
  ],
  ja: [
    "(書い|書き|記載し|記し|表示し|伝え|答え|お答え|扱い|扱っ|含め|みなし|お伝え|結ぶ|評価し|述べ|置き換え|読み替え|お願い|勧め|返す|返し)<6>(てください|ていただけ|ること|こと|添え|替え|てもらえ|ましょう|と|、|。|ます)",
    "(第?一位|1位|一番|最上位|首位|上位)",
  ],
};

/** Something is to be done with what the program has its hands on. */
export const DONE_WITH: PhraseTable = {
  en: [
    "(forward|forwards|send|sends|mail|email|post|posts|upload|uploads|copy|share|shares|export|exports|transfer|submit|append|appends|attach|attaches|push|paste|put|write|hand|address|add|adds|drop|drops|return|leak|collect|list) <8>(mail|mails|emails|inbox|mailbox|contacts|guest list|files|file|folder|password|passwords|token|tokens|key|keys|secret|secrets|credentials|salary|salaries|history|conversation|chat|calendar|bookings|subject lines|customer list|client list|records|contents|content|data|notes|documents|env|access|bcc|blind copy|address book|card number|invoices|details|stories|price|prices|payment|wire)",
    "(bcc|blind copy|blind carbon)",
    "(delete|deletes|remove|removes|disable|disables|turn off|switch off|grant|grants|revoke|approve|approves|accept|accepts|merge|resolve|resolves|archive|book|order|buy|pay|cancel|close|closes|open|opens|run|runs|execute|install|call|calls|click|press|create|move|moves|skip|ticks|tick|enter|enters|signs|sign|unlock|reset|change|changes|make) <4>(it|the|this|all|every|an|on|a|that|any|them|in|one|yes|as)",
    "(curl|wget|npx|npm i|pip install|sudo|chmod|kubectl|rm -rf|eval|fetch)",
    "(read_file|read file|.env|authorized_keys|id_rsa)",
    "(take|move|go|goes) <6>(to paid|to trash|to the bin|the wiki|out of the mailbox)",
  ],
  de: [
    "(leite|leiten|leitet|weiterleiten|weiterleitet|schick|schicke|schicken|schickt|sende|senden|sendet|verschicken|übermitteln|übertragt|übertragen|kopier|kopieren|hochladen|anhängen|anhängt|weitergeben|durchgeben|übergeben|teilen|ablegen|legt|legen|lösche|löschen|entfernen|freigeben|freischalten|freigeschaltet|auszahlen|überweisen|buchen|bucht|bestellen|annehmen|zusagen|absagen|anlegen|öffnen|ausführen|auszuführen|installieren|bestätigen|bestätigt|ansetzen|schließen|geschlossen|aufnehmt|herausgeben|anzeigen|kennzeichnen|umstellen|stellt)",
    "(in kopie|blindkopie|in bcc|bcc)",
    "(sagt|nimmt|stellt) <10>(ab|an|um|aus|zu)",
  ],
  fr: [
    "(transfère|transférer|transférez|transférer|envoyer|envoie|envoyez|adresser|adressez|joindre|joint|joignez|copier|recopiez|publier|partager|partagez|supprimer|supprimez|effacer|ouvrir|ouvre|ouvrez|cliquer|cliquez|payer|réserver|commander|passer commande|valider|validez|accepter|accepte|ajouter|ajoutez|inscrire|remettre|remplacer|remplacent|installer|exécuter|clore|télécharger|verser|saisir|ressaisir|construire)",
    "en copie (cachée)?",
  ],
  es: [
    "(reenvíe|reenviar|reenvía|reenvíes|envíe|enviar|envía|mande|mandar|manda|adjunte|adjuntar|copie|copiar|copiando|comparta|compartir|suba|subir|borre|borrar|elimine|eliminar|abra|abrir|pague|pagar|abone|abonar|reserve|compre|pida|acepte|aceptar|autorice|autorizá|apruebe|añada|añadir|instale|ejecute|ejecutar|archive|archivar|cierre|cambie|deje|conceda|concede|pulse)",
    "en copia (oculta)?",
    "puede ir tal cual",
  ],
  it: [
    "(inoltr|invi|spedi|manda|alleg|copi|condivid|caric|cancell|elimin|apr|pag|prenot|ordin|accett|approv|aggiung|install|esegu|chiud|assegn|vers|leggi_file|sposta|conferm|scarica)*",
    "in copia (nascosta)?",
  ],
  pt: [
    "(encaminh|envi|mand|reencaminh|anex|copi|partilh|compartilh|carreg|apag|elimin|abr|pag|reserv|compr|aceit|aprov|acrescent|adicion|instal|execut|arquiv|fech|transfer|traga|apague|junt|mont)*",
    "seguem em anexo para",
    "passa para o lixo",
  ],
  nl: [
    "(stuur|stuurt|sturen|doorsturen|verstuur|verzend|mail|mailen|kopieer|deel|deel_dossier|upload|voeg|bijvoegen|verwijder|wis|open|klik|betaal|betalen|boek|bestel|accepteer|keur|goedkeuren|wijzig|zet|sluit|installeer|voer|doorzoek|log in|inloggen|meenemen|drop)",
    "in bcc",
  ],
  pl: [
    "(prześl|przesła|przekaż|przekaza|wyśl|wysłać|wysyła|załącz|skopiuj|udostępni|usuń|usunąć|otwórz|otwórzyć|zapłać|zamów|zarezerwuj|zaakceptuj|przyjmuje|zatwierdź|dodaj|dodaje|zainstaluj|uruchom|zamknij|przygotowuje przelew|oznacz|dokleja|zbiera|wystawić)*",
    "w ukrytej kopii",
  ],
  ja: [
    "(転送|送信|送っ|送付|添付|コピー|共有|公開|削除|消去|開い|支払|振り込|予約|注文|承認|許可|実行|インストール|登録|取得|入れて|追加|入力|変更|勧め|案内)",
  ],
};

/** Something is to be kept beyond this conversation. */
export const REMEMBERED: PhraseTable = {
  en: [
    "(remember|memorise|memorize|keep in mind|hold on to|bear in mind|keep|store|stored|save|saved|file|filed|note|noted|carry over|carrying over|carried on|retain|record|kept|worth keeping|holding) <10>(from now on|for (later|good|always|the future|next time|future|coming)|(in|into) (every|all|later|other|future|new) (chat|chats|conversation|conversations|session|sessions|talks|project|projects|trips)|(later|future|other|next|every|all) (chats|conversations|sessions|talks|requests|trips|chat|conversation|session)|beyond (this|today|today's)|permanently|across|long-term|whenever <4>comes up|after each session|months from now|in the weeks ahead|with their preferences|to their profile|profile|what you know about)",
    "(from now on|in all future|in every future|for all future|in future (chats|conversations|sessions)) <8>(remember|treat|recommend|always|never|lead|use|answer|assume|prefer|mention|each|the|in)",
    "(update|updates|add to|write to|save to|put in) (your|the|its|their) <1>(memory|memories|profile|long-term memory|notes about)",
    "(memory|preference|profile) (updated|saved|note|entry)",
    "(for|in) later chats",
    "(a |one )?(fact|thing|habit|something) (to be |to |worth )<1>(kept|keep|store|stored|hold|keeping|remember)",
    "keep this entry when",
  ],
  de: [
    "(merk|merke|merken|gemerkt|behalte|behalten|speicher|speichere|speichern|gespeichert|vermerk|vermerke|vermerken|vermerkt|notiere|notieren|hinterleg)* <8>(dauerhaft|künftig|künftige|künftigen|in zukunft|für immer|ab sofort|ab jetzt|fortan|für spätere|für weitere|auch in|allen weiteren|später|nächste|profil)",
    "(dauerhaft|künftig|für künftige|ab jetzt|für spätere|in zukunft|fortan) <6>(merk|behalt|speicher|vermerk|notier)*",
  ],
  fr: [
    "(retenir|retenez|retiens|mémoriser|mémorise|mémorisez|garder en mémoire|gardez en mémoire|garde en mémoire|enregistrer|noter|souvenir|souvenez) <8>(dorénavant|désormais|pour la suite|à l'avenir|une fois pour toutes|pour toutes les|prochaines|prochains|au-delà|toujours|à venir|futures|durablement)",
    "(servira|valable|vaut) <3>(prochaines|aux prochaines|les prochaines) conversations",
    "(à|est à) (retenir|garder en mémoire|mémoriser)",
  ],
  es: [
    "(recuerde|recordar|recuerda|se recuerda|memorice|memorizar|guarde|guardar|apunte|apuntado|anote|anotar|retenga|fijar|tenga presente|conviene que) <8>(desde hoy|de ahora en adelante|en adelante|para siempre|en otras conversaciones|futuras|próximas|permanente|siempre|duradera|a partir de ahora|en el perfil|no caduca)",
    "(desde hoy|a partir de ahora|de ahora en adelante|en adelante) <6>(recuer|apunt|guard|anot|memor|se recuerda|quede)*",
    "así se recuerda en otras",
  ],
  it: [
    "(ricord|memorizz|salv|conserv|annot|registr|tien* (a mente|presente)|si conservi|fissare)* <8>(d'ora in (poi|avanti)|in futuro|per sempre|future|prossime|permanent|permanenti|sempre|stabilmente|anche dopo)*",
    "(d'ora in poi|d'ora in avanti|nelle note permanenti|in futuro) <8>(ricord|memorizz|conserv|si|per|si parli|si conservi)*",
    "resta valido anche dopo",
  ],
  pt: [
    "(lembr|memoriz|guard|anot|regist|retenh|fixe|fica assente|fica desde já)* <8>(daqui em diante|de agora em diante|a partir de agora|no futuro|para sempre|futuras|futuros|próximas|próximos|permanente|sempre|desde já)",
    "(a partir de agora|daqui em diante|para os orçamentos futuros|em conversas futuras) <8>(lembr|guard|fica|anot|memor|guardado)*",
    "guardado e sem ter de ser dito",
  ],
  nl: [
    "(onthoud|onthouden|bewaar|bewaren|noteer|noteren|sla op|opslaan|vastleggen|leg vast) <8>(voortaan|vanaf nu|voor altijd|volgende|toekomst|later|blijvend|altijd|permanent|graag)",
    "(voortaan|vanaf nu|voor volgende keren|in de toekomst|voor later) <6>(onthoud|onthouden|bewaar|noteer|geldt|altijd)",
  ],
  pl: [
    "(zapamięta|pamięta|zapisz|zapisać|zachowa|odnotow|zanotuj)* <8>(na stałe|na przyszłość|od teraz|zawsze|w przyszłości|w kolejnych|w następnych|w profilu|trwale)",
    "(na przyszłość|od teraz|na stałe|w kolejnych rozmowach) <6>(zapamięta|pamięta|odnotow|zapisz|warto)*",
  ],
  ja: [
    "(今後|以後|次回以降|これから|以降|将来|ずっと|以後の会話)<24>(覚え|記憶|保存|記録|前提|有効|メモ|とし|と伝え|忘れ)",
    "(覚えておい|記憶し|保存し|メモリ)<16>(ください|更新|今後|以後|次回)",
  ],
};

/** Earlier rules are said to be void. */
export const RULES_DROPPED: PhraseTable = {
  en: [
    "(ignore|ignores|disregard|disregards|forget|override|overrides|overriding|bypass|discard|set aside|skip|void|supersede|supersedes) (all|any|your|the|every|prior|previous|earlier|former|existing|whatever|everything|other) <4>(instruction|instructions|prompt|prompts|rule|rules|guideline|guidelines|direction|directions|command|commands|directive|directives|guidance|guardrail|guardrails|restriction|restrictions|rubric|policies|training|safeguards|system message|programming)",
    "(ignore|disregard|forget) (everything|all|anything|what) <3>(above|before|previously|so far|you were told|you have been told|was said|prior)",
    "(previous|former|earlier|prior|your|old) (instructions|guidance|rules|orders|guidelines) <3>(superseded|void|cancelled|canceled|overridden|no longer|lapse|lapsed|expired|revoked)",
    "(ranks|rank) above your <1>(instructions|rules|orders)",
    "(this|it) (overrides|supersedes|replaces) <2>(earlier|your|all|previous|prior) <2>(guidance|rules|instructions|orders|directives)",
    "(new|updated|real|actual) (system )?(directive|instruction|instructions|rule|task|prompt|objective) ?(:|is|for you)",
    "your (new|real|only) (task|instruction|instructions|role|objective|goal) (is|are)",
    "you are (now|no longer) <6>(assistant|model|ai|mode|agent|gpt|without|that)",
    "forget (the|your) (task|job|question|instructions)",
  ],
  de: [
    "(ignorier|ignoriere|ignorieren|vergiss|vergessen|missachte|missachten|übergehe|verwirf)* <4>(anweisung|anweisungen|vorgabe|vorgaben|regel|regeln|befehl|befehle|instruktion|instruktionen|bisherige|vorherige|prompt|systemprompt)*",
    "(bisherige|bisherigen|vorherige|vorherigen|alte|alten|früheren)* (anweisungen|vorgaben|regeln|befehle) <4>(ignorieren|vergessen|aufgehoben|ungültig|gelten nicht|nicht mehr)",
    "(du bist jetzt|du bist nun|du bist ab sofort)",
  ],
  fr: [
    "(ignore|ignorez|ignorer|oublie|oubliez|oublier|ne tiens plus compte|ne plus tenir compte|ne tenez plus compte|contourne|outrepasse) <3>(instructions|consignes|règles|directives|messages précédents|ce qui précède|l'ancienne règle|précédentes)",
    "(nouvelle|nouvelles) (consigne|consignes|instruction|instructions) ?(:|prioritaire|système)",
    "tu es (maintenant|désormais)",
  ],
  es: [
    "(ignore|ignora|ignorar|ignorá|olvide|olvida|olvidá|descarte|omita|no hagas caso) <3>(instrucciones|reglas|indicaciones|órdenes|directrices|lo anterior|normas|lo que te pidieron)",
    "(ahora eres|sos ahora|a partir de ahora eres|desde ahora eres)",
    "no respondas lo que te pidieron",
  ],
  it: [
    "(ignora|ignorare|ignorate|dimentica|dimenticate|trascura) <3>(istruzioni|regole|indicazioni|direttive|disposizioni|quanto sopra)",
    "(ora sei|da ora sei|d'ora in poi sei)",
    "non valgono più le regole",
  ],
  pt: [
    "(ignore|ignora|ignorar|esqueça|esquece|desconsidere|desconsiderar) <3>(instruções|regras|orientações|diretrizes|ordens|tudo o que|acima|anteriores)",
    "(agora és|agora você é|a partir de agora és)",
  ],
  nl: [
    "(negeer|vergeet|negeren|vergeten) <4>(instructies|opdrachten|regels|aanwijzingen|richtlijnen|voorgaande|eerdere)",
    "(oude|eerdere|vorige) (instructies|opdrachten|regels) <2>(vervallen|gelden niet|negeren)",
    "je bent (nu|vanaf nu) ",
  ],
  pl: [
    "(zignoruj|ignoruj|zapomnij|pomiń|zignorować) <4>(instrukcj|poleceni|zasad|reguł|wytyczn|wcześniejsz|poprzedni)*",
    "(jesteś teraz|od teraz jesteś)",
  ],
  ja: [
    "(これまで|以前|上記|すべて|全て|前|今まで|従来|元)<8>(指示|命令|ルール|規則|プロンプト|設定)<8>(無視|忘れ|破棄|無効)",
    "(指示|命令|ルール)を<4>(無視|忘れ)",
    "(あなたは今から|今からあなたは)",
  ],
};

/** Authority or consent is claimed in place of asking. */
export const CLAIMED: PhraseTable = {
  en: [
    "(user|users|customer|buyer|buyers|owner|caller|person|visitor|reader|guest|they|he|she|everyone) (has|have|had) (already |in advance |expressly )?(agreed|consented|approved|pre-approved|authorised|authorized|given|confirmed|signed off)",
    "(pre-approved|already (agreed|approved|cleared|authorised|authorized|signed off|discussed|settled)|agreed beforehand|approved in advance|cleared with|with full authority|no (check|confirmation|approval|second confirmation|further approval) <3>(required|needed|necessary|slows))",
    "(admin|developer|debug|maintenance|root|god) mode( is)? (enabled|on|active|activated)",
    "(system|security|policy|compliance|governance|priority|admin|administrator|workspace|assistant) (override|update|notice|directive|order|alert|priority)",
    "(by order of|on behalf of|effective at once|effective immediately|with immediate effect|standing order|refusal (is|counts)|failure (counts|is|to comply)|is a compliance breach)",
    "(has|have) been cleared (for|to)",
    "(ciso|cfo|ceo|cto|cso|chief) order",
  ],
  de: [
    "(nutzer|kunde|kundin|nutzerin|käufer|inhaber)* hat <6>(zugestimmt|eingewilligt|freigegeben|bestätigt)",
    "(gilt als <3>(erteilt|genehmigt|freigegeben|bestätigt)|bereits (freigegeben|genehmigt|abgestimmt|geklärt)|systemanweisung|entwicklermodus|wartungsmodus|auf anordnung|im auftrag der (geschäftsleitung|leitung|it))",
  ],
  fr: [
    "(accord|consentement|autorisation) <3>(donné|obtenu|déjà|de vive voix)",
    "(par décision de|consigne prioritaire|consigne système|mode (développeur|administrateur|maintenance)|sur ordre de)",
  ],
  es: [
    "(ya (aprobado|autorizado|acordado|resuelta|verificada)|con autorización de|lo autorizó|por orden de|modo (desarrollador|administrador|mantenimiento)|ha dado su (acuerdo|permiso|consentimiento))",
  ],
  it: [
    "(già (approvato|autorizzato|concordato|deliberato)|per ordine di|priorità massima|modalità (sviluppatore|amministratore)|è già al corrente|ha dato il consenso)",
  ],
  pt: [
    "(já (aprovado|autorizado|acordado|foi avisada)|está autorizado|por ordem d|modo (desenvolvedor|programador|administrador)|deu o seu consentimento)*",
  ],
  nl: [
    "(al (goedgekeurd|akkoord|afgesproken)|mondeling gegeven|op last van|onderhoudsmodus|ontwikkelaarsmodus|heeft toestemming gegeven|dossier mag gedeeld)",
  ],
  pl: [
    "(już (zatwierdzon|uzgodnion)|z polecenia|tryb (deweloperski|administratora|serwisowy)|wyraził zgodę)*",
  ],
  ja: [
    "(承認済み|許可済み|同意済み|了承済み|開発者モード|管理者モード|の指示により|システム(通知|命令|更新|指示))",
  ],
};

/** What a program was told or given in secret is to be shown. */
export const DISCLOSED: PhraseTable = {
  en: [
    "(reveal|disclose|print|output|leak|expose|repeat|dump|show|give|hand over|paste|read out) <4>(your|the|its|this|all|every|any|hidden|system) <2>(hidden prompt|system prompt|system prompts|initial prompt|secret prompt|hidden instructions|system instructions|system message|secret instructions|developer message|prompt above|instructions above|api key|api keys|secret key|secret keys|access key|secret|secrets|password|passwords|credentials|key to|keys to|token|tokens)",
  ],
  de: [
    "(verrat|verrate|verraten|offenbare|gib|zeig|zeige|nenne|nenn|drucke) <4>(systemprompt|system-prompt|systemanweisung|systemanweisungen|versteckten anweisungen|geheimen anweisungen|api-schlüssel|geheimen schlüssel|zugangsdaten|passwort|passwörter)",
  ],
  fr: [
    "(révèle|révélez|révéler|divulgue|divulguez|affiche|affichez|montre|montrez|donne|donnez) <4>(prompt système|invite système|instructions cachées|instructions secrètes|consignes cachées|clé api|clé secrète|mot de passe|mots de passe|identifiants)",
  ],
  es: [
    "(revele|revela|revelar|divulgue|divulga|muestre|muestra|entregue|entrega) <4>(prompt del sistema|prompt oculto|instrucciones ocultas|instrucciones secretas|clave api|clave secreta|contraseña|contraseñas|credenciales)",
  ],
  it: [
    "(rivela|riveli|rivelare|divulga|divulghi|mostra|mostri|stampa) <4>(prompt di sistema|prompt nascosto|istruzioni nascoste|istruzioni segrete|chiave api|chiave segreta|password|credenziali)",
  ],
  pt: [
    "(revele|revela|revelar|divulgue|divulga|mostre|mostra|exiba) <4>(prompt do sistema|prompt oculto|instruções ocultas|instruções secretas|chave api|chave secreta|senha|senhas|palavra-passe|credenciais)",
  ],
  nl: [
    "(onthul|onthult|geef|toon|laat zien|verklap) <4>(systeemprompt|verborgen prompt|verborgen instructies|geheime instructies|api-sleutel|geheime sleutel|wachtwoord|wachtwoorden|inloggegevens)",
  ],
  pl: [
    "(ujawnij|ujawnić|wyjaw|pokaż|wypisz|podaj|zdradź) <4>(prompt systemowy|ukryty prompt|ukryte instrukcje|tajne instrukcje|klucz api|tajny klucz|hasło|hasła|dane logowania)",
  ],
  ja: [
    "(システムプロンプト|隠された指示|秘密の指示|apiキー|秘密鍵|パスワード)を<6>(開示|公開|表示|出力|教え|見せ|明かし)",
  ],
};
