/** Who reads a text for somebody: programs by name, and whoever turns it into something shorter. Nine languages. */
import type { PhraseLists, PhraseTable } from "../phrases";

/** Nouns for a program that reads, alone or behind what it does. */
const MACHINE: PhraseTable = {
  en: [
    "(ai|llm|language|screening|reading|triage|chat|digital|virtual|automated|automatic|coding|code|review|mail|inbox|email|summary|drafting|shopping|recruiter|page|site|search|translation|translator|completion|comparison|on-call|tenant|planning) (assistant|model|agent|tool|system|reader|helper|engine|bot|aid|app|software|program|copilot|reviewer|evaluator)(s)?",
    "(assistant|chatbot|chat bot|bot|copilot|llm|language model|agent|summariser|summarizer|text generator|code generator)(s)?",
    "ai(s)?",
    "(ai|llm) (model|assistant|agent|reviewer|tool|system)(s)?",
    "(helper|machine|program|planner|software|engine|model)(s)?",
  ],
  de: [
    "(ki-|ki|sprach|text|lese|schreib|vergleichs|such|übersetzungs|termin|postfach|buchungs|einkaufs|reise)?(assistent|assistenten|assistentin|assistenz|assistenzfunktion|hilfe|hilfen|helfer|programm|programme|modell|modelle|werkzeug|werkzeuge|software|dienst|bot|bots|agent|agenten)",
    "(ki|chatbot|chatbots|bot|bots|copilot|llm)",
    "ki-*",
    "(automatisch|maschinell|digital)* (leser|lesende|helfer|assistent|auswertung|prüfung|vorprüfung|ersteinschätzung|verarbeitung|zusammenfassung)*",
  ],
  fr: [
    "(assistant|assistante|robot|agent|chatbot|modèle|copilote|outil|logiciel|programme|moteur|ia|i.a.|intelligence artificielle)(s)?",
    "(l'|d')(assistant|ia|agent|outil)(s)?",
    "machine(s)?",
  ],
  es: [
    "(asistente|robot|agente|chatbot|bot|modelo|copiloto|herramienta|programa|buscador|sistema|gestor automático|resumidor)(s|es)?",
    "(ia|inteligencia artificial)",
    "máquina(s)?",
  ],
  it: [
    "(assistente|assistenti|robot|agente|agenti|chatbot|bot|modello|modelli|copilota|strumento|strumenti|programma|programmi|motore|motori|sistema|software)",
    "(l'|un'|all'|dell')(assistente|agente|ia)",
    "(ia|intelligenza artificiale)",
    "macchina",
  ],
  pt: [
    "(assistente|robô|robo|agente|chatbot|bot|modelo|copiloto|ferramenta|programa|sistema|gestor automático|leitor automático|gerador|resumidor)(s|es)?",
    "(geradores de código|inteligência artificial|ia)",
    "máquina(s)?",
  ],
  nl: [
    "(assistent|assistenten|assistente|robot|agent|agenten|chatbot|bot|taalmodel|model|copiloot|hulp|hulpje|programma|programma's|software|systeem|lezer|lezers)",
    "(ai|taalmodellen|geautomatiseerde lezers|automatische lezers)",
    "machine(s)?",
  ],
  pl: [
    "(asystent|robot|agent|chatbot|bot|model językowy|model|program|pomocnik|narzędzi|automat|system)*",
    "(ai|sztuczn* inteligencj*|si)",
    "maszyn*",
  ],
  ja: [
    "(アシスタント|aiさん|ボット|エージェント|言語モデル|読み取りソフト|要約ツール|自動処理|秘書役|お手伝い役|ai)",
    "(ロボット|プログラム|仕組み|機械)",
  ],
};

/** What is done with a text that is passed on in other words. */
const DIGEST: PhraseTable = {
  en: [
    "(sum|sums|summed|summing) (this |it |these |them |us |that )?(up|it up)",
    "summar(ise|ises|ised|ising|ize|izes|ized|izing|y)",
    "(boil|boils|boiled|boiling) (this |it |these |them )?(<2>)?down",
    "(condense|condenses|condensed|condensing|recap|recaps|retell|retells|retold|digest|digests|digested|shorten|shortens|shortened|abridge|abridges|abridged)",
    "(rank|ranks|ranked|ranking|compare|compares|compared|comparing|shortlist|shortlists)",
    "(translate|translates|translated|translating|explain|explains|explained) (this|it|these|the|for)",
    "(triage|triages|triaged|triaging)",
    "(draft|drafts|drafted|drafting|prepare|prepares|prepared|preparing) (the|a|an|your|his|her|their|this)",
    "(wrap|wraps|wrapped|roll|rolls|rolled|lift|lifts|lifted) (this |it |the )?(<2>)?(up|into)",
    "(put|puts|putting) (this|these|it|the) (<3>)?into (words|a)",
    "(turn|turns|turning) (this|it|these|the) (<3>)?into",
    "(read|reads|reading) (this|it|these|out|to|for) (<3>)?(for|out|to)",
    "(lay|lays|laying) (it|them|this|these) (out|side)",
    "(answer|answers|answering) (from|out of|questions|for)",
    "(process|processes|processing|handle|handles|handling|pick|picks|picking) (this|these|it|up)",
  ],
  de: [
    "(zusammenfass|zusammengefasst|zusammenstell|zusammenführ|kürz|eindampf|auswert|ausgewertet|vergleich|verglich|nacherzähl|übersetz|bewert|sortier|vorsortier|priorisier|aufbereit|aufbereitet|verdicht)*",
    "(kurz|knapp) gefasst",
    "(fasst|fassen|liest|lesen|schreibt|erstellt|anlegt|beantwortet|bearbeitet|abarbeitet) <5>(zusammen|vor|aus|auf|liste|vergleich|übersicht|rangfolge|antwort)",
    "(rangfolge|rangliste|übersicht|vergleich|liste) (schreibt|erstellt|macht|anlegt)",
  ],
  fr: [
    "(résum|condens|abrég|synthétis|compar|traduis|tradui|reformul|récapitul|class|trie|raccourci|rédig|complèt|compil|recens|trait)*",
    "(fait|faire|fera|tire|tirer) (un|une|le|la|des) (résumé|synthèse|récap|fiche|compte rendu|abrégé|version)*",
  ],
  es: [
    "(resum|sintetic|sintetiz|compar|traduc|conden|clasific|redact|recopil|prepar|complet|conteste|respond|revis)*",
    "(haga|hace|hacer|saque|saca) (un|una|el|la) (resumen|síntesis|lista|comparativa|versión)",
  ],
  it: [
    "(riassum|sintetizz|confront|traduc|condens|classific|redig|compil|raccogli|ricav|riscriv|corregg|riport)*",
    "(fa|faccia|fare|trae) (un|una|il|la) (riassunto|sintesi|riepilogo|confronto|elenco)",
  ],
  pt: [
    "(resum|sintetiz|compar|traduz|conden|classific|redig|compil|complet|respond|reún|mont)*",
    "(faça|fizer|fazer|faz) (um|uma|o|a) (resumo|síntese|apanhado|quadro|mapa|comparação|lista)",
  ],
  nl: [
    "(samenvat|samenvatten|samengevat|inkort|inkorten|ingekort|vergelijk|vergelijkt|vergelijken|vertaal|vertaalt|navertelt|navertellen|beoordeelt|doorzet|afhandelt|opstelt|afmaken|verwerkt)",
    "(maakt|trekken|trekt|laat maken) <3>(samenvatting|lijstje|lijst|overzicht|vergelijking)",
  ],
  pl: [
    "(streszcz|podsumow|skrac|skróc|porówn|tłumacz|zestawi|opracow|sporządz|układ|objaśnia|omawi|przygotow)*",
    "(robi|zrobi|pisze|tworzy) <3>(podsumowanie|streszczenie|zestawienie|ranking|listę)",
  ],
  ja: ["(要約|まとめ|比較|翻訳|採点|評価|選定|集計|転記|整理|要点|一覧)"],
};

export const READERS: PhraseLists = { machine: MACHINE, digest: DIGEST };
