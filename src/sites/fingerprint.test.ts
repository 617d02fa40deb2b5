import { describe, expect, it } from "vitest";
import { shapeOfConfig } from "./fingerprint";

const OPEN_WEBUI = {
  status: true,
  name: "Northgate Assistant",
  version: "0.6.30",
  default_locale: "",
  oauth: { providers: {} },
  features: { auth: true, enable_ldap: false, enable_signup: false, enable_websocket: true },
};
const LIBRECHAT = {
  appTitle: "Northgate Chat",
  serverDomain: "https://chat.firm.example",
  emailLoginEnabled: true,
  registrationEnabled: false,
  socialLoginEnabled: false,
  socialLogins: ["github"],
};

describe("what a chat tells of itself", () => {
  it.each([
    ["open-webui", OPEN_WEBUI],
    ["librechat", LIBRECHAT],
  ])("gives %s away, whatever its operator calls it", (id, answer) => {
    expect(shapeOfConfig(answer)?.id).toBe(id);
  });

  it.each([
    ["without its features", { ...OPEN_WEBUI, features: undefined }],
    ["with features that are none", { ...OPEN_WEBUI, features: null }],
    ["with a version that is none", { ...OPEN_WEBUI, version: 6 }],
    ["with inherited members", Object.create(OPEN_WEBUI)],
    ["of another program", { status: true, name: "Shop", version: "1.0" }],
    ["without a domain", { ...LIBRECHAT, serverDomain: undefined }],
    ["that is a list", [OPEN_WEBUI]],
    ["that is a word", "Open WebUI"],
    ["that is nothing", null],
  ])("is nobody's %s", (_, answer) => {
    expect(shapeOfConfig(answer)).toBeNull();
  });
});
