import type { Host } from './create-host.ts';

/** A page that removes our host this often does not want it; the notes then stand in the panel alone. */
const PATIENCE = 5;

interface KeepOptions {
  /** True once the extension is gone: then whoever takes the host off has taken the page over. */
  readonly isOver: () => boolean;
  readonly onTaken: () => void;
  readonly onReturn: () => void;
  readonly onGivenUp: () => void;
  readonly signal: AbortSignal;
}

/** Puts the host back when the page removes it, a few times; then gives up and says so. */
export function keepHost(host: Host, { isOver, onTaken, onReturn, onGivenUp, signal }: KeepOptions): void {
  let removals = 0;
  const observer = new MutationObserver(() => {
    if (host.element.isConnected) return;
    if (isOver()) return onTaken();
    if (++removals > PATIENCE) {
      observer.disconnect();
      onGivenUp();
      return;
    }
    host.attach();
    onReturn();
  });
  observer.observe(host.element.ownerDocument.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
