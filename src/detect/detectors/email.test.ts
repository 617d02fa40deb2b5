import { describeDetector } from "../testing/detector-table";
import { email } from "./email";

describeDetector(email, {
  finds: [
    "write to «jane.howell@northgate-works.com».",
    "<«m.okafor+billing@mail.brightwell.co.uk»>",
    "Kontakt:«k.weiss@praxis-sued.de»",
    "> write to «jane.howell@northgate-works.com».",
    "* <«m.okafor+billing@mail.brightwell.co.uk»> (checked twice)",
  ],
  ignores: [
    ["name@", "half an address"],
    ["user@example.com", "a documentation domain"],
    ["npm install @scope/package@1.2.3", "a package name"],
    ["icon@2x.png", "a file name"],
    ["git@github.com:org/repo.git", "an SSH remote, not a mailbox"],
  ],
});
