import { describeDetector } from "../testing/detector-table";
import { chatHandle } from "./chat-handle";

describeDetector(chatHandle, {
  finds: [
    "ask «@lena_k84» about it",
    "Insta «@marlow.bakes», 12k followers",
    "[14:02] «tom.b»: who moved the file?",
    "> «rita_sys»: the plotter is back",
    "posted by «@quiet-heron7» last night",
    "«@okoro» prod is down again",
  ],
  ignores: [
    ["import x from '@scope/package'", "a package scope"],
    ["@media screen { a { color: red } }", "a style sheet"],
    ["  @pytest.fixture\n  def client(): ...", "a decorator"],
    ["/** @param name what to call it */", "a comment"],
    ["write to user@host.example", "an address"],
    ["08:15 start: doors open", "a plain word"],
    ["<user-config> is the element", "an element"],
  ],
});
