import { describeDetector } from "../testing/detector-table";
import { oracleLogin } from "./oracle-login";

describeDetector(oracleLogin, {
  finds: [
    "sqlplus «hr/Gr4vel-Lamp9@db1.northgate.com»",
    "sqlplus -s «ledger/Winter42Oak@//db1:1521/ORCL» @report.sql",
    "expdp «system/Winter42Oak@ORCL» schemas=hr",
    'impdp userid="«system/Gr4vel_9@ORCL»"',
    "$ sqlplus64 -L «app/k7mQ2vXz@db1»",
  ],
  ignores: [
    ["sqlplus hr@db1.northgate.com", "asks for the password"],
    ["sqlplus /nolog", "no log-in"],
    ["sqlplus hr/password@db1", "the word itself"],
    ["sqlplus hr/${DB_PW}@db1", "a variable"],
    ["sqlplus hr/<password>@db1", "a template"],
    ["write to hr/Gr4vel-Lamp9@db1", "no tool"],
  ],
});
