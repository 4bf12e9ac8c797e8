import { spawn } from "node:child_process";
import { join } from "node:path";
import { pinnedNode, root } from "./ground.js";

/** Goes on as another program on the pinned Node, with this terminal, these arguments and this exit code. */
export function become(script, args = process.argv.slice(2)) {
  const command = [join(root, script), ...args];
  // Node then keeps what it has compiled, and starts a good deal sooner the next time.
  process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules", ".cache", "node");
  // Nothing remains in between that could swallow a signal or hold memory.
  if (process.execve) process.execve(pinnedNode, [pinnedNode, ...command], process.env);
  else accompany(spawn(pinnedNode, command, { stdio: "inherit" }));
}

function accompany(child) {
  // Ctrl-C in a terminal reaches the child by itself.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
