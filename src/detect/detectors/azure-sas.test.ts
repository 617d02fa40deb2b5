import { describeDetector } from "../testing/detector-table";
import { azureSas } from "./azure-sas";

const SIG = "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtB%3D";

describeDetector(azureSas, {
  finds: [
    `SAS: «sv=2022-11-02&ss=b&srt=co&sp=rl&se=2026-12-31T22:00:00Z&st=2026-01-01T14:00:00Z&spr=https&sig=${SIG}»`,
    `token="«?sv=2021-06-08&sr=c&sp=r&se=2027-01-01&sig=${SIG}»"`,
    `«SharedAccessSignature sr=ledger.servicebus.windows.net&sig=${SIG}&se=1798675200&skn=RootManageSharedAccessKey»`,
    `AZURE_STORAGE_SAS_TOKEN='«sp=racwdl&st=2026-02-01&se=2026-03-01&sv=2022-11-02&sr=c&sig=${SIG}»'`,
    `«se=2026-12-31&sp=rwdlac&sv=2022-11-02&ss=bf&srt=sco&sig=${SIG}»`,
  ],
  ignores: [
    ["sv=2022-11-02&ss=b&sp=rl&sig=<signature>", "a template slot"],
    ["?a=1&b=2&sig=x", "another query"],
    ["SharedAccessSignature sr=", "a stump"],
    ["&sig= is the last parameter", "prose"],
    ["sp=r&se=2027-01-01", "no signature"],
  ],
});
