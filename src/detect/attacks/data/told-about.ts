/** Words of texts about attacks, and of texts that set a program up openly. Nine languages. */
import type { PhraseTable } from "../phrases";

/** Attacks are spoken of. */
export const ABOUT_ATTACKS: PhraseTable = {
  en: [
    "(prompt|indirect|text) injection(s)?",
    "injection (attack|attempt|test|payload|corpus)(s)?",
    "(jailbreak|jailbreaks|red team|red-team|red teaming|pen test|penetration test|ctf|capture the flag|honeypot|canary string)",
    "(phishing|security|awareness) (training|module|course|exercise|simulation|test|quiz|drill|report|finding|advisory|post-mortem|incident)(s)?",
    "(planted|malicious|injected|suspicious|embedded|adversarial|attacker's) (text|passage|passages|instruction|instructions|prompt|prompts|sentence|line|lines|comment|content|note)",
    "hidden (text|passage|passages|sentence|line|lines|comment|content|note)",
    "(a|an|the|this|these|those|any|some|no|with|of|for|find|finds|found|by|contains|and|or) hidden (instruction|instructions|prompt|prompts)",
    "hidden (instructions|prompts) (in|inside|within|into|are|were|that|which|can|for)",
    "(attack|attacker|attackers|exfiltration|exploit|payload|payloads) <4>(model|assistant|prompt|text|example|instruction|page|mail|injects|tries|hides|document)",
    "(we|i|it|they|someone|somebody|vendor|page|mail|pdf|text|event) <3>(planted|injected|quoted|contains|contained|read|says|has) <3>(text|line|sentence|instruction|passage|hidden)",
    "looks like an (attack|injection)",
    "(flag|report|detect|block|blocks|detects|classify) <3>(it|this|these|attack|injection|prompt)",
    "acceptable use",
  ],
  de: [
    "(prompt-injection|prompt injection|promptinjection|jailbreak|angriff|angriffe|angreifer|schadanweisung|eingeschleust|versteckte anweisung|versteckter text|sicherheitsschulung|schulung|phishing-test|red team)*",
  ],
  fr: [
    "(injection|injections|attaque|attaques|attaquant|piège|hameçonnage|formation sécurité|consigne cachée|texte caché|jailbreak|red team|incident)",
  ],
  es: [
    "(inyección|inyecciones|ataque|ataques|atacante|trampa|phishing|formación de seguridad|instrucción oculta|texto oculto|jailbreak|incidente|falso mensajero)",
  ],
  it: [
    "(iniezione|attacco|attacchi|attaccante|phishing|trappola|formazione sulla sicurezza|istruzione nascosta|testo nascosto|jailbreak)",
  ],
  pt: [
    "(injeção|injecção|ataque|ataques|atacante|phishing|armadilha|formação de segurança|instrução oculta|texto oculto|jailbreak)",
  ],
  nl: [
    "(injectie|promptinjectie|aanval|aanvallen|aanvaller|phishing|beveiligingstraining|verborgen instructie|verborgen tekst|jailbreak)",
  ],
  pl: [
    "(wstrzyknięci|prompt injection|atak|atakując|phishing|szkoleni|ukryte polecen|ukryty tekst|jailbreak)*",
  ],
  ja: [
    "(インジェクション|攻撃|攻撃者|脱獄|ジェイルブレイク|フィッシング|研修|訓練|混ぜ物|隠し文字|隠された指示|注意喚起)",
  ],
};

/** A program is set up, or a prompt for one is written, in the open. */
export const SET_UP: PhraseTable = {
  en: [
    "you are (a|an|the|our) <5>(assistant|bot|chatbot|agent|model|reviewer|editor|helper|tutor|coach|translator|expert|engineer|librarian|clerk|concierge|copilot)",
    "(write|draft|improve|review|polish|rewrite|check|shorten|translate) <4>(system prompt|system message|prompt|instructions for (our|my|the|a)|config|configuration)",
    "(system prompt|system message|configuration text|agents.md|claude.md|copilot instructions|custom instructions|agent guidelines)",
    "acceptable use",
    "(instructions|rules|guidelines|notes) for <2>(agents|assistants|coding agents|bots|contributors)",
  ],
  de: [
    "(du bist|sie sind) (ein|eine|der|die|unser|unsere) <3>",
    "(systemprompt|system-prompt|systemnachricht|prompt) (für|von|schreib|verbessern)*",
  ],
  fr: [
    "(tu es|vous êtes) (un|une|l'|le|la|notre) ?<3>",
    "(message système|prompt système|invite système)",
  ],
  es: [
    "(eres|usted es) (un|una|el|la|nuestro) <3>",
    "(prompt de sistema|mensaje de sistema|redacta las instrucciones)",
  ],
  it: ["(sei|lei è) (un|una|il|la|l') ?<3>", "(prompt di sistema|messaggio di sistema)"],
  pt: ["(você é|tu és|és) (um|uma|o|a) <3>", "(prompt de sistema|mensagem de sistema)"],
  nl: ["(je bent|u bent) (een|de|onze) <3>", "(systeemprompt|systeembericht voor)"],
  pl: ["(jesteś) <3>", "(prompt systemowy|wiadomość systemow)*"],
  ja: ["(あなたは|君は)<12>(です|として|だ)", "(システムプロンプト|プロンプトを書)"],
};

/** What follows is forbidden, or not so, or was only said by somebody. */
export const DENIED: PhraseTable = {
  en: [
    "(may|can|must|should|shall) (only|not|never)",
    "(mustn't|cannot|isn't allowed|not allowed|not authorised|not authorized|not sufficient|it is false|is wrong)",
    "(asked|asking|claims|claimed|wanted|tried|used to|last week|last year|last time|yesterday)",
  ],
  de: ["(darf|dürfen|kann|können) <2>(nicht|nur|nie)", "(bat|behauptet|behauptete|wollte)"],
  fr: [
    "(ne|n') ?<2>(doit|peut|faut|est|sont) pas",
    "(demandait|demande|prétend|prétendait|voulait)",
  ],
  es: ["no (debe|puede|está autorizado|hay)", "(pedía|pidió|decía|dijo|afirma)"],
  it: ["non (deve|può|è autorizzato)", "(chiedeva|diceva|sosteneva)"],
  pt: ["não (deve|pode|está autorizado)", "(pedia|dizia|afirma)"],
  nl: ["(mag|kan|moet) <1>(niet|alleen)", "(vroeg|beweerde|zei)"],
  pl: ["nie (może|wolno|należy|powinien)", "(prosił|twierdził|mówił)"],
  ja: ["(してはいけない|禁止|しないこと|と書かれてい|とのこと)"],
};
