import { describeDetector } from "../testing/detector-table";
import { brCpf } from "./br-cpf";

describeDetector(brCpf, {
  finds: [
    "CPF «728.234.950-96»",
    "cpf: «02903855714»",
    "titular 029.038.557-15, e «029.038.557-14»",
    "> CPF «728.234.950-96»",
    "* cpf: «02903855714» (checked twice)",
  ],
  ignores: [
    ["o CPF é pedido no balcão", "no number"],
    ["CPF: <number>", "a template slot"],
    ["CPF 728.234.950-97", "wrong check digits"],
    ["111.111.111-11", "one digit repeated"],
    ["pedido 20240815123", "eleven digits that fail the check"],
  ],
});
