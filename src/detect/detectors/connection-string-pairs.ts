import type { Detector } from "../detector";

/**
 * A connection string of pairs with a password or key among them: ADO.NET, ODBC and OLE DB
 * (`Server=…;User Id=…;Password=…`), Azure Storage, Service Bus, Event Hubs, IoT Hub, Cosmos DB and App Configuration
 * (`AccountKey=`, `SharedAccessKey=`, `Secret=`), libpq's blanks (`host=… password=…`), Kafka's SASL line
 * (`username="…" password="…";`). A line may break between two pairs, also where code joins strings.
 * A blank beside an equals sign belongs to the name or the value and to nothing else: two ways for each of twelve pairs
 * would be millions.
 */
export const connectionStringPairs: Detector = {
  id: "connection-string-pairs",
  type: "CONNECTION_STRING",
  subtype: "PAIRS",
  pattern:
    /(?<![\w;])(?:(?:server|data source|datasource|host|hostname|address|addr|driver|dsn|provider|endpoint|defaultendpointsprotocol|accountname|accountendpoint|user id|userid|uid|user|username|database|initial catalog|dbq|network address) ?= ?[^;\n"]{1,200};(?:"?[ \t]{0,3}[+&_]?\s{0,3}\r?\n[ \t]{0,24}[+&]?[ \t]{0,3}[$@]?"?|\s)?(?:\w[\w ]{1,40}=[^;\n"]{0,301};(?:"?[ \t]{0,3}[+&_]?\s{0,3}\r?\n[ \t]{0,24}[+&]?[ \t]{0,3}[$@]?"?|\s)?){0,12}(?:password|pwd|accountkey|sharedaccesskey|secret|passwd) ?= ?[^;\s"]{3,300}(?:;(?:"?[ \t]{0,3}[+&_]?\s{0,3}\r?\n[ \t]{0,24}[+&]?[ \t]{0,3}[$@]?"?|\s)?\w[\w ]{1,40}=[^;\n"]{0,201}){0,12};?|(?:password|pwd) ?= ?[^;\s"]{3,200};(?:\s?\w[\w ]{1,40}=[^;\n"]{0,201};){0,8}\s?(?:server|data source|host|uid|user id|database|initial catalog) ?= ?[^;\n"]{1,200};?|(?:host|hostaddr|dbname|user)=[^\s"';]{1,120}(?: (?:host|hostaddr|port|dbname|user|sslmode|connect_timeout|application_name)=[^\s"';]{1,120}){1,8} password=[^\s"';]{3,120}(?: \w{2,30}=[^\s"';]{1,120}){0,8}|\w[\w.]{10,90}LoginModule required[^;\n]{0,120}password ?= ?\\?"[^"\n]{3,120}"[^;\n]{0,120};?)/giu,
  score: 0.95,
  keywords: [
    "password=",
    ";password",
    "; password",
    "pwd=",
    ";pwd",
    "; pwd",
    "accountkey=",
    "sharedaccesskey=",
    ";secret=",
    "loginmodule required",
  ],
  reach: 500,
  validate: (value) => (SAMPLE.test(value) ? false : undefined),
};

const SAMPLE =
  /(?:password|pwd|accountkey|sharedaccesskey|secret) ?= ?\\?["']?(?:[*•…]+|\.{3}|x{3,}|[<${[%(]|your|my_?password|password\b|passwd\b|secret\b|changeme\b|process\.|os\.|config\.|settings\.)/iu;
