import * as v from 'valibot';
import { integer, tags, text } from '../requests/constraints.js';

/*
 * The requests of Parameter Store and their constraints, from the Smithy model of Systems Manager
 * (2014-11-06). The lengths of values depend on the tier, and are looked at where it is chosen.
 */

const name = text(1, 2048);
const names = v.pipe(v.array(name), v.minLength(1), v.maxLength(10));
const decryption = v.optional(v.boolean(), false);
const resource = { ResourceType: v.picklist(['Parameter']), ResourceId: name };

/** One row an operation. */
export const parameterRequests = {
  PutParameter: v.object({
    Name: name,
    Description: v.optional(text(0, 1024)),
    Value: v.string(),
    Type: v.optional(v.picklist(['String', 'StringList', 'SecureString'])),
    KeyId: v.optional(text(1, 256)),
    Overwrite: v.optional(v.boolean(), false),
    Tags: v.optional(tags, []),
    Tier: v.optional(v.picklist(['Standard', 'Advanced', 'Intelligent-Tiering']), 'Standard'),
  }),
  GetParameter: v.object({ Name: name, WithDecryption: decryption }),
  GetParameters: v.object({ Names: names, WithDecryption: decryption }),
  DeleteParameter: v.object({ Name: name }),
  DeleteParameters: v.object({ Names: names }),
  DescribeParameters: v.object({
    ParameterFilters: v.optional(
      v.array(
        v.object({
          Key: v.picklist(['Name']),
          Option: v.optional(v.picklist(['Equals', 'BeginsWith']), 'Equals'),
          Values: v.pipe(v.array(text(1, 1024)), v.minLength(1), v.maxLength(50)),
        }),
      ),
      [],
    ),
    MaxResults: v.optional(integer(1, 50), 10),
    NextToken: v.optional(v.string()),
  }),
  AddTagsToResource: v.object({ ...resource, Tags: tags }),
  RemoveTagsFromResource: v.object({ ...resource, TagKeys: v.array(text(1, 128)) }),
  ListTagsForResource: v.object(resource),
} satisfies Record<string, v.GenericSchema>;

/** The operations of Parameter Store that this endpoint serves. */
export type ParameterOperationName = keyof typeof parameterRequests;
