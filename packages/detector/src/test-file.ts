const TEST_FILE =
  /(?:^|[\\/])(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|fixtures?|mocks?|cypress|stories)[\\/]|[._-](?:test|tests|spec|e2e|cy|stories|story|mock|fixture)\.[cm]?[jt]sx?$/i;

/** Whether a file is a test, a story or a fixture by its path. */
export function isTestFile(filename: string): boolean {
  return TEST_FILE.test(filename);
}
