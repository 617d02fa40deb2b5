import { describeDetector } from "../testing/detector-table";
import { googleApiKey } from "./google-api-key";

describeDetector(googleApiKey, {
  finds: [
    "maps key «" + "AIza" + "SyD3kT7qW2zL8vR4nC6pJ1hD5sG0yXm9Bf1»",
    "secret «" + "GOCSPX-" + "h3Kx9Lm2Qw7Er5Ty1Ui8Op4As6Df»",
    "> " + "maps key «" + "AIza" + "SyD3kT7qW2zL8vR4nC6pJ1hD5sG0yXm9Bf1»",
    "* " + "secret «" + "GOCSPX-" + "h3Kx9Lm2Qw7Er5Ty1Ui8Op4As6Df»" + " (checked twice)",
    "Note: " + "maps key «" + "AIza" + "SyD3kT7qW2zL8vR4nC6pJ1hD5sG0yXm9Bf1»" + ", as agreed",
  ],
  ignores: [
    ["GOOGLE_API_KEY=${GOOGLE_API_KEY}", "a variable"],
    ["AIza is the prefix of a key", "the prefix alone"],
    ["AIzaSy-short", "a stump"],
    ["AIza is the prefix", "a prefix without a key"],
    ["AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "a placeholder"],
  ],
});
