import { Secret } from '@secretlift/detector';
import { describe, expect, it } from 'vitest';
import { providerOf, revocationOf } from './index.js';
import { PROVIDERS } from './providers.js';

describe('the provider of a rule', () => {
  it.each([
    ['stripe-key', 'https://dashboard.stripe.com/apikeys'],
    ['stripe-webhook-secret', 'https://dashboard.stripe.com/webhooks'],
    ['aws-access-key-id', 'https://console.aws.amazon.com/iam/home#/security_credentials'],
    ['name', undefined],
    ['constructor', undefined],
  ])('%s', (rule, url) => {
    expect(providerOf(rule)?.url).toBe(url);
  });

  it.each(Object.entries(PROVIDERS))('%s is at a page that is safe to open', (_, { url }) => {
    expect(new URL(url).protocol).toBe('https:');
  });
});

describe('a value', () => {
  const stripe = ['sk', 'live', 'Xk29vQ8mPz4LrT7wYb3NcD6e'].join('_');

  it('says by its form whose it is', () => {
    const { url, what } = revocationOf(new Secret(stripe), 'shop/key');
    expect({ url, what }).toEqual({
      url: 'https://dashboard.stripe.com/apikeys',
      what: 'revoke it at Stripe',
    });
  });

  it.each(['', 'word', '"quoted" \\ \u2028', '`${x}`', '</script>'])('can be %j', (text) => {
    const { what } = revocationOf(new Secret(text), 'shop/thing');
    expect(what).toMatch(/^change it|revoke it/);
  });

  it('of a connection names no part of it', () => {
    const password = ['c0bblers', 'bridge', '93'].join('_');
    const { what, url } = revocationOf(
      new Secret(`postgres://app:${password}@db.internal/shop`),
      'shop/url',
    );
    expect({ what, url }).toEqual({
      url: undefined,
      what: 'change the password of the user in the database or the broker that it names',
    });
  });

  it.each([
    ['password', /^change it where it lets in: the account/],
    ['shop/session-secret-key', /^what was signed with it stays valid/],
    ['shop/api-token', /^revoke it where it was issued/],
  ])('that is called %s says how it is revoked', (label, says) => {
    const value = ['Wq7', 'tr0ub4dor', 'x9Zk', '31'].join('');
    expect(revocationOf(new Secret(value), label).what).toMatch(says);
  });
});
