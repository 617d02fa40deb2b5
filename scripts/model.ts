/** `npm run -s model -- sign | verify | pack`: the signature of a model's files, and a model as one file. */
import { parseArgs } from "node:util";
import { openKey } from "./model/key-file";
import { packFolder, signFolder, verifyFolder } from "./model/sign";

const USAGE = `usage: npm run -s model -- COMMAND [--model DIR]

  sign --key FILE    write DIR/model.sig over the manifest and the files it names
  verify             check DIR/model.sig by the keys that are built in
  pack --out FILE    write the signed model as one file, for the admin endpoint (model add FILE)

DIR is models/sluice-small unless told otherwise. FILE is a private key on P-256, PEM (PKCS #8):
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out FILE

Exit status: 0 done, 1 refused, 2 wrong arguments.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: "string" },
      out: { type: "string" },
      model: { type: "string", default: "models/sluice-small" },
    },
  });
  const [command, ...more] = positionals;
  if (more.length === 0 && command === "verify") return say(await verifyFolder(values.model));
  if (more.length === 0 && command === "sign" && values.key !== undefined)
    return say(await signFolder(values.model, await openKey(values.key)));
  if (more.length === 0 && command === "pack" && values.out !== undefined)
    return say(await packFolder(values.model, values.out));
  console.error(USAGE);
  return 2;
}

function say({ ok, lines }: { readonly ok: boolean; readonly lines: readonly string[] }): number {
  for (const line of lines) (ok ? console.log : console.error)(line);
  return ok ? 0 : 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : "failed");
    process.exitCode = 1;
  },
);
