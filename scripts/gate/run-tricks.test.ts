import { describe, expect, it } from "vitest";
import { unlessArrived } from "./run-tricks";

const never = new Promise<void>(() => undefined);
const no = () => false;

describe("what a trick waits for", () => {
  it("ends with its work", async () => {
    await expect(unlessArrived(Promise.resolve(), 5_000, no)).resolves.toBeUndefined();
  });

  it("is late after its time", async () => {
    await expect(unlessArrived(never, 20, no)).rejects.toThrow(/not done within 20 ms/u);
  });

  it("fails with its work", async () => {
    await expect(unlessArrived(Promise.reject(new Error("gone")), 5_000, no)).rejects.toThrow(
      "gone",
    );
  });

  it("is over when the secret has arrived, whatever the driver still waits for", async () => {
    let arrived = false;
    setTimeout(() => (arrived = true), 20);
    await expect(unlessArrived(never, 200, () => arrived)).resolves.toBeUndefined();
  });

  it("is no problem when the work fails after the secret has arrived", async () => {
    await expect(
      unlessArrived(Promise.reject(new Error("gone")), 200, () => true),
    ).resolves.toBeUndefined();
  });
});
