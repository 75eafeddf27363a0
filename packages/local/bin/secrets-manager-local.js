#!/usr/bin/env node
// npm links what is there when it installs, which dist is not in a clone that is not built yet.
import '../dist/bin.js';
