import { describeDetector } from "../testing/detector-table";
import { passwordInKey } from "./password-in-key";

describeDetector(passwordInKey, {
  finds: [
    "define('DB_PASSWORD', '«vLXm?hWix4»');",
    "auth:\n  rootPassword: «hQzT4kx9WdUa»",
    'SmtpPassword = "«Alder!0417»"',
    "SENHA_FILA=«bWq7TzKe»",
    "CONTRASENA_CORREO: «uYt5RmPz8»",
    "MOT_DE_PASSE_SFTP='«9KdWq2xTz»'",
    "$hasloPoczty = '«Wk8RmZq2Tx»';",
    "WACHTWOORD_SMTP=«Zq8TkWmRx2»",
    'dbPasswort: "«gRSKmIDQQslT»"',
  ],
  ignores: [
    ["columns('password_hash', 'created_at', 'x9')", "columns"],
    ["const updateUserPasswordSchema = z.object({", "a call"],
    ["passwordMinLength: 12chars9", "a rule about passwords"],
    ["passwordResetUrl=https://a.b/Reset9", "an address"],
    ["userPassword = getUserPassword()", "a call"],
    ["newPassword: confirmPassword", "a variable"],
    ["adminPassword: ${ADMIN_PASSWORD}", "a template slot"],
    ["PASSWORD_HASH=Zq8TkWmRx2", "a hash is another detector's"],
    ["passwordless: Zq8TkWmRx2", "another word"],
    ["rootPassword: changeme", "what everybody changes"],
  ],
});
