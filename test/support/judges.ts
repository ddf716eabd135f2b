import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument, type XmlElement, XmlLibError, XsdValidator } from 'libxml2-wasm';
import type { Annotation } from '../../src/reporters/github.ts';

/** What programs and schemas, which know nothing of infragap, say of what it prints. Each gives a list of faults. */

const require = createRequire(import.meta.url);

/** The SARIF multitool; undefined on machines that it was not made for. */
export const multitool: string | undefined = (() => {
  try {
    const path: string = require('@microsoft/sarif-multitool');
    return process.arch === 'x64' ? path : undefined;
  } catch {
    return undefined;
  }
})();

const jsonFaults = (schema: object) => {
  const ajv = new Ajv2020({ allErrors: false, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (text: string): string[] =>
    validate(JSON.parse(text))
      ? []
      : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
};

/** By the schema of OASIS, a copy of which comes with the multitool. */
export function sarifSchemaFaults(text: string): string[] {
  const schema = join(dirname(multitool as string), 'sarif-2.1.0.json');
  sarifBySchema ??= jsonFaults(JSON.parse(readFileSync(schema, 'utf8')));
  return sarifBySchema(text);
}
let sarifBySchema: ReturnType<typeof jsonFaults> | undefined;

/** By the multitool with its rules for SARIF and those of GitHub's code scanning: `file: rule level arguments`. */
export function sarifToolFaults(files: Readonly<Record<string, string>>): string[] {
  const tool = multitool as string;
  try {
    accessSync(tool, constants.X_OK);
  } catch {
    // Its install script, which is to do this, may not have been run.
    chmodSync(tool, 0o755);
  }
  const folder = mkdtempSync(join(tmpdir(), 'infragap-sarif-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.sarif`), text);
    const output = join(folder, 'verdict.json');
    execFileSync(
      tool,
      ['validate', join(folder, '*.sarif'), '--rule-kind', 'Sarif;Ghas', '--output', output],
      { stdio: 'pipe', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
    );
    // It ends well whatever it finds.
    const [run] = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')).runs as [Verdict];
    // What it could not look at: a file that is too long, a rule that broke.
    const unseen = run.invocations.flatMap(
      ({ toolConfigurationNotifications = [], toolExecutionNotifications = [] }) =>
        [...toolConfigurationNotifications, ...toolExecutionNotifications].map(({ message }) => message.text),
    );
    const faults = run.results.map(({ ruleId, level, message, locations }) => {
      const file = locations?.[0]?.physicalLocation.artifactLocation.uri?.replace(/^.*\//, '') ?? '';
      return `${file}: ${ruleId} ${level ?? 'warning'} ${message.id} ${message.arguments?.join(', ')}`;
    });
    return [...unseen, ...faults];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
interface Told {
  readonly message: { readonly text: string };
}
interface Verdict {
  readonly invocations: readonly {
    readonly toolConfigurationNotifications?: readonly Told[];
    readonly toolExecutionNotifications?: readonly Told[];
  }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly level?: string;
    readonly message: { readonly id: string; readonly arguments?: readonly string[] };
    readonly locations?: readonly { physicalLocation: { artifactLocation: { uri?: string } } }[];
  }[];
}

/** By what GitLab asks of its Code Quality report; of equal fingerprints it shows the first alone. */
export function gitlabFaults(text: string): string[] {
  const faults = jsonFaults(JSON.parse(readFileSync('test/schemas/gitlab-code-quality.json', 'utf8')))(text);
  const seen = new Set<string>();
  for (const { fingerprint } of JSON.parse(text) as { fingerprint: string }[]) {
    if (seen.has(fingerprint)) faults.push(`fingerprint ${fingerprint} twice`);
    seen.add(fingerprint);
  }
  return faults;
}

/** By both schemas of JUnit reports: what Jenkins takes, and the strictest that is asked for. */
export const junitFaults = (text: string): string[] => [
  ...xmlFaults(text, 'test/schemas/junit-jenkins.xsd'),
  ...xmlFaults(text, 'test/schemas/junit-strict.xsd'),
];

/** Whether it is XML at all, and what a schema says of it. */
export function xmlFaults(text: string, schema?: string): string[] {
  try {
    using document = XmlDocument.fromString(text);
    if (schema === undefined) return [];
    using source = XmlDocument.fromString(readFileSync(schema, 'utf8'));
    using validator = XsdValidator.fromDoc(source);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${schema ?? 'XML'}:${line}: ${message.trim()}`);
  }
}

/** What an XPath finds in a document: the value of each attribute, the text of each element. */
export function found(text: string, path: string): string[] {
  using document = XmlDocument.fromString(text);
  return document.find(path).map((node) => (node as XmlElement).content);
}

/** The same annotations as the library that GitHub makes for this writes them. */
export function issuedByActions(annotations: readonly Annotation[]): string {
  const script = `
    import * as core from '@actions/core';
    import { readFileSync } from 'node:fs';
    for (const { command, title, file, line, message } of JSON.parse(readFileSync(0, 'utf8')))
      core[command](message, { title, file, startLine: line });`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: JSON.stringify(annotations),
    encoding: 'utf8',
  }).replaceAll('\r\n', '\n');
}
