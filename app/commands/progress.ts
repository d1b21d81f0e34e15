/** Where progress is told: standard output of the server, standard error of the command line. */
export type Say = (line: string) => void;

const QUIET_MS = 1500;
const REPEAT_MS = 5000;

/**
 * Does the work, and says so if it takes longer than a moment: no wait over two seconds is silent.
 * `what` is a Chinese phrase that fits “正在…”.
 */
export async function withProgress<T>(what: string, say: Say, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  let told = false;
  const tell = () => {
    say(told ? `仍在${what}，已 ${seconds()} 秒……` : `正在${what}……`);
    told = true;
  };
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    repeat = setInterval(tell, REPEAT_MS);
  }, QUIET_MS);
  try {
    const result = await work();
    if (told) say(`完成${what}（${seconds()} 秒）。`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
