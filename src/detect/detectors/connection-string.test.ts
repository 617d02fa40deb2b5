import { describeDetector } from "../testing/detector-table";
import { connectionString } from "./connection-string";

describeDetector(connectionString, {
  finds: [
    "DATABASE_URL=«postgres://app:Gr4vel-Lamp9@db3.northgate.internal:5432/ledger?sslmode=require»",
    "use «mongodb+srv://svc:t7Kq9wLm@cluster0.qv3xz.mongodb.net/prod» for reads",
    "«Server=sql7.northgate.internal;Database=crm;User Id=svc_crm;Password=Winter-Oak-44;Encrypt=true»",
  ],
  ignores: [
    ["postgres://localhost:5432/app", "no password in it"],
    ["postgres://user:${DB_PASSWORD}@db:5432/app", "the password is a variable"],
    ["mysql://root:<password>@host/db", "a template slot"],
  ],
});
