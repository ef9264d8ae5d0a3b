#!/usr/bin/env node
var __webpack_exports__ = {};
// Entry point of the Action.
console.log("not yet");


