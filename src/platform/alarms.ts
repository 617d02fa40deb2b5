import { browser } from "./api";

export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

/** Once, after at least `seconds`; browsers round up to about 30 s. Replaces an alarm of the same name. */
export function setAlarm(name: string, seconds: number): void {
  void browser.alarms.create(name, { delayInMinutes: Math.max(0.5, seconds / 60) });
}
