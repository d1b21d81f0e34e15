import { createContext } from "react";

/** What lets the scripts of this answer run; only the server knows it, browsers hide it from scripts. */
export const Nonce = createContext<string | undefined>(undefined);
