const PAGE = 'https://github.com/secretlift/secretlift/blob/main/docs/troubleshooting.md';

/** Where the documentation explains an error by its code, or a refusal by its reason. */
export function troubleshootingPage(topic: string): string {
  return `${PAGE}#${topic}`;
}
