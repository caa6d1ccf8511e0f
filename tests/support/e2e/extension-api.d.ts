// What the tests use of the extension's API inside its own pages; promises in both browsers.

declare const chrome: {
  readonly tabs: {
    query(filter: { active?: boolean; currentWindow?: boolean }): Promise<{ id?: number; url?: string }[]>;
    // biome-ignore lint/suspicious/noExplicitAny: the answer's type belongs to the message, which the caller knows
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<any>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<unknown[]>;
    executeScript(injection: { target: { tabId: number }; func: () => unknown }): Promise<{ result?: unknown }[]>;
  };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly runtime: {
    sendMessage(message: unknown): Promise<string>;
    readonly onMessage: {
      addListener(
        listener: (message: { type?: string }, sender: unknown, respond: (answer: boolean) => void) => true | undefined,
      ): void;
    };
  };
  readonly permissions: { contains(wanted: { origins: string[] }): Promise<boolean> };
  readonly storage: {
    readonly local: {
      clear(): Promise<void>;
      get(keys: null): Promise<object>;
      set(items: object): Promise<void>;
      remove(keys: string): Promise<void>;
    };
  };
};
