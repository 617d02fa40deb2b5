/** What a hostile page is: one way by which a chat page may try to send text past the guard. */

/** Browser and how the extension came in; Firefox treats every install alike. */
export type Place = "chromium forced" | "chromium unpacked" | "firefox unpacked";

/** A way that stays open, with the words of SECURITY.md that say so. */
export interface Hole {
  readonly in: readonly Place[];
  /** Stands in SECURITY.md as it is written here. */
  readonly named: string;
  /** Something comes through in some runs only: the browser does two things in one order or the other. */
  readonly byChance?: true;
}

export interface Trick {
  /** Address of its page: `/hostile/<name>`. */
  readonly name: string;
  /** One sentence for people: what the page does. */
  readonly about: string;
  /** Runs in the page. When it settles, everything has been tried; what it returns is shown. */
  readonly send: (kit: Kit) => unknown;
  /** What a person would do meanwhile; the runner does it, by hand the page says `byHand`. */
  readonly act?: (tab: Tab) => Promise<void>;
  readonly byHand?: string;
  /**
   * What a person does where the page plays fair: there it sends. Tricks with it are run so first, which shows that what
   * stops them is no accident.
   */
  readonly honest?: (tab: Tab) => Promise<void>;
  readonly holes?: readonly Hole[];
  /** The chat in whose pages it is tried; left out: chatgpt.com. Nobody guards its pages below another path. */
  readonly host?: string;
  /** Further headers of its page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Its page needs shared memory, so it and its files are isolated from other origins. */
  readonly isolated?: true;
  /** The extension may not come back from it. */
  readonly endsExtension?: true;
  /** Runs once in the same profile, before the extension is installed there; by hand: before it is. */
  readonly before?: (tab: Tab) => Promise<void>;
  /** The browser does not do it in a tab that is driven: it gets a browser of its own, which nobody drives. */
  readonly undriven?: true;
  /** Left out: both. */
  readonly only?: "chromium" | "firefox";
  /** How long arrivals are waited for once `send` has settled or the guard asks its user. Default 400. */
  readonly settleMs?: number;
  /** How long `send` may take. Default 3000. */
  readonly mostMs?: number;
}

/** What a trick's page has at hand. */
export interface Kit {
  readonly run: string;
  /** The page plays no trick this time. */
  readonly fair: boolean;
  readonly secret: string;
  /** A message with the secret. */
  readonly text: string;
  /** Address of the chat's prompts. */
  readonly prompt: string;
  /** Body of a prompt with these words, in the shape of the chat; left out: `text`. */
  readonly body: (words?: string) => string;
  /** A request with this body, as the chat sends prompts. */
  readonly post: (body?: BodyInit) => RequestInit;
  /** Address of a file of `files/`, e.g. a worker's script. */
  readonly file: (name: string) => string;
  /** Folder of the same files on a host that nobody guards. */
  readonly elsewhere: string;
  /** Opens an address for this run at which only QUIC is listened for; any packet counts as an arrival. */
  readonly quic: () => Promise<string>;
  /** Opens an address and a port, with a blank between, at which packets are looked at as all else is. */
  readonly udp: () => Promise<string>;
  /** Puts a frame into the page; resolves when it has loaded. */
  readonly frame: (change?: (frame: HTMLIFrameElement) => void) => Promise<HTMLIFrameElement>;
  /** Loads and runs source text as a classic script of this page. */
  readonly script: (source: string) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** A switch that is on. */
  readonly on: boolean;
}

/** A tab with the trick's page, in whichever browser. */
export interface Tab {
  /** Loads an address of the chat's host, or any whole address. */
  go(path: string): Promise<void>;
  back(): Promise<void>;
  /** Runs source text in the page. */
  ask(source: string): Promise<unknown>;
  /** Moves the pointer there. */
  hover(x: number, y: number): Promise<void>;
  /** As a hand does it: the pointer comes, then the button goes down, then up. */
  click(x: number, y: number): Promise<void>;
  /** Where a button or switch of the guard's dialog stands, though the page hides it; null: there is none. */
  spot(name: RegExp): Promise<Spot | null>;
  /** `Shift+Tab` is pressed as that. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until source text is true in the page; gives up quietly after `ms`. */
  until(source: string, ms?: number): Promise<boolean>;
  /** One more tab with this address. */
  another(path: string): Promise<Tab>;
  close(): Promise<void>;
  /** Reloads the extension, where the browser lets the driver do so. */
  reloadExtension(): Promise<void>;
}
