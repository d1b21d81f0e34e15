import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { answering } from "./answering.ts";
import { type PageParts, serve } from "./serve.ts";
import { frontOf } from "./server.ts";

await serve(livePages);

/** `npm run dev`: the pages straight from their sources, reloaded when these change. */
async function livePages({ root, context, ...parts }: PageParts) {
  const ours = new Set(process.listeners("SIGTERM"));
  const vite = await createServer({ root, server: { middlewareMode: true } });
  // Remix's plugin starts a second Vite that would end the process before PostgreSQL is stopped.
  for (const listener of process.listeners("SIGTERM")) {
    if (!ours.has(listener)) process.off("SIGTERM", listener);
  }
  const { app, seal, contextOf } = frontOf({ ...parts, dev: true });
  app.use(vite.middlewares);
  const build = async () => {
    const loaded = await vite.ssrLoadModule("virtual:remix/server-build");
    if (!isServerBuild(loaded)) throw new Error("virtual:remix/server-build is not a build");
    return answering(loaded);
  };
  const getLoadContext = contextOf(context);
  app.all("*", createRequestHandler({ build, mode: "development", getLoadContext }));
  seal();
  return { app, close: () => vite.close() };
}

function isServerBuild(loaded: object): loaded is ServerBuild {
  return "routes" in loaded && "entry" in loaded;
}
