import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { answering } from "./answering.ts";
import { ensureBuilt } from "./build.ts";
import { type PageParts, serve } from "./serve.ts";
import { frontOf } from "./server.ts";

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3600;

await serve(builtPages);

/** `npm start`: the pages as they were built, built anew if their sources have changed. */
async function builtPages({ root, env, context, say, signal, ...parts }: PageParts) {
  await ensureBuilt(root, say, signal);
  const build: ServerBuild = await import(
    pathToFileURL(join(root, "build", "server", "index.js")).href
  );
  const { app, seal, contextOf } = frontOf({ env, ...parts });
  const client = join(root, "build", "client");
  app.use(
    "/assets",
    express.static(join(client, "assets"), { immutable: true, maxAge: YEAR_SECONDS * 1000 }),
    // A page of an earlier build asks for a file that is gone: say so, do not render a page.
    (_request, response) => void response.status(404).type("text").send("404"),
  );
  app.use(express.static(client, { maxAge: HOUR_SECONDS * 1000 }));
  app.all(
    "*",
    createRequestHandler({
      build: answering(build),
      mode: env.nodeEnv,
      getLoadContext: contextOf(context),
    }),
  );
  seal();
  return { app };
}
