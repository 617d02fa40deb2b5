import { describeDetector } from "../testing/detector-table";
import { loginInCommand } from "./login-in-command";

describeDetector(loginInCommand, {
  finds: [
    "logged in as «CORP\\jdelgado» at noon",
    "ssh -p 2202 «mwinter»@10.20.30.40",
    "«t.haas»@web02:~$ ls -la",
    "cat /home/«rsilva»/notes.txt",
    "C:\\Users\\«hanna.berg»\\AppData",
    "psql -h db -U «report_ro» ledger",
    "sshd[4410]: Failed password for invalid user «k.ivanova» from 203.0.113.9",
    '10.44.2.9 - «k.ivanova» [03/Mar/2026:07:14:02 +0100] "GET / HTTP/1.1" 200 512',
    "sudo:   «pmensah» : TTY=pts/0 ; COMMAND=/bin/ls",
  ],
  ignores: [
    ["ssh root@10.20.30.40", "everybody's account"],
    ["git clone git@git.northgate.internal:app.git", "a service's account"],
    ["cd /home/user/project", "a stand-in"],
    ["the pattern \\d+\\w* matches", "an expression"],
    ["docker run -u 1000 app", "a number"],
    ['10.44.2.9 - - [03/Mar/2026:07:14:02 +0100] "GET / HTTP/1.1" 200 512', "nobody"],
    ["C:\\Windows\\System32\\drivers", "a folder of the system"],
  ],
});
