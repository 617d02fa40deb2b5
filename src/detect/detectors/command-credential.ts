import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A password on a command line: curl and wget, database clients, sshpass, docker and cloud log-ins, Windows `net use`,
 * PsExec, PowerCLI, Samba, OpenSSL's pass phrase, archives; and .NET's `NetworkCredential("user", "password")`. The
 * value only. Variables, prompts and options stay silent.
 */
export const commandCredential: Detector = {
  id: "command-credential",
  type: "PASSWORD",
  subtype: "COMMAND",
  pattern:
    /(?:\bcurl\b[^\n]{0,300}? (?:-u|--user)[ =]?["']?[^\s"':]{1,80}:([^\s"']{4,120})|\bwget\b[^\n]{0,300}? --(?:http-|ftp-)?password=["']?([^\s"']{4,120})|\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,200}? -p["']?([^\s"'-][^\s"']{3,80})|\b(?:mongosh?|mongodump|sqlcmd|bcp|isql|redis-cli|psexec\w{0,4}|winexe|plink|pscp|docker login|podman login|helm registry login|az login|oc login|rabbitmqadmin|ldapsearch|ldapmodify|nmap|hydra|crackmapexec|evil-winrm)\b[^\n]{0,200}? (?:-p|-P|-a|-w|--password)[ =]["']?([^\s"'-][^\s"']{3,80})|\bsshpass (?:-p|-p )["']?([^\s"'-][^\s"']{3,80})|\bnet use [^\n]{3,120}? \/user:[^\s"']{1,80} ["']?([^\s"'/]{4,80})|\bnet user [^\s"'/]{1,40} ([^\s"'/*]{4,80}) ?\/add|\bsmbclient\b[^\n]{0,120}? -U ?["']?[^\s%"']{1,60}%([^\s"']{4,80})|\bopenssl\b[^\n]{0,200}? -(?:pass|passin|passout|k)[ =]pass:([^\s"']{4,80})|\b(?:7z|7za|unrar|rar|zip|unzip) [^\n]{0,60}?-(?:p|P ?)([^\s"'-][^\s"']{3,80})|\bconnect-viserver\b[^\n]{0,160}? -password ["']?([^\s"'$]{4,80})|\bnetworkcredential\(\s{0,4}["'][^"'\n]{1,80}["']\s{0,4},\s{0,4}["']([^"'\n]{4,80})["']|\bhtpasswd -\w{0,4}b\w{0,4} \S{1,80} [\w.-]{1,40} ([^\s"'$]{4,80})|\blogin -u [\w.@-]{1,60} -p ["']?([^\s"'$-][^\s"']{3,80})|\becho ["'][\w.-]{1,32}:([^\s"'$]{4,80})["'] ?\| ?(?:sudo )?chpasswd|convertto-securestring (?:-string )?["']([^"'\n$]{4,80})["'] -asplaintext|\bcreate (?:user|role|login) [^\n;]{1,120}? (?:identified by|with password ?=?|password) ["']([^"'\n]{4,80})["'])/giu,
  group: "first",
  score: 0.9,
  keywords: [
    "curl",
    "wget",
    "mysql",
    "mariadb",
    "mongo",
    "sqlcmd",
    "bcp",
    "isql",
    "redis-cli",
    "psexec",
    "winexe",
    "plink",
    "pscp",
    "docker login",
    "podman login",
    "helm registry login",
    "az login",
    "oc login",
    "rabbitmqadmin",
    "ldapsearch",
    "ldapmodify",
    "nmap",
    "hydra",
    "crackmapexec",
    "evil-winrm",
    "sshpass",
    "net use",
    "smbclient",
    "openssl",
    "7z",
    "unrar",
    "rar",
    "zip",
    "unzip",
    "htpasswd -",
    "login -u",
    "echo",
    "connect-viserver",
    "networkcredential(",
    "convertto-securestring",
    "create user",
    "create role",
    "create login",
  ],
  anchored: true,
  validate: (value, match) => {
    if (
      /^[$%<{(*\\]|^(?:localhost|root|true|false|stdin)$|^\d{1,5}[:,-]\d{1,5}(?:,[\d,-]{1,40})?$|^(?:x+|(?:your)?password|passwd|secret|pass|pwd)$/iu.test(
        value,
      )
    )
      return false;
    if (/^[a-z]+$/u.test(value) && !QUOTED.test(match[0])) return passwordLike(value) ? 0.6 : false;
    return passwordScore(value, `password: ${value}`) === false ? false : 0.9;
  },
};

/** Programs whose option can only be a password. */
const QUOTED =
  /^(?:sshpass|htpasswd|echo|networkcredential|convertto|net use|connect-vi|create )/iu;

function passwordLike(value: string): boolean {
  return (
    value.length >= 6 &&
    !/^(?:password|passwd|secret|localhost|production|staging|default)$/u.test(value)
  );
}
