import { describeDetector } from "../testing/detector-table";
import { email } from "./email";

describeDetector(email, {
  finds: [
    "write to «jane.howell@northgate-works.com».",
    "<«m.okafor+billing@mail.brightwell.co.uk»>",
    "Kontakt:«k.weiss@praxis-sued.de»",
    "> write to «jane.howell@northgate-works.com».",
    "* <«m.okafor+billing@mail.brightwell.co.uk»> (checked twice)",
    "somebody's own stand-in: «t.wunderlich@briefhuette.example»",
  ],
  ignores: [
    ["Applications to careers@northgate-works.com", "a mailbox that is nobody's"],
    ["name@", "half an address"],
    ["user@example.com", "a documentation domain"],
    ["t.wunderlich@example.org", "the same, whatever the name"],
    ["no-reply@shop.example and jane.doe@mail.example", "nobody under a reserved name"],
    ["Copilot <175728+Copilot@users.noreply.github.com>", "an address that takes no mail"],
    ["npm install @scope/package@1.2.3", "a package name"],
    ["icon@2x.png", "a file name"],
    ["git@github.com:org/repo.git", "an SSH remote, not a mailbox"],
  ],
});
