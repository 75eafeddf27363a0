import { describe, expect, test } from 'vitest';
import { parseArn, partitionOf, regionOf } from './arn.js';

describe('parseArn', () => {
  test('takes an ARN apart', () => {
    expect(
      parseArn('arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:a/b:c-AbCdEf'),
    ).toEqual({
      partition: 'aws-cn',
      region: 'cn-north-1',
      account: '123456789012',
      resource: 'a/b:c-AbCdEf',
    });
  });

  test.each([
    '',
    'shop/db',
    'arn',
    'arn:aws:s3:::bucket',
    'arn:aws:secretsmanager:::secret:name',
    'arn:aws:secretsmanager:eu-west-1:123456789012:policy:name',
  ])('%j is none', (id) => {
    expect(parseArn(id)).toBeUndefined();
    expect(regionOf(id)).toBeUndefined();
  });
});

test.each([
  ['eu-west-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eusc-de-east-1', 'aws-eusc'],
])('%s is in %s', (region, partition) => expect(partitionOf(region)).toBe(partition));
