import { describeDetector } from "../testing/detector-table";
import { credentialCall } from "./credential-call";

describeDetector(credentialCall, {
  finds: [
    'req.SetBasicAuth("feeds", "«M7kQz2hTw9»")',
    'requests.get(url, auth=("weir", "«PzX7tR2kLm»"))',
    "ftp_login($conn, 'lena.k', '«Birke&Moor19»');",
    "$db = new PDO('mysql:host=db2;dbname=shop', 'shop', '«wQ4nBzJv8xl»');",
    "mysqli_connect('10.4.0.9', 'stock', '«Reed-fen!44»', 'stock')",
    'smtp.login("noreply@kestrel-works.co", "«Teasel_Bank7»")',
    'new UsernamePasswordCredentials("svc", "«Heron9!marsh»")',
  ],
  ignores: [
    ['req.SetBasicAuth(user, os.Getenv("FEED_PASS"))', "a look-up"],
    ['auth=("user", "password")', "no values"],
    ["ftp_login($conn, $user, $pass)", "variables"],
    ["new PDO('sqlite:app.db')", "no password"],
    ['page.login("admin", getPassword())', "a call"],
    ['smtp.login("someone", "changeme")', "what everybody changes"],
  ],
});
