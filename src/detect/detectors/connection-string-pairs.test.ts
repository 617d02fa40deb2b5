import { expect, it } from "vitest";
import { growthOf, TOO_FAST } from "../../lib/testing/cost";
import { createRuleScanner } from "../rule-scanner";
import { describeDetector } from "../testing/detector-table";
import { connectionStringPairs } from "./connection-string-pairs";

describeDetector(connectionStringPairs, {
  finds: [
    "«Server=sql7.northgate.internal;Database=crm;User Id=svc_crm;Password=Winter-Oak-44;Encrypt=true»",
    "«Server=tcp:db1.northgate.internal,1433;Initial Catalog=ledger;User ID=app;Password=Gr4vel!Lamp9;Encrypt=True;»",
    `conn = "«Driver={ODBC Driver 18 for SQL Server};Server=db1;Uid=app;Pwd=k7!mQ2vXz;»"`,
    "«DefaultEndpointsProtocol=https;AccountName=ngfiles;AccountKey=kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtB==;EndpointSuffix=core.windows.net»",
    "«Endpoint=sb://ng-events.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtB=»",
    "dsn: «host=db1 port=5432 dbname=ledger user=app password=k7!mQ2vXz sslmode=require»",
    `sasl.jaas.config=«org.apache.kafka.common.security.plain.PlainLoginModule required username="ledger" password="Kiesel7-Lampe9";»`,
    "«Endpoint=https://ng-config.azconfig.io;Id=abc1-l0-s0:kT9vQ2mX;Secret=kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0=»",
    '"«Server=tcp:db1,1433;Initial Catalog=ledger;\n    User ID=app;Password=Gr4vel!Lamp9;\n    Encrypt=True»"',
    'cs = "«Server=db1;Database=ledger;" +\n    "Uid=app;Pwd=k7!mQ2vXz;»"',
    'cs = "«Data Source=db1;"\n   & "Initial Catalog=ledger;"\n   & "Password=k7!mQ2vXz»"',
    "«Pwd=k7!mQ2vXz;Uid=app;Server=db1;»",
  ],
  ignores: [
    ["Server=db1;Database=ledger;Trusted_Connection=True;", "no password"],
    ["Server=db1;User Id=app;Password=<password>;", "a template slot"],
    ["Server=db1;User Id=app;Password=${DB_PASSWORD};", "a variable"],
    ["host=db1 port=5432 user=app sslmode=require", "no password"],
    ["Server=db1;Uid=app;Pwd=********;", "asterisks"],
    ["The server = database; the password = secret", "prose"],
  ],
});

it(
  "takes time in proportion to a text of pairs that end in no password",
  { timeout: 60_000 },
  () => {
    const scanner = createRuleScanner([connectionStringPairs], {});
    expect(growthOf(scanner.scan, "The server = database; the password = s")).toBeLessThanOrEqual(
      TOO_FAST,
    );
  },
);
