/** Texts that are no program code though something in them looks like it, with the reason; written for these tests. */

/** Beside the group of languages that each could be mistaken for. */
export const NO_PROGRAMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "C and its descendants": [
    [
      "The class of 2024 returns on Monday;\nplease switch the room for them;\nelse we break the fire rules;",
      "prose whose words are keywords",
    ],
    [
      "Can you explain what `std::move` does and when `const auto&` is better?",
      "names of code in a sentence",
    ],
    ["if (x > 0) return;", "a single line is no block"],
    ["public holidays;\nprivate pensions;\nstatic prices;", "a list that ends in semicolons"],
    [
      "server {\n  listen 443 ssl;\n  server_name shop.example;\n  root /var/www;\n}",
      "configuration of a server",
    ],
    [
      "    at com.northgate.Ledger.post(Ledger.java:112)\n    at com.northgate.Main.run(Main.java:20)\n    at java.base/java.lang.Thread.run(Thread.java:840)\nCaused by: java.lang.IllegalStateException",
      "a stack trace",
    ],
  ],
  scripts: [
    [
      "import duties rose\nfrom Norway import salmon\nexport to Spain fell\nlet me know",
      "trade, not modules",
    ],
    ["def. of done:\n- tests are green\n- docs are written\n- nobody waits", "an abbreviation"],
    ["for example:\nwith your help:\nwhile you wait:\ntry again:", "lines that end in a colon"],
    [
      'Traceback (most recent call last):\n  File "app.py", line 3, in <module>\nValueError: bad input',
      "an error, not the program",
    ],
    [
      '{\n  "name": "ledger",\n  "version": "4.2.0",\n  "private": true,\n  "scripts": { "test": "vitest" }\n}',
      "JSON is data",
    ],
    ["A <- B\nB <- C\nC <- A", "arrows in notes"],
  ],
  "data and machines": [
    [
      "Select the best offer from the list,\nwhere possible with delivery,\nand order by Friday.",
      "SQL's words in a sentence",
    ],
    ["SELECTION COMMITTEE\nFROM THE DESK OF THE CHAIR\nWHERE WE STAND", "headings in capitals"],
    ["name: Ledger\nowner: Finance\nstatus: green\ndue: Friday", "pairs of key and value"],
    [
      "id,name,city,amount\n1,Ibarra,Lyon,20.50\n2,Okafor,Gent,18.00\n3,Lindqvist,Umeå,7.25",
      "a table with commas",
    ],
    ["[database]\nhost = db1\nport = 5432\npool = 20\n\n[cache]\nttl = 300", "an INI file"],
    [
      "2026-03-14T09:12:44Z INFO start(worker=3)\n2026-03-14T09:12:45Z WARN retry(attempt=2);\n2026-03-14T09:12:49Z ERROR stop(code=1);",
      "a log with calls in it",
    ],
  ],
  pages: [
    [
      "Tom <tom@northgate-works.com>\nAnna <anna@northgate-works.com>\nKim <kim@northgate-works.com>",
      "addresses in angle brackets",
    ],
    ["Use <b>bold</b> for names and <i>italics</i> for ships, please.", "tags in a sentence"],
    ["color: blue\nsize: 42\nmaterial: wool\nprice: 19.90", "facts of a product"],
    ["| item | price |\n| --- | --- |\n| wool | 19.90 |\n| silk | 42.00 |", "a table of Markdown"],
    [
      "# Minutes\n\n* budget (approved)\n* hiring (open)\n\n## Next steps\n\n1. call Kim",
      "Markdown",
    ],
  ],
  "shells and macros": [
    ["then we went home\ndone\nfi fa fo\ndo not forget", "short words"],
    ["Run npm install and then npm test, and tell me what you see.", "commands in a sentence"],
    [
      "End of the week:\nSet a date, next week if possible.\nOption: explicit invitation.",
      "VBA's words in notes",
    ],
    [
      "MOVE THE DESK TO ROOM 4.\nDISPLAY THE SIGN AT THE DOOR.\nSTOP AT NOON.",
      "orders in capitals",
    ],
    [
      "Report attached.\nForm enclosed.\nData follows.\nClass starts at nine.",
      "ABAP's words with full stops",
    ],
    ["$ 40 for the tickets\n$ 12 for lunch\n$ 8 for the bus", "dollars"],
  ],
};

/** Letters, mails and notes in nine languages. */
export const LETTERS: Readonly<Record<string, string>> = {
  en: "Hi Marta,\n\nif you have time on Friday, could you look at the offer (version 3)?\nWe still miss: prices, terms, a date.\n\n- delivery: 14 days\n- discount: 2 %\n\nReturn the signed copy to me;\nfor questions, call 4471.\n\nBest,\nJo",
  de: "Hallo Herr Brandt,\n\nwenn die Ware (Position 10) am Montag kommt, bitte prüfen;\nfür Rückfragen: Durchwahl 4471.\n\nKosten:\n- Material = 1.200 €\n- Arbeit = 800 €\n\nMit freundlichen Grüßen\nIhre Einkaufsabteilung",
  fr: "Bonjour Madame,\n\nsi vous êtes d'accord (voir l'annexe), retournez le contrat signé ;\npour toute question : poste 4471.\n\nÀ vérifier :\n- prix : 1 200 €\n- délai : 14 jours\n\nCordialement,\nLuc",
  es: "Hola, Inés:\n\nsi la entrega llega el lunes (muelle 3), avísame;\npara dudas: extensión 4471.\n\nPendiente:\n- precio: 1.200 €\n- plazo: 14 días\n\nUn saludo,\nPablo",
  it: "Buongiorno,\n\nse il preventivo (versione 2) va bene, rispondete entro venerdì;\nper domande: interno 4471.\n\nDa fare:\n- prezzo: 1.200 €\n- consegna: 14 giorni\n\nCordiali saluti\nGiulia",
  pt: "Olá, Rui,\n\nse o relatório (parte 2) estiver pronto, envia até sexta;\npara dúvidas: ramal 4471.\n\nPor fazer:\n- preço: 1 200 €\n- prazo: 14 dias\n\nAbraço,\nTeresa",
  nl: "Beste Joost,\n\nals de levering (pallet 6) maandag komt, laat het weten;\nvoor vragen: toestel 4471.\n\nNog te doen:\n- prijs: 1.200 €\n- levertijd: 14 dagen\n\nGroet,\nSanne",
  pl: "Dzień dobry,\n\njeśli oferta (wersja 3) jest w porządku, proszę o podpis;\nw razie pytań: wewnętrzny 4471.\n\nDo zrobienia:\n- cena: 1200 zł\n- termin: 14 dni\n\nPozdrawiam\nEwa",
  ja: "佐藤様\n\n見積書(第三版)をご確認ください。\n納期:十四日\n価格:120,000円\n\n・送料は別途\n・支払いは月末\n\nよろしくお願いいたします。\n田中",
};
