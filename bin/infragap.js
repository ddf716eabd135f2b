#!/usr/bin/env node
import { main, processTerminal } from '../dist/cli.js';

process.exitCode = main(process.argv.slice(2), processTerminal(process));
