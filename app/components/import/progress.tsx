import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const ASK_EVERY_MS = 800;

/**
 * How far the work on a batch has come. Asks again by itself; without JavaScript the link does. The
 * work goes on whether anybody looks or not.
 */
export function Progress(props: { label: string; done: number; total: number; href: string }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const { label, done, total } = props;
  return (
    <section aria-live="polite" className="rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">{label}</h2>
        <p className="text-muted">
          {total > 0 ? `${done} / ${total} 行` : "正在读取文件…"}
          <a href={props.href} className="ml-3">
            刷新
          </a>
        </p>
      </div>
      <progress
        aria-label={label}
        className="mt-3 h-2 w-full accent-accent"
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p className="mt-2 text-xs text-muted">可以离开本页，处理不会中断。</p>
    </section>
  );
}
