// Before each test file. Modules are read once a worker, so what must happen once a file cannot stand in them.
import { afterAll } from "vitest";
import { removeFolders } from "./folders.ts";

afterAll(removeFolders);
