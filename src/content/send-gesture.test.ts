import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchGestures } from "./send-gesture";

const PATIENCE = 5_000;

describe("a press on send", () => {
  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  function watch(composer: { text: string }) {
    const blind = vi.fn();
    const gestures = watchGestures((text) => composer.text !== text, blind, stop.signal);
    return { blind, gestures };
  }

  it("after which the text is gone and no request was judged makes the page blind, once", () => {
    const composer = { text: "Good morning" };
    const { blind, gestures } = watch(composer);
    gestures.gesture(composer.text);
    composer.text = "";
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(blind).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(blind).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(blind).toHaveBeenCalledTimes(1);
  });

  it("does not when the text still stands in the composer", () => {
    const { blind, gestures } = watch({ text: "a line" });
    gestures.gesture("a line");
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(blind).not.toHaveBeenCalled();
  });

  it("does not when a request was judged in time, and does for the next one that was not", () => {
    const composer = { text: "one" };
    const { blind, gestures } = watch(composer);
    gestures.gesture("one");
    composer.text = "";
    vi.advanceTimersByTime(PATIENCE / 2);
    gestures.seen();
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(blind).not.toHaveBeenCalled();
    gestures.gesture("two");
    vi.advanceTimersByTime(PATIENCE);
    expect(blind).toHaveBeenCalledTimes(1);
  });

  it("says nothing of a page that is left", () => {
    const composer = { text: "one" };
    const { blind, gestures } = watch(composer);
    gestures.gesture("one");
    composer.text = "";
    stop.abort();
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(blind).not.toHaveBeenCalled();
  });
});
