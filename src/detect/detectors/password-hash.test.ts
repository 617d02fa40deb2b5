import { describeDetector } from "../testing/detector-table";
import { passwordHash } from "./password-hash";

const RUN =
  "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtBnM4qKjHgFdSaZ9l8Yc7Qw2e4r6Tz8Ux1Vy3Wb5Xn7Ym";

describeDetector(passwordHash, {
  finds: [
    `ops:«$2y$12$${RUN.slice(0, 53)}»`,
    `root:«$6$q7Lw2Xr9$${RUN.slice(0, 86)}»:19700:0:99999:7:::`,
    `hash = '«$argon2id$v=19$m=65536,t=3,p=4$${RUN.slice(0, 22)}$${RUN.slice(5, 48)}»'`,
    `"password": "«pbkdf2_sha256$600000$kT9vQ2mX7cR4bN8w$${RUN.slice(0, 43)}=»"`,
    `userPassword: «{SSHA}${RUN.slice(0, 32)}»`,
    `admin:«$apr1$q7Lw2Xr9$${RUN.slice(0, 22)}»`,
    `username ops secret 9 «$9$q7Lw2Xr9Vt4Kp8$${RUN.slice(0, 43)}»`,
  ],
  ignores: [
    ["a price of $5, $6 or $12.50", "prices"],
    ["echo $1 $2 $3", "shell arguments"],
    ["$2y$ is the prefix of bcrypt", "prose"],
    ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "a file's hash"],
    [`$2y$12$${"a".repeat(53)}`, "one letter"],
    ["replace(/(a)(b)/, '$2$1$2')", "a replacement"],
  ],
});
