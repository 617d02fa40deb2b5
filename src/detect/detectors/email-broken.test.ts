import { describeDetector } from "../testing/detector-table";
import { emailBroken } from "./email-broken";

describeDetector(emailBroken, {
  finds: [
    "signed up with «t.okonedo@\nfarrier-quay.com» (it broke)",
    "oder «rechnung@kessler-\ndachbau.de»",
    "adresse «atelier.ronan@\nverrerie-du-cap.fr».",
    "> to «jane.howell@northgate-\n> partners.co.uk»",
    "mail: «m.okafor\n@brightwell.org» today",
    "write «jane@northgatepartners.\ncom», please",
    "mail «r.tietz @ northgate-works.de» an",
    "its address is «rtietz@northgate-works,de»",
  ],
  ignores: [
    ["```python\n@mcp.tool(name='x')", "a decorator with arguments"],
    ["# extwis\n@app.it\ndef extwis():", "a decorator"],
    ["write to jane@northgate.com.\nDe facto she answers", "the address is whole"],
    ["thanks @\nteam.leads", "no name before it"],
    ["meet me @ home\ntomorrow.evening", "a word, no host"],
    ["price: 4 @\n12.50", "an amount"],
    ["see you @ northgate, de facto", "no host"],
    ["5 @ 12.50", "an amount"],
    ["git@\ngitlab.internal", "a remote"],
  ],
});
