import { describeDetector } from "../testing/detector-table";
import { connectionString } from "./connection-string";

describeDetector(connectionString, {
  finds: [
    "DATABASE_URL=«postgres://app:Gr4vel-Lamp9@db3.northgate.internal:5432/ledger?sslmode=require»",
    "use «mongodb+srv://svc:t7Kq9wLm@cluster0.qv3xz.mongodb.net/prod» for reads",
    "«amqps://ledger:Kiesel7Lampe@mq.northgate.internal:5671/prod»",
    "redis url «rediss://:q7Lw2Xr9Vt4K@cache.northgate.internal:6380/0»",
    "«jdbc:postgresql://db1:5432/ledger?user=app&password=k7mQ2vXz&ssl=true»",
    "«jdbc:sqlserver://db1:1433;databaseName=ledger;user=app;password=Gr4vel9»",
    "«jdbc:oracle:thin:ledger/Winter42Oak@//db1:1521/ORCL»",
    "«mongodb://app:Gr4vel9@h1:27017,h2:27017/ledger?replicaSet=rs0»",
    "«smtps://ops@northgate.com:Gr4vel-Lamp9@mail.northgate.com:465»",
    "«nats://ops:Regen8Fiets@nats1:4222»",
  ],
  ignores: [
    ["postgres://localhost:5432/app", "no password in it"],
    ["postgres://user:${DB_PASSWORD}@db:5432/app", "the password is a variable"],
    ["mysql://root:<password>@host/db", "a template slot"],
    ["jdbc:postgresql://db1:5432/ledger", "no password in it"],
    ["jdbc:mysql://db1/ledger?user=app&password=${DB_PASSWORD}", "a variable"],
    ["git://git.northgate.internal/ledger.git", "an address"],
    ["redis://localhost:6379/0", "no password"],
  ],
});
