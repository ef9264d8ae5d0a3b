#!/usr/bin/env node
// Entry point of the Action.
console.log("not yet");
