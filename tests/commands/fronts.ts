import { connect } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { LoaderFunction, ServerBuild } from "@remix-run/node";
import type { Db } from "#db/client";
import { readEnvironment } from "#services/env";
import { limitsInForce } from "#services/limit-settings";
import { createCounter } from "#services/limits";
import { createLog } from "#services/log";
import { answering } from "../../app/commands/answering.ts";
import {
  close,
  type FrontParts,
  frontOf,
  listen,
  type Patience,
} from "../../app/commands/server.ts";
import { freePort } from "./processes.ts";

/** A front on a port of its own, with small routes behind it and the log at hand. */
export interface TestFront {
  host: string;
  address: string;
  /** The lines of the log so far. */
  logged(): Record<string, unknown>[];
  /** What it wrote, as it was written. */
  written(): string;
  /** Sends bytes as they are and answers what came back until the server hung up. */
  send(bytes: string): Promise<string>;
  close(): Promise<void>;
}

/** Serves `answers` by their paths, as every web process does, in the environment `told`. */
export async function frontOn(
  db: Db,
  answers: Record<string, LoaderFunction>,
  told: Record<string, string> = {},
  patience: Patience = {},
): Promise<TestFront> {
  const port = await freePort();
  const env = readEnvironment("/", { PORT: String(port), ...told });
  const lines: string[] = [];
  const { limits, logLevel: level } = env.protection;
  const parts: FrontParts = {
    ...{ db, env, counter: createCounter(db, limitsInForce(limits, false)) },
    log: createLog({ level, to: { write: (line) => void lines.push(line) } }),
  };
  const { app, seal, contextOf } = frontOf(parts);
  // These routes ask for nothing of the process, only for what is known of the request.
  const getLoadContext = contextOf(JSON.parse("{}"));
  app.all(
    "*",
    createRequestHandler({ build: answering(aBuild(answers)), mode: "production", getLoadContext }),
  );
  seal();
  const server = await listen(app, { ...env, host: "127.0.0.1" }, patience);
  const host = `127.0.0.1:${port}`;
  return {
    host,
    address: `http://${host}`,
    written: () => lines.join(""),
    logged: () => lines.map((line) => JSON.parse(line)),
    send: (bytes) => sent(port, bytes),
    close: () => close(server),
  };
}

function sent(port: number, bytes: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.on("end", () => done(answer));
    socket.on("error", failed);
  });
}

/** The smallest build that Remix serves: resource routes without a page, named by their paths. */
function aBuild(answers: Record<string, LoaderFunction>): ServerBuild {
  const routes = Object.entries(answers).map(([path, answer]) => {
    const module = { default: undefined, loader: answer, action: answer };
    return [path, { id: path, path, module }] as const;
  });
  return {
    mode: "production",
    entry: { module: { default: () => new Response("page") } },
    routes: Object.fromEntries(routes),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  };
}
