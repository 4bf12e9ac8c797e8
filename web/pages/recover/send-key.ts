import type { KeyboardEvent } from "react";

/** Control or command with enter sends what is being written. */
export function sendKey(send: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
}
