/** The clock ticks of `/proc`. */
const TICKS_PER_SECOND = 100;

/** The state of a socket that listens, in `/proc/net/tcp`. */
const LISTENING = "0A";

/** A process and those that it has started, with theirs. */
export function treeOf(pid: number): number[] {
  const tree = [pid];
  // The list grows while it is walked.
  for (const parent of tree) tree.push(...childrenOf(parent));
  return tree;
}

function childrenOf(pid: number): number[] {
  const children: number[] = [];
  for (const task of namesIn(`/proc/${pid}/task`)) {
    const list = read(`/proc/${pid}/task/${task}/children`);
    children.push(...list.split(" ").filter(Boolean).map(Number));
  }
  return children;
}

/** Seconds of CPU that a process has used so far. */
export function cpuSecondsOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  // After the name, which is in brackets: the state is the third field.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Bytes of memory that a process uses now. */
export function rssOf(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}

/** How many sockets listen at a port of this machine. */
export function listenersAt(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return read("/proc/net/tcp").split("\n").filter((line) => {
    const [, address = "", , state] = line.trim().split(/\s+/);
    return address.endsWith(local) && state === LISTENING;
  }).length;
}

function namesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name);
}

function read(path: string): string {
  return Deno.readTextFileSync(path);
}
