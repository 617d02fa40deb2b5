import type { Detector } from "../detector";

/** As a web server writes them. */
const DAYS = Array.from({ length: 40 }, (_, day) => String(day).padStart(2, "0"));

/**
 * A user name where systems write it: `DOMAIN\user`, `ssh user@host`, a shell prompt, a home directory, `-u user` of a
 * client, a log line of sshd, sudo, a VPN or a web server. Accounts that every machine has stay silent.
 */
export const loginInCommand: Detector = {
  id: "login-in-command",
  type: "USERNAME",
  subtype: "LOGIN",
  pattern:
    /(?:(?<![\w\\/:.-])((?:[A-Z][A-Z\d-]{1,18}(?:\.[A-Z\d-]{1,20})?|\.)\\{1,2}[a-z][\w.$-]{1,30})(?![\w\\(])|\b(?:ssh|scp|sftp|rsync|sshfs|mosh|autossh)\b[^\n|;]{0,60}? ([a-z][\w.-]{1,31})@[\w.-]{2,60}|^([a-z][\w.-]{1,31})@[\w-]{2,40}:[~/][^\n]{0,60}?[$#] |(?:\/home\/|\/Users\/|[A-Z]:\\{1,2}Users\\{1,2})([a-z][\w.-]{1,30}[a-z\d])(?=[\\/"'\s:>]|$)|\b(?:mysql|mysqldump|mariadb|psql|pg_dump|sudo|su|smbclient|redis-cli|mongosh|sqlcmd|curl)\b[^\n|;]{0,80}? -{1,2}[uU](?:ser)?[ =]?['"]?([a-z][\w.-]{1,31})(?=[\s'":])|\bchown (?:-R )?([a-z][\w.-]{1,31}):[\w-]{1,31} |\bsudo(?:\[\d{1,7}\])?: {1,4}([a-z][\w.-]{1,31}) : |openvpn\[\d{1,7}\]: ([a-z][\w.-]{2,31})\/\d{1,3}\.|\b(?:Failed|Accepted) \w{5,12} for (?:invalid user )?([a-z][\w.-]{1,31}) from |\bsession opened for user ([a-z][\w.-]{1,31})|\bNew session \w{1,9} of user ([a-z][\w.-]{1,31})|(?<=[\da-f]) - ([a-z][\w.@-]{2,40}) (?=\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:))/gmu,
  group: "first",
  score: 0.85,
  keywords: [
    "\\",
    "ssh",
    "scp",
    "sftp",
    "rsync",
    "mosh",
    ":~",
    ":/",
    "/home/",
    "/users/",
    "mysql",
    "mariadb",
    "psql",
    "pg_dump",
    "sudo",
    "smbclient",
    "redis-cli",
    "mongosh",
    "sqlcmd",
    "curl",
    "chown",
    "openvpn",
    "failed",
    "accepted",
    "session",
    ...DAYS.map((day) => ` [${day}/`),
  ],
  reach: 120,
  validate: (value) => {
    const name = value.replace(/^.*\\/u, "").toLowerCase();
    return COMMON.test(name) || name.length < 3 || /\.(?:exe|dll|ini|txt|log)$/u.test(name)
      ? false
      : undefined;
  },
};

const COMMON =
  /^(?:root|admin|administrator|administrador|user|users|username|guest|public|default|test|demo|you|me|name|postgres|mysql|oracle|git|ubuntu|debian|centos|ec2-user|vagrant|jenkins|runner|node|app|www|www-data|nobody|daemon|docker|deploy|pi|nginx|apache|http|https|system|shared|all|the|any|your\w*|my\w*|benutzer|usuario|utente|gebruiker|utilisateur|path|network ?service|local ?service|src|bin|lib|etc|tmp|var|opt|data|config|build|dist)$/u;
