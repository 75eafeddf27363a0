export { CREDENTIALS } from './credentials.js';
export { sarifLog } from './log.js';
export type {
  Report,
  ReportedProblem,
  ReportedResult,
  ReportedRule,
  Level,
  Place,
} from './report.js';
