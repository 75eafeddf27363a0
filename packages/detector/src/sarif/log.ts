import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { fingerprints } from './fingerprint.js';
import type { Place, Report, ReportedProblem, ReportedResult, ReportedRule } from './report.js';

/**
 * A report as SARIF 2.1.0, for GitHub code scanning and whatever else reads it: one JSON document
 * that ends in a line feed. Paths are relative to the repository; no snippet of the source is in it.
 */
export function sarifLog({ tool, rules, results, problems }: Report): string {
  const named = fingerprints(results);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const { name, version, url } = tool;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, informationUri: url, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(notificationOf),
          },
        ],
        results: results.map((result) =>
          resultOf(result, indices.get(result.ruleId), named.get(result)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(rule: ReportedRule): ReportingDescriptor {
  const { id, description, help, url, level, tags, securitySeverity } = rule;
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: help.replaceAll('**', ''), markdown: help },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level },
    properties: {
      tags: [...tags],
      ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity }),
    },
  };
}

function resultOf(
  { ruleId, level, message, place }: ReportedResult,
  ruleIndex: number | undefined,
  fingerprint = '',
): Result {
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level,
    message: { text: message },
    locations: [locationOf(place)],
    partialFingerprints: { 'secretliftResult/v1': fingerprint },
  };
}

function notificationOf({ message, place }: ReportedProblem): Notification {
  return { level: 'error', message: { text: message }, locations: [locationOf(place)] };
}

function locationOf({ path, ...region }: Place): Location {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } };
}
