export { mergedPage } from './merged-page.js';
export { migrationPage } from './migration-page.js';
