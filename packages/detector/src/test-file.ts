/** What paths of tests have: a folder, a prefix or an ending that says so, or the name of a runner. */
const TEST_PATHS: readonly RegExp[] = [
  /(?<![a-z\d])(?:tests?|testing|testdata|specs?|e2e|fixtures?|mocks?|cypress|playwright|stories|storybook)(?![a-z\d])[^\\/]*[\\/]/i,
  /(?:^|[\\/])(?:tests?|mock|mocks|fake|stub|fixtures?|spec)[-_.][^\\/]*$/i,
  /[._-](?:test|tests|spec|specs|e2e|cy|stories|story|mock|mocks|fixture|fixtures)\.[cm]?[jt]sx?$/i,
  /(?:^|[\\/])\w*[a-z](?:Tests?|Specs?|Fixtures?|Mocks?)\.[cm]?[jt]sx?$/,
  /(?:^|[\\/])(?:jest|vitest|vite-?test|karma|mocha|ava|cypress|playwright|wdio|protractor|nightwatch|testcafe|codecept)[\w.-]*\.(?:config|conf|setup|env|workspace|global)[\w.-]*\.[cm]?[jt]s$/i,
];

/** Whether a file is a test, a story, a fixture or the configuration of their runner, by its path. */
export function isTestFile(filename: string): boolean {
  return TEST_PATHS.some((pattern) => pattern.test(filename));
}
