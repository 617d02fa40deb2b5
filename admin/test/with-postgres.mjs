// Runs the admin tests on a throw-away PostgreSQL from Debian's packages, and removes it afterwards. Plain Node.
// Prints NOT RUN with the reason, and ends with 0, where no PostgreSQL can be had.
import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installDebianPackages, mayInstall } from "../../scripts/setup/debian.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = "/usr/lib/postgresql";
const isRoot = process.getuid?.() === 0;

const binaries = findBinaries() ?? (await install());
if (!binaries) {
  console.log(
    "NOT RUN: the admin tests on PostgreSQL. Install Debian's package `postgresql`, then try again.",
  );
  process.exit(0);
}
const owner = isRoot ? ownerFor() : {};
const data = mkdtempSync(join(tmpdir(), "sluice-pg-"));
if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid);
let running = false;
const stop = () => {
  if (running) pg("pg_ctl", ["-D", join(data, "db"), "-m", "immediate", "stop"]);
  running = false;
  rmSync(data, { recursive: true, force: true });
};
process.on("exit", stop);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

pg("initdb", ["-D", join(data, "db"), "-U", "sluice", "--auth=trust", "--no-sync", "-E", "UTF8"]);
const settings = `-c listen_addresses='' -c unix_socket_directories=${data} -c fsync=off`;
pg("pg_ctl", ["-D", join(data, "db"), "-l", join(data, "log"), "-o", settings, "-w", "start"]);
running = true;
process.exitCode = await test(`postgres://sluice@localhost/postgres?host=${data}`);
process.exit();

function findBinaries() {
  const versions = existsSync(FOLDER) ? readdirSync(FOLDER).map(Number).filter(Boolean) : [];
  const newest = versions.sort((a, b) => b - a)[0];
  const folder = newest ? join(FOLDER, String(newest), "bin") : "";
  return existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")) ? folder : null;
}

async function install() {
  if (!mayInstall()) return null;
  // Debian's package would otherwise make and start a server of its own; only the programs are wanted here.
  const quiet = "/etc/postgresql-common/createcluster.conf";
  if (!existsSync(quiet)) {
    mkdirSync("/etc/postgresql-common", { recursive: true });
    writeFileSync(quiet, "create_main_cluster = false\n");
  }
  try {
    await installDebianPackages(["postgresql"]);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return null;
  }
  return findBinaries();
}

/** PostgreSQL refuses to run as root. */
function ownerFor() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Error("neither the user postgres nor nobody is there to run PostgreSQL as");
}

function pg(program, args) {
  const { status, stderr, error } = spawnSync(join(binaries, program), args, {
    ...owner,
    cwd: data,
    env: { PATH: process.env.PATH, LANG: "C.UTF-8" },
    // A server that inherits a pipe would keep it open for as long as it lives.
    stdio: ["ignore", "ignore", program === "pg_ctl" ? "ignore" : "pipe"],
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`${program}: ${error?.message ?? stderr ?? `status ${status}`}`);
}

function test(url) {
  return new Promise((done) => {
    const report = ["--reporter=default", "--reporter=json"];
    const args = ["vitest", "run", "--project", "admin", ...report];
    const child = spawn("npx", [...args, "--outputFile.json=.sluice/postgres-tests.json"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, TEST_DATABASE_URL: url },
    });
    child.on("exit", (code) => done(code ?? 1));
    child.on("error", () => done(1));
  });
}
