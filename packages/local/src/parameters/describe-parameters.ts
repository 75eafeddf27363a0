import { epochSeconds, type Operation } from '../operations/operation.js';
import type { Request } from '../requests/shapes.js';
import { page } from '../secrets/page.js';
import type { StoredParameter } from './parameter.js';

export const describeParameters: Operation<'DescribeParameters'> = (request, scene) => {
  const wanted = scene.secrets
    .parametersIn(scene.region)
    .filter((parameter) => request.ParameterFilters.every((filter) => passes(parameter, filter)));
  const { items, nextToken } = page(wanted, {
    position: ({ name }) => [name, name],
    size: request.MaxResults,
    token: request.NextToken,
  });
  return { Parameters: items.map(described), NextToken: nextToken };
};

type Filter = Request<'DescribeParameters'>['ParameterFilters'][number];

function passes({ name }: StoredParameter, { Option, Values }: Filter): boolean {
  return Values.some((value) => (Option === 'Equals' ? name === value : name.startsWith(value)));
}

function described({ name, arn, type, tier, description, kmsKeyId, versions }: StoredParameter) {
  const last = versions.at(-1);
  return {
    Name: name,
    ARN: arn,
    Type: type,
    KeyId: kmsKeyId ?? (type === 'SecureString' ? 'alias/aws/ssm' : undefined),
    LastModifiedDate: epochSeconds(last?.changedAt),
    Description: description,
    Version: last?.version,
    Tier: tier,
    Policies: [],
    DataType: 'text',
  };
}
