import { describeDetector } from "../testing/detector-table";
import { commandCredential } from "./command-credential";

describeDetector(commandCredential, {
  finds: [
    "curl -X POST -u ops:«Gr4vel-Lamp9» https://api.northgate-works.com/v1/jobs",
    "mysqldump -h db1 -u backup -p«k7!mQ2vXz» ledger > ledger.sql",
    "mariadb -u backup -p'«k7!mQ2vXz»' ledger",
    "sshpass -p '«Winter#Kiesel42»' ssh ops@10.4.2.17",
    "docker login registry.northgate.internal -u ci -p «Kiesel7-Lampe9»",
    "sqlcmd -S db1 -U sa -P «Herbst_Wind27!» -Q 'select 1'",
    "net use Z: \\\\files01\\hr /user:NG\\m.okafor «Regen&Fiets8»",
    "redis-cli -h cache -a «q7Lw2Xr9Vt4K» ping",
    `new NetworkCredential("deploy", "«AP7Jq9Torx4gWP5»");`,
    "openssl pkcs12 -in a.p12 -passin pass:«Zima_2044x» -nodes",
    "ConvertTo-SecureString '«Gr4vel!Lamp9»' -AsPlainText -Force",
    "htpasswd -b /etc/nginx/.users stage «Opal_Finch31»",
    "command: login -u ci -p «LRDo7WUWI9zK» reg.northgate.internal",
    "echo 'mkowal:«Willow_31_otter»' | sudo chpasswd",
    "CREATE USER ledger_app WITH PASSWORD '«Luna-Roja7!»';",
  ],
  ignores: [
    ["nmap -p 1-65535 -T4 host", "a range of ports"],
    ['curl -u "$USER:$PASSWORD" https://api.northgate-works.com', "variables"],
    ["mysql -u root -p ledger", "the client asks"],
    ["docker login -u ci --password-stdin", "from standard input"],
    ["curl -u <user>:<password> https://host", "template slots"],
    ["docker run -p 8080:80 nginx", "a port"],
    ["zip -r site.zip dist", "no password"],
    ["curl --user-agent Mozilla/5.0 https://northgate-works.com", "another option"],
    ["echo 'name:value' | tee out.txt", "no password is set"],
    ["sshpass -e ssh host", "from the environment"],
  ],
});
