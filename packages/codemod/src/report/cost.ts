/** Dollars a month for one secret. Source: the price list of AWS Secrets Manager, 2026. */
const MONTHLY = 0.4;

/** What the secrets cost a month, in US dollars, without reads ($0.05 per 10,000). */
export function monthlyCost(secrets: number): number {
  return Math.round(secrets * MONTHLY * 100) / 100;
}
